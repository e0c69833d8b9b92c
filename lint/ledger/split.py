"""Entries of an article in a file of their own, for `settings.split`.

`a.md` has its entries in `a.md.claims.yaml` beside it, under its name alone. The whole name is
kept, since `a.html` may stand in the same folder.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from lint.claim import RecordedArticle
from lint.errors import LedgerError
from lint.ledger.ledger import Ledger, by_path

SUFFIX = ".claims.yaml"


def split_name(article: str) -> str:
    """The file beside an article that holds its entries; a path keeps its folder."""
    return f"{article}{SUFFIX}"


def merged(root: Ledger, beside: Mapping[str, Ledger]) -> Ledger:
    """One ledger of all: `beside` maps an article's path, relative to the root, to its own file.

    Settings are the root's. Raises LedgerError where a file holds another article's entries, or
    where the root holds the same article's.
    """
    articles = list(root.articles)
    rule_mentions = list(root.rule_mentions)
    for path, ledger in beside.items():
        name = PurePosixPath(path).name
        for article in ledger.articles:
            if article.path != name:
                raise _misplaced(article, f"only {name} has its entries here", "move them")
            twin = root.article(path)
            if twin is not None:
                raise _misplaced(twin, f"{path} has its entries in {ledger.uri} too", "keep one")
            articles.append(replace(article, path=path))
        rule_mentions += ledger.rule_mentions
    return replace(
        root,
        articles=tuple(articles),
        rule_mentions=tuple(rule_mentions),
        by_path=by_path(articles),
    )


def _misplaced(article: RecordedArticle, what: str, remedy: str) -> LedgerError:
    region = article.place.region
    line, column = (region.line, region.column) if region is not None else (1, 1)
    return LedgerError(
        f"{article.place.uri}:{line}:{column}: {what}; {remedy}", line=line, column=column
    )
