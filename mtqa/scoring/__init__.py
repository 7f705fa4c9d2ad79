"""Scoring: rivals against references.

- `mtqa.scoring.run`: all of it; the other modules are its parts.
- `mtqa.scoring.options`, `mtqa.scoring.result`: what goes in and what comes out.
"""

from __future__ import annotations

from mtqa.scoring.models import Models
from mtqa.scoring.options import ScoreOptions
from mtqa.scoring.result import Scores, Segment, SystemScore
from mtqa.scoring.run import score_documents

__all__ = ["Models", "ScoreOptions", "Scores", "Segment", "SystemScore", "score_documents"]
