"""A self-contained page: one file, with its own style and script, that loads nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files

__all__ = ["page"]


def page(package: str, fields: Mapping[str, str]) -> str:
    """Fill a package's `page.html`; its style and script, and those that all pages share, become part of the page.

    The content-security policy lets the page load nothing and run no script but its own.

    Args:
        package: Where `page.html`, `page.css` and `page.js` are.
        fields: What stands for each `%%NAME%%` in `page.html`.
    """
    style, script = (
        _resource("mtqa.report", f"shared.{kind}") + _resource(package, f"page.{kind}") for kind in ("css", "js")
    )
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    filled = {**fields, "POLICY": policy, "STYLE": style, "SCRIPT": script}
    # Cut once: what is put in is never searched for further fields.
    parts = _resource(package, "page.html").split("%%")
    return "".join(filled[part] if i % 2 else part for i, part in enumerate(parts))


def _resource(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")
