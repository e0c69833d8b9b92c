"""A printed field of a citation that was recorded otherwise.

Title, journal, authors and date are what a reader sees of a source. When one of them changes,
somebody has mended it or spoilt it, and claims.yaml still has the other.

Compared are the words as printed; case, spacing, quotes and dashes make no difference. A field
that the article no longer prints is flagged too. Whether a field agrees with the record of the
work is for the citation rules to say.

```claims.yaml
version: 1
articles:
  article.md:
    citations:
      - DOI: 10.5555/12345678
        printed: {title: Toward a unified theory of testing, container-title: Journal of Examples}
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```flagged
The risk of death was 34% lower with surgery.

DOI: 10.5555/12345678

Title: Toward a unified theory of testing

Journal: Journal of Samples
         ^^^^^^^^^^^^^^^^^^
```

```clean
The risk of death was 34% lower with surgery.

DOI: 10.5555/12345678

Title: Toward a Unified Theory of Testing

Journal: Journal of Examples
```

To settle it, look at the work itself. Where the article is right, `claimdrift sync --accept`
records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.citing import same_field, stated
from lint.claim import Citation, RecordedCitation
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.rules.drift._citations import laid, stands_in

LEVEL = Level.ERROR

Citations = tuple[Citation, ...]


def check(case: Case) -> Iterator[Finding]:
    for recorded, citations in laid(case).known:
        if not citations:
            continue
        gone = [name for name in recorded.printed if _is_gone(case, recorded, citations, name)]
        if gone:
            yield _gone(case, recorded, citations, gone)
        for name in recorded.printed:
            yield from _changed(case, recorded, citations, name)


def _is_gone(case: Case, recorded: RecordedCitation, citations: Citations, name: str) -> bool:
    if any(True for _ in stated(name, citations)):
        return False
    return not stands_in(case, citations, recorded.printed[name])


def _gone(
    case: Case, recorded: RecordedCitation, citations: Citations, names: list[str]
) -> Finding:
    verb = "is" if len(names) == 1 else "are"
    return Finding(
        message=f"the {' and '.join(names)} {verb} recorded and printed no longer",
        place=case.place(citations[0].doi_span or citations[0].span),
        related=tuple(_recorded(recorded, name) for name in names),
        DOI=recorded.DOI,
    )


def _changed(
    case: Case, recorded: RecordedCitation, citations: Citations, name: str
) -> Iterator[Finding]:
    texts, today = recorded.printed[name], list(stated(name, citations))
    if not today or any(same_field(texts, here) for here in today):
        return
    if len(texts) == 1 == len(today[0]) and stands_in(case, citations, texts):
        return  # the same words, of which more or fewer are taken for the field
    yield Finding(
        message=f"the {name} is printed as {', '.join(today[0])} "
        f"and recorded as {', '.join(texts)}",
        place=_place(case, citations, name, texts),
        related=(_recorded(recorded, name),),
        DOI=recorded.DOI,
    )


def _recorded(recorded: RecordedCitation, name: str) -> Related:
    return Related(
        place=recorded.printed_places.get(name, recorded.place),
        message=f"recorded as {', '.join(recorded.printed[name])}",
    )


def _place(case: Case, citations: Citations, name: str, texts: tuple[str, ...]) -> Place:
    """The first printed value that is not recorded."""
    printed = next(one.stated[name] for one in citations if one.stated.get(name))
    strange = (value for value in printed if value.value not in texts)
    return case.place(next(strange, printed[0]).span)
