"""`mtqa glossary check`: all that is wrong or doubtful in glossary files, by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mtqa.commands.house_glossary import tell_of_waiting
from mtqa.glossary import Glossary
from mtqa.glossary.read import check_file, glossary_files

__all__ = ["check"]


def check(files: Sequence[Path]) -> tuple[str, bool]:
    """Check glossary files, or folders of them.

    A file that is not UTF-8 is an error among the others.

    Returns:
        The report, one remark a line, and whether there is an error.

    Raises:
        GlossaryError: A file is missing, or a folder holds none.
    """
    bundled = Glossary.bundled().entries
    known = {(tag, text): entry.key for entry in bundled for tag, text in entry.preferred.items()}
    lines: list[str] = []
    errors = doubts = 0
    for file in [found for path in files for found in glossary_files(path)]:
        remarks = check_file(file, known)
        for remark in remarks:
            place = f"{file}:{remark.line}" + (f":{remark.column}" if remark.column else "")
            kind = "error" if remark.is_error else "doubt"
            lines.append(f"{place}: {kind}: {remark.problem}; {remark.remedy}")
            errors += remark.is_error
            doubts += not remark.is_error
        if not any(remark.is_error for remark in remarks):
            tell_of_waiting([file])
    counted = f"{errors} error{'' if errors == 1 else 's'}, {doubts} doubt{'' if doubts == 1 else 's'}"
    return "\n".join([*lines, counted if lines else "no errors"]), bool(errors)
