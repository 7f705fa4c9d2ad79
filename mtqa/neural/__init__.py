"""The neural option: a language model that compares wordings, an encoder that compares meanings, a translator.

Nothing here is needed for the rest of the package, and nothing imports torch before a model has work to do. A model is a
local folder in the layout of transformers, a name on the Hugging Face hub, or the name of one that a Python package
carries (`smollm2`, `e5`). Only a hub name makes the program use the network.
"""
