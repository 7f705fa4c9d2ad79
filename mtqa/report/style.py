"""ANSI colours, or none."""

from __future__ import annotations

from dataclasses import dataclass

from mtqa.finding import Severity

__all__ = ["PLAIN", "Style", "colored"]


@dataclass(frozen=True, slots=True)
class Style:
    """How parts of a report look. The default leaves every text as it is.

    Attributes:
        codes: ANSI parameters by role: "path", "bold", "dim", "good" and the severities.
    """

    codes: dict[str, str]

    def _paint(self, role: str, text: str) -> str:
        code = self.codes.get(role)
        return f"\x1b[{code}m{text}\x1b[0m" if code and text else text

    def path(self, text: str) -> str:
        """The name of a document."""
        return self._paint("path", text)

    def bold(self, text: str) -> str:
        """A place or a total."""
        return self._paint("bold", text)

    def dim(self, text: str) -> str:
        """What explains rather than says."""
        return self._paint("dim", text)

    def good(self, text: str) -> str:
        """A suggestion."""
        return self._paint("good", text)

    def severity(self, severity: Severity, text: str) -> str:
        """What is as grave as `severity`."""
        return self._paint(severity.value, text)


PLAIN = Style({})


def colored() -> Style:
    """The colours of the terminal report: the 16 that every terminal's own theme defines."""
    return Style(
        {
            "path": "1;4",
            "bold": "1",
            "dim": "2",
            "good": "32",
            Severity.ERROR.value: "1;31",
            Severity.WARNING.value: "1;33",
            Severity.SUGGESTION.value: "1;36",
        }
    )
