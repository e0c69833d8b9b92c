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
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.rules.drift._citations import (
    Cited,
    cited,
    same_field,
    stands_in,
    stated_values,
)

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    known, _ = cited(case)
    for one in known:
        if not one.citations:
            continue
        fields = one.recorded.printed.items()
        gone = [name for name, values in fields if _is_gone(case, one, name, values)]
        if gone:
            yield _gone(case, one, gone)
        for name, values in fields:
            yield from _changed(case, one, name, values)


def _changed(case: Case, one: Cited, name: str, values: tuple[str, ...]) -> Iterator[Finding]:
    stated = list(stated_values(name, one.citations))
    if not stated or any(same_field(values, here) for here in stated):
        return
    if len(values) == 1 == len(stated[0]) and stands_in(case, one.citations, values):
        return  # the same words, of which more or fewer are taken for the field
    recorded = ", ".join(values)
    yield Finding(
        message=f"the {name} is printed as {', '.join(stated[0])} and recorded as {recorded}",
        place=_place(case, one, name, values),
        related=(Related(place=_entry(one, name), message=f"recorded as {recorded}"),),
        DOI=one.recorded.DOI,
    )


def _is_gone(case: Case, one: Cited, name: str, values: tuple[str, ...]) -> bool:
    is_stated = any(True for _ in stated_values(name, one.citations))
    return not is_stated and not stands_in(case, one.citations, values)


def _gone(case: Case, one: Cited, names: list[str]) -> Finding:
    verb = "is" if len(names) == 1 else "are"
    return Finding(
        message=f"the {' and '.join(names)} {verb} recorded and printed no longer",
        place=case.place(one.citations[0].doi_span or one.citations[0].span),
        related=tuple(
            Related(
                place=_entry(one, name),
                message=f"recorded as {', '.join(one.recorded.printed[name])}",
            )
            for name in names
        ),
        DOI=one.recorded.DOI,
    )


def _entry(one: Cited, name: str) -> Place:
    return one.recorded.printed_places.get(name, one.recorded.place)


def _place(case: Case, one: Cited, name: str, values: tuple[str, ...]) -> Place:
    """The first printed value that is not recorded."""
    stated = next(here.stated[name] for here in one.citations if here.stated.get(name))
    strange = (value for value in stated if value.value not in values)
    return case.place(next(strange, stated[0]).span)
