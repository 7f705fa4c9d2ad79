"""TSV: what `mtqa.exchange.csv` reads and writes, with tabs between the columns."""

from __future__ import annotations

from functools import partial

from mtqa.exchange import csv

__all__ = ["read", "write"]

read = partial(csv.read, tabs=True)
write = partial(csv.write, tabs=True)
