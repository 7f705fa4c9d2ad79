"""Names in a text: phrases that look like names, slips of the pen, and which of them mean the same."""

from __future__ import annotations
