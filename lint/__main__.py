"""`python -m lint` and the command `claimdrift` are the same program."""

import sys

from lint.cli import main


def run() -> None:
    """The command's entry point."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
