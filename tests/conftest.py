"""What all tests share: the rules compiled once, in all processes, before the workers start."""

from __future__ import annotations

import os

import pytest


def pytest_sessionstart(session: pytest.Session) -> None:
    if getattr(session.config.option, "numprocesses", None) and not hasattr(session.config, "workerinput"):
        from mtqa import Linter, LintOptions, document_from_text

        # Else each worker would compile them all.
        Linter(LintOptions(strict=True), jobs=os.cpu_count() or 1).lint(document_from_text("Kyiv holds."))
