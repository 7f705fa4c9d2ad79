"""Names in Latin letters: how they were romanised, and whether two spellings name one thing."""
