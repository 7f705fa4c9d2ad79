"""Alignment of texts in one language: sentences with sentences, words with words, a rival's edits with an editor's.

- `mtqa.align.beads`: which sentences of a hypothesis say what which of a reference say.
- `mtqa.align.words`: what was changed between a draft and a revised text, as a person sees it.
- `mtqa.align.edits`: which of an editor's changes a rival has made too.
"""
