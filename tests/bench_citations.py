"""Every record of a file printed as articles print it, then printed with one fault, and judged.

    python tests/bench_citations.py works.jsonl.gz [--seed N] [--show KIND]

An honest print must bring no error and hardly a warning; a fault must be found. Each print goes the
whole way of an article: it is written as Markdown or HTML, read, extracted and judged by the rules.
"""

import argparse
import gzip
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from printing import Print, damaged, hypertext, markdown, prints

from lint.case import Case
from lint.check import check
from lint.extract.citations import find_citations
from lint.finding import Level, Result
from lint.read.reader import read
from lint.rules import rules
from lint.work import Lookup, Unknown, Work, work_from_message

FIELD_RULES = {
    "title": "title-mismatch",
    "author": "author-mismatch",
    "container-title": "container-mismatch",
    "publisher": "publisher-mismatch",
    "published": "date-mismatch",
    "volume": "volume-mismatch",
    "issue": "issue-mismatch",
    "page": "page-mismatch",
}
JUDGING = [
    rule
    for rule in rules()
    if rule.id in {*FIELD_RULES.values(), "other-work", "field-unverifiable", "type-mismatch"}
]


@dataclass
class Tally:
    """What came of the prints."""

    fields: Counter[tuple[str, str]] = field(default_factory=Counter)  # (form, field) read
    found: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # (form, rule, level)
    faults: Counter[tuple[str, str]] = field(default_factory=Counter)  # (fault, outcome)
    shown: list[str] = field(default_factory=list)


def judged(source: str, name: str, work: Work) -> tuple[Case, list[Result]]:
    """What the rules say of an article that cites one work."""
    document = read(source.encode(), name)
    citations = find_citations(document)
    works: dict[str, Lookup] = {
        one.DOI: Unknown(DOI=one.DOI, reason="not the one") for one in citations if one.DOI
    }
    works[work.DOI] = work
    case = Case(document=document, citations=citations, works=works)
    results, errors = check(case, JUDGING)
    assert errors == []
    return case, results


def stated(case: Case, work: Work) -> Mapping[str, tuple[str, ...]]:
    """The fields that were read, so that what was not read is not called agreement."""
    return {
        name: tuple(one.value for one in values)
        for citation in case.citations
        if citation.DOI == work.DOI
        for name, values in citation.stated.items()
    }


def honest(work: Work, tally: Tally) -> None:
    """Prints a record in every form."""
    forms = [(form, "article.md", markdown(work.DOI, one)) for form, one in prints(work)]
    first = next(one for _, one in prints(work))
    forms.append(("html", "article.html", hypertext(work.DOI, work, first)))
    for form, name, source in forms:
        case, results = judged(source, name, work)
        fields = stated(case, work)
        tally.fields.update((form, name) for name in fields)
        for result in results:
            tally.found[(form, result.rule_id, result.level.value)] += 1
            if result.level is not Level.NOTE:
                tally.shown.append(
                    f"honest {form} {work.DOI} {result.rule_id} {result.level.value}: "
                    f"{result.finding.message} [{result.finding.evidence}]"
                )


def faulty(work: Work, journals: list[str], chance: random.Random, tally: Tally) -> None:
    """Prints a record with each fault."""
    for fault, name, printed in damaged(work, journals, chance):
        case, results = judged(markdown(work.DOI, printed), "article.md", work)
        read_values = stated(case, work).get(name)
        if read_values is None or not _is_read(read_values, printed, name):
            tally.faults[(fault, "not read")] += 1
            continue
        levels = {
            result.level
            for result in results
            if result.rule_id in (FIELD_RULES[name], "other-work")
        }
        outcome = "error" if Level.ERROR in levels else "warning" if levels else "missed"
        tally.faults[(fault, outcome)] += 1
        if outcome == "missed":
            tally.shown.append(f"{fault} {work.DOI}: {printed.fields[name]}")


def _is_read(values: Sequence[str], printed: Print, name: str) -> bool:
    """Whether the fault was read from the article as it was printed."""
    return name != "author" or len(values) == len(printed.fields[name])


def works_of(path: Path) -> Iterator[Work]:
    """The works of a file, one Crossref message a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield work_from_message(json.loads(line))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("works", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", default="", help="honest, or the name of a fault")
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    works = list(works_of(chosen.works))
    journals = sorted({name for work in works for name in work.container_title})
    tally = Tally()
    began = time.process_time()
    for work in works:
        honest(work, tally)
        faulty(work, journals, chance, tally)
    print(f"{len(works)} records, {time.process_time() - began:.1f} s CPU")
    _print(tally, chosen.show)


def _print(tally: Tally, show: str) -> None:
    read_fields = sum(tally.fields.values())
    errors = sum(count for (_, _, level), count in tally.found.items() if level == "error")
    warnings = sum(count for (_, _, level), count in tally.found.items() if level == "warning")
    print(f"{read_fields} honest fields: {errors} errors, {warnings} warnings")
    for key, count in sorted(tally.found.items()):
        print("  ", *key, count, sep="  ")
    for fault in sorted({fault for fault, _ in tally.faults}):
        counts = {end: count for (name, end), count in tally.faults.items() if name == fault}
        judged_ones = sum(count for end, count in counts.items() if end != "not read")
        caught = judged_ones - counts.get("missed", 0)
        print(f"  {fault}: {caught} of {judged_ones} found", counts)
    for line in tally.shown:
        if show and line.startswith(show):
            print(line)


if __name__ == "__main__":
    main()
