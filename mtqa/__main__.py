"""`python -m mtqa` is the command `mtqa`."""

from mtqa.cli import main

if __name__ == "__main__":
    main()
