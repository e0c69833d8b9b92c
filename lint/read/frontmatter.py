"""Front matter."""

from lint.read.flow import Flow


def read_front_matter(flow: Flow) -> tuple[str | None, int]:
    return None, 0
