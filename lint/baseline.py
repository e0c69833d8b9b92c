"""The accepted past: findings that stood when a project began, which no longer fail a check.

An entry is keyed by article, rule and the words found, with a count: lines move and would make
every edit look new. It shrinks when its findings go and grows only on command, so that the
list gets shorter and nothing new hides in it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lint.errors import LintError
from lint.finding import Result

VERSION = 1
NAME = "claims-baseline.json"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Key:
    path: str  # of the article, relative to the baseline file
    rule: str
    quote: str


Baseline = Counter[Key]


def parse(text: str, uri: str) -> Baseline:
    """The findings a baseline accepts. Raises LintError where the file is not one of ours."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise LintError(f"{uri}: version {document['version']} is not known to this program")
        return Counter(
            {
                Key(path=str(one["path"]), rule=str(one["rule"]), quote=str(one["quote"])): int(
                    one["count"]
                )
                for one in document["findings"]
            }
        )
    except (ValueError, KeyError, TypeError) as error:
        raise LintError(
            f"{uri}: not a baseline ({error}); `claimdrift baseline` writes a new one"
        ) from error


def render(baseline: Baseline) -> str:
    """The file: one finding a line, in order, so that a change to it reads as a change."""
    lines = [
        json.dumps(
            {"path": key.path, "rule": key.rule, "quote": key.quote, "count": count},
            ensure_ascii=False,
        )
        for key, count in sorted(baseline.items())
        if count > 0
    ]
    findings = "[\n  " + ",\n  ".join(lines) + "\n ]" if lines else "[]"
    return f'{{"version": {VERSION},\n "findings": {findings}}}\n'


def key_of(result: Result, path: str) -> Key:
    """What a finding is remembered by; `path` is its article from the baseline's folder."""
    quote = " ".join((result.finding.place.quote or result.finding.message).split())
    return Key(path=path, rule=result.rule_id, quote=quote)


def of(results: Iterable[tuple[Result, str]]) -> Baseline:
    """A baseline that accepts these results, each with its article's path."""
    return Counter(key_of(result, path) for result, path in results if result.suppression is None)


def applied(
    results: Sequence[tuple[Result, str]], baseline: Baseline
) -> tuple[list[Result], Baseline]:
    """The results with the accepted ones marked, and the baseline without what is gone.

    Where a finding stands more often than it was accepted, the last ones are new.
    """
    left = Counter(baseline)
    used: Baseline = Counter()
    marked = []
    for result, path in results:
        key = key_of(result, path)
        if result.suppression is None and left[key] > 0:
            left[key] -= 1
            used[key] += 1
            result = replace(result, is_baselined=True)
        marked.append(result)
    return marked, used
