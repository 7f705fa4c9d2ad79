"""Compile for a wheel what a first run would: an installation then starts at once, also where nothing may be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["CompiledRules"]

_OF_ONE_PYTHON = ("digests-", "expressions-")
"""Kinds of files that another machine or another Python cannot use."""


class CompiledRules(BuildHookInterface):  # type: ignore[type-arg]
    """Lints a sample with an empty cache, and puts what it has kept into the wheel as `mtqa/compiled`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by Hatchling before it builds; an editable installation compiles what it changes itself."""
        if version == "editable":
            return
        self._cache = tempfile.mkdtemp()
        path = os.pathsep.join(filter(None, [self.root, os.environ.get("PYTHONPATH")]))  # pip names what it builds with
        environment = {**os.environ, "MTQA_CACHE": self._cache, "PYTHONPATH": path}
        command = [sys.executable, "-m", "mtqa", "lint", str(Path(self.root, "samples", "war.txt"))]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        kept = [file for file in sorted(Path(self._cache).iterdir()) if not file.name.startswith(_OF_ONE_PYTHON)]
        if run.returncode == 2 or not any(file.name.startswith("rules-") for file in kept):
            self.app.display_warning(f"the wheel is built without compiled rules: {run.stderr.strip()}")
            return
        build_data["force_include"].update({str(file): f"mtqa/compiled/{file.name}" for file in kept})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is there."""
        if version != "editable":
            shutil.rmtree(self._cache)
