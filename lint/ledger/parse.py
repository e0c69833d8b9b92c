"""A claims.yaml to what it records.

Every entry keeps its place, so that a finding can point at it. What cannot be understood raises
LedgerError in one line: where it stands, what is wrong, what to do.
"""

from collections.abc import Iterator

from lint.claim import RecordedArticle
from lint.document import Place
from lint.errors import LedgerError
from lint.ledger.compose import compose
from lint.ledger.ledger import VERSION, Ledger, by_path
from lint.ledger.nodes import Node
from lint.ledger.recorded import ARTICLE_KEYS, read_article
from lint.ledger.settings import read_settings, settings_rules
from lint.ledger.shape import Fields, fields, is_absent
from lint.ledger.source import BOM, Source, shown, source_of
from lint.settings import DEFAULTS

KEYS = ("version", "settings", "articles")


def parse(text: str | bytes, uri: str) -> Ledger:
    """The ledger that `text` holds; `uri` names it in errors and places.

    An empty file, or one of comments alone, is a ledger of nothing.
    Raises LedgerError with line and column.
    """
    decoded = text if isinstance(text, str) else decode(text, uri)
    source = source_of(uri, decoded)
    root = compose(source).root
    if root is None or is_absent(root):
        return Ledger(uri=uri, text=decoded)
    found = fields(source, root, "a claims.yaml", KEYS)
    _check_version(found)
    settings, stated = DEFAULTS, dict[str, Place]()
    rule_mentions: list[tuple[str, Place]] = []
    node = found.value("settings")
    if node is not None:
        settings, stated = read_settings(source, node)
        rule_mentions += settings_rules(source, node)
    articles = tuple(_articles(found))
    rule_mentions += _suppressed_rules(articles)
    return Ledger(
        uri=uri,
        text=decoded,
        settings=settings,
        stated_settings=stated,
        articles=articles,
        rule_mentions=tuple(rule_mentions),
        by_path=by_path(articles),
    )


def decode(data: bytes, uri: str) -> str:
    """UTF-8, line ends and BOM as they are. Raises LedgerError where it is something else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        source: Source = source_of(uri, before)
        raise source.error(
            len(before.removeprefix(BOM)), "this is not UTF-8", "save the file as UTF-8"
        ) from error


def _check_version(found: Fields) -> None:
    version = found.text("version")
    if version is not None and version != str(VERSION):
        raise found.source.error(
            found.members["version"].value.start,
            f"the version is {shown(version)}, and this claimdrift knows {VERSION}",
            f"update claimdrift, or write version: {VERSION}",
        )


def _articles(found: Fields) -> Iterator[RecordedArticle]:
    for path, pair in found.pairs("articles"):
        if not path.strip():
            raise _nameless(found.source, pair.key)
        place = found.source.place(pair.key.start, pair.value.end, path)
        if is_absent(pair.value):
            yield RecordedArticle(path=path, place=place)
        else:
            article = fields(found.source, pair.value, "an article", ARTICLE_KEYS)
            yield read_article(article, path, place)


def _nameless(source: Source, key: Node) -> LedgerError:
    return source.error(
        key.start, "an article has no path", 'write it before the colon, as in "articles/a.md:"'
    )


def _suppressed_rules(articles: tuple[RecordedArticle, ...]) -> Iterator[tuple[str, Place]]:
    for article in articles:
        for one in article.suppressions:
            yield one.rule, one.place
        for entry in article.entries:
            for one in entry.suppressions:
                yield one.rule, one.place
