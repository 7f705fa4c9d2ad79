"""Names in Latin letters: how they were romanised, and whether two spellings name one thing.

- `romanise` writes a native spelling under a scheme; `read_back` turns a Latin spelling into native ones.
- `compare` says of two names whether they are one, and why; `read_name` and `match_names` do it quickly for many.
"""

from __future__ import annotations

from mtqa.romanise.compare import Comparison, compare
from mtqa.romanise.match import Verdict
from mtqa.romanise.name import Match, Name, match_names, read_name
from mtqa.romanise.reading import Reading, read_back
from mtqa.romanise.scheme import Scheme, all_schemes, load_scheme, romanise, scheme_names

__all__ = [
    "Comparison",
    "Match",
    "Name",
    "Reading",
    "Scheme",
    "Verdict",
    "all_schemes",
    "compare",
    "load_scheme",
    "match_names",
    "read_back",
    "read_name",
    "romanise",
    "scheme_names",
]
