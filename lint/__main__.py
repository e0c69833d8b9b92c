"""`python -m lint` and the command `claimdrift` are the same program."""

import gc
import sys

from lint.cli import main


def run() -> None:
    """The command's entry point."""
    code = main(sys.argv[1:])
    # On its way out the interpreter looks for cycles once more, among all that the run has made.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    run()
