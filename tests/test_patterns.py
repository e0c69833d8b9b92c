"""Patterns that are compiled at their first use: they find what `re` finds."""

import re

import pytest

from lint.patterns import Pattern

TEXT = "HR 0.66, hr 1.2"


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    lazy, compiled = (
        Pattern(r"hr (?P<n>[\d.]+\d)", re.IGNORECASE),
        re.compile(r"hr (?P<n>[\d.]+\d)", re.IGNORECASE),
    )
    assert [m.span() for m in lazy.finditer(TEXT, 1)] == [
        m.span() for m in compiled.finditer(TEXT, 1)
    ]
    assert lazy.sub("x", TEXT) == compiled.sub("x", TEXT)
    assert lazy.split(TEXT) == compiled.split(TEXT)
    assert lazy.findall(TEXT) == compiled.findall(TEXT)
    assert lazy.groupindex == compiled.groupindex


def test_a_pattern_is_compiled_at_its_first_use_and_once() -> None:
    lazy = Pattern("[")
    with pytest.raises(re.error):
        lazy.search(TEXT)
    used = Pattern("HR")
    first = used.search
    assert used.search == first


def test_a_pattern_has_nothing_that_it_does_not_name() -> None:
    with pytest.raises(AttributeError):
        Pattern("a").__getattr__("scanner")
