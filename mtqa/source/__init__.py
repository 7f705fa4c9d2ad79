"""The source text beside the translation: which sentences belong together, and what that says about a finding.

- `mtqa.source.beads`: which sentences of a translation say what which of the source say, without a model.
- `mtqa.source.paired`: a document and its source, aligned, as the rules of the group `source/` see them.
- `mtqa.source.confirm`: whether the word that a calque comes from stands in the source.
- `mtqa.source.catalogue`: the rules of the group.
"""
