"""What a first run would compile, put here when a wheel is built: see `hatch_build.py`. Empty in a checkout."""
