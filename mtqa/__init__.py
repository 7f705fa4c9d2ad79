"""Translation quality for news: lint, names and scores."""

__version__ = "0.1.0"
