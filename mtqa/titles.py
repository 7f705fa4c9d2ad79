"""Words that stand before a person's name and are no part of it."""

from __future__ import annotations

__all__ = ["OFFICES", "TITLES"]

OFFICES = frozenset(
    "president minister premier chancellor senator governor mayor deputy general colonel major captain lieutenant sergeant "
    "commander admiral marshal ambassador secretary spokesman spokeswoman mr mrs ms dr prof professor doctor".split()
)
"""Offices, ranks and forms of address, in lower case and without a stop; hardly any of them is a given name."""
TITLES = OFFICES | frozenset(
    "private soldier detective pilot miss lady lord sir judge father brother sister lawyer journalist king queen prince "
    "princess pope cardinal bishop saint adviser advisor chairman chairwoman director manager coach correspondent reporter "
    "analyst engineer officer lawmaker prosecutor magistrate commissioner undersecretary patriarch archbishop "
    "metropolitan rabbi imam sheikh".split()
)
"""All that stands so, names of trades and of nobility included."""
