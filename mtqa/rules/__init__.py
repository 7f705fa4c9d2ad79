"""The rules: phrase packs (`calque/`, TOML), what a phrase cannot say (one module a group), and the catalogue of all."""
