"""Paths as the reader of a machine format needs them: from the repository's root.

A run's paths start at the working folder. GitHub, GitLab and code scanning know only the
repository, so a path that starts anywhere else is attached to nothing.
"""

import posixpath


def from_root(uri: str, base: str) -> str:
    """`uri`, relative to the folder `base` of the repository ("" for its root), from the root."""
    return posixpath.normpath(posixpath.join(base, uri)) if base else uri
