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
from lint.rules.drift._citations import Cited, cited, same_field, stated_values

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    known, _ = cited(case)
    for one in known:
        if one.citations:
            for name, values in one.recorded.printed.items():
                yield from _field(case, one, name, values)


def _field(case: Case, one: Cited, name: str, values: tuple[str, ...]) -> Iterator[Finding]:
    stated = list(stated_values(name, one.citations))
    if any(same_field(values, here) for here in stated):
        return
    recorded = ", ".join(values)
    place = one.recorded.printed_places.get(name, one.recorded.place)
    message = (
        f"the {name} is printed as {', '.join(stated[0])} and recorded as {recorded}"
        if stated
        else f"the {name} is printed no longer; {recorded} is recorded"
    )
    yield Finding(
        message=message,
        place=_place(case, one, name, values),
        related=(Related(place=place, message=f"recorded as {recorded}"),),
        DOI=one.recorded.DOI,
    )


def _place(case: Case, one: Cited, name: str, values: tuple[str, ...]) -> Place:
    """The first printed value that is not recorded; the citation where the field is gone."""
    for citation in one.citations:
        stated = citation.stated.get(name, ())
        if stated:
            strange = (value for value in stated if value.value not in values)
            return case.place(next(strange, stated[0]).span)
    return case.place(one.citations[0])
