"""Full names with a given name of Ukraine or Russia, among phrases in capitals."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from mtqa.names.given import native_given_name

__all__ = ["FullName", "full_names"]


class FullName(NamedTuple):
    """A given name, and the word behind it.

    Attributes:
        native: The given name in Ukrainian; empty for one of another nation.
        given: The given name as it is spelt.
        surname: The word behind it.
    """

    native: str
    given: str
    surname: str


def full_names(runs: Iterable[str]) -> list[FullName]:
    """The full names among phrases in capitals whose given name is one of Ukraine or Russia; one may recur.

    >>> [(name.given, name.surname) for name in full_names(["Mayor Andriy Kovalenko", "Steven Smith"])]
    [('Andriy', 'Kovalenko')]
    """
    pairs = (pair for run in runs for pair in pairwise(run.split(" ")))
    return [FullName(native, given, surname) for given, surname in pairs if (native := native_given_name(given))]
