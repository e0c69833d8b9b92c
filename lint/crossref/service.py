"""Whom to ask, in whose name and how patiently: what a user may set about look-ups.

The address for contact is the user's own or none at all. Crossref tells its polite pool by it
and writes to it when a program misbehaves, so ours would be a lie.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from lint import __version__
from lint.errors import UsageError

CROSSREF_URL = "https://api.crossref.org"
DOI_URL = "https://doi.org"
DATACITE_URL = "https://api.datacite.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Addresses and patience of the look-ups; times in seconds. Raises UsageError when made."""

    crossref_url: str = CROSSREF_URL
    doi_url: str = DOI_URL
    datacite_url: str | None = None  # None: DataCite's own, unless doi.org is stood in for
    mailto: str | None = None
    deadline: float = 300.0  # for everything that one visit asks
    timeout: float = 20.0  # until the next byte; outages and slow TLS happen
    back_off: float = 1.0  # the first wait before asking again; doubled each time

    def __post_init__(self) -> None:
        if self.datacite_url is None and self.doi_url == DOI_URL:
            object.__setattr__(self, "datacite_url", DATACITE_URL)
        for name in ("crossref_url", "doi_url", "datacite_url"):
            address = getattr(self, name)
            if address is None:
                continue
            if not _is_web_address(address):
                option = name.replace("_", "-")
                raise UsageError(f"{option}: {address!r} is not an address such as {CROSSREF_URL}")
            object.__setattr__(self, name, address.rstrip("/"))
        mailto = self.mailto.strip() if self.mailto else None
        if mailto and not _is_mail_address(mailto):
            raise UsageError(f"mailto: {mailto!r} is not a mail address")
        object.__setattr__(self, "mailto", mailto or None)

    @property
    def agent(self) -> str:
        """How we introduce ourselves: name, version and the user's own address."""
        contact = f" (mailto:{self.mailto})" if self.mailto else ""
        return f"{PRODUCT}{contact}"


PRODUCT = f"claimdrift/{__version__}"


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0


def _is_mail_address(text: str) -> bool:
    """Whether it can stand in a header; that it exists only its owner knows."""
    name, _, host = text.rpartition("@")
    plain = text.isascii() and text.isprintable() and not set(text) & set(" ()<>,;")
    return bool(name and host) and plain
