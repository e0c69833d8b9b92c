"""What a project may set, with its defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The `settings` of claims.yaml, overridden by environment and flags.

    `levels` maps a rule id to error, warning, note or off; `enable` turns on rules that are off
    by default; paths and patterns are relative to the claims.yaml that holds them.
    """

    fail_on: str = "error"  # error, warning, never
    mailto: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    records: str | None = None  # a folder; None: `crossref` beside claims.yaml
    levels: Mapping[str, str] = field(default_factory=dict)
    enable: tuple[str, ...] = ()
    select: tuple[str, ...] = ()  # rule ids or families; empty: all
    ignore: tuple[str, ...] = ()
    require: tuple[str, ...] = ()  # drift, verified
    split: bool = False
    keep_abstracts: bool = True
    max_age: int | None = None  # days
    baseline: str | None = None  # a file, see baseline.py
    language: str = "en"


DEFAULTS = Settings()
