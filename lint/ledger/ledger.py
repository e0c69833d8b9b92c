"""A claims.yaml as it was read: settings, articles, and where each stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lint.claim import RecordedArticle
from lint.document import Place
from lint.settings import DEFAULTS, Settings

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """One claims.yaml. Places count its text without the BOM, which `text` keeps."""

    uri: str
    text: str
    version: int = VERSION
    settings: Settings = DEFAULTS
    stated_settings: Mapping[str, Place] = field(default_factory=dict)  # those written out, by key
    articles: tuple[RecordedArticle, ...] = ()
    rule_mentions: tuple[tuple[str, Place], ...] = ()  # every rule id or family that is named
    by_path: Mapping[str, RecordedArticle] = field(default_factory=dict, repr=False, compare=False)

    def article(self, path: str) -> RecordedArticle | None:
        """What is recorded of the article under that path."""
        return self.by_path.get(path)


def by_path(articles: Iterable[RecordedArticle]) -> dict[str, RecordedArticle]:
    return {article.path: article for article in articles}
