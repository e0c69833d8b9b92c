"""The abstracts of cited works, each read as the article is, when it is first asked for.

An article takes numbers from few of the works that it cites, and to read an abstract costs as much
as a page of the article.
"""

from collections.abc import Iterator, Mapping

from lint.case import Abstract
from lint.extract.extractor import extract
from lint.read.abstract import read_abstract
from lint.work import Lookup, Work


class Abstracts(Mapping[str, Abstract]):
    """By DOI: what the works that have an abstract say there."""

    def __init__(self, works: Mapping[str, Lookup]) -> None:
        self._deposited = {
            doi: work.abstract
            for doi, work in works.items()
            if isinstance(work, Work) and work.abstract is not None
        }
        self._read: dict[str, Abstract] = {}

    def __getitem__(self, DOI: str) -> Abstract:
        if DOI not in self._read:
            self._read[DOI] = _read(self._deposited[DOI], DOI)
        return self._read[DOI]

    def __contains__(self, DOI: object) -> bool:
        return DOI in self._deposited

    def __iter__(self) -> Iterator[str]:
        return iter(self._deposited)

    def __len__(self) -> int:
        return len(self._deposited)


def _read(deposited: str, DOI: str) -> Abstract:
    document = read_abstract(deposited, DOI)
    extraction = extract(document)
    return Abstract(
        DOI=DOI,
        document=document,
        statements=extraction.statements,
        abbreviations=extraction.abbreviations,
    )
