"""Names in Latin letters: how they were romanised, and whether two spellings name one thing.

- `romanise` writes a native spelling under a scheme, `romanise_for` under those of a target language; `read_back` turns a Latin spelling into native ones.
- `respell` gives the spelling of a target language for one that follows another convention.
- `Index` finds a name among many by its readings.
- `compare` says of two names whether they are one, and why; `read_name` and `match_names` do it quickly for many.
"""

from __future__ import annotations

from mtqa.romanise.compare import Comparison, compare
from mtqa.romanise.forward import Romanised, romanise_for
from mtqa.romanise.index import Hit, Index
from mtqa.romanise.match import Verdict
from mtqa.romanise.name import Match, Name, match_names, read_name
from mtqa.romanise.reading import Reading, read_back
from mtqa.romanise.respell import Respelling, respell
from mtqa.romanise.scheme import Scheme, all_schemes, load_scheme, romanise, scheme_names

__all__ = [
    "Comparison",
    "Hit",
    "Index",
    "Match",
    "Name",
    "Reading",
    "Respelling",
    "Romanised",
    "Scheme",
    "Verdict",
    "all_schemes",
    "compare",
    "load_scheme",
    "match_names",
    "read_back",
    "read_name",
    "respell",
    "romanise",
    "romanise_for",
    "scheme_names",
]
