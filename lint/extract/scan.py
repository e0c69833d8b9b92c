"""One pass over a text, from left to right: every number once, as a look-alike or as a quantity.

A number is tried as part of a date, then as a look-alike, then as a quantity with what is behind
it and in front of it; whatever takes it also takes the numbers inside its own stretch.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lint.extract import ages, compose, dates, joins, relation
from lint.extract.draft import Draft
from lint.extract.labels import Label, governs, touches
from lint.extract.marks import mask_mark
from lint.extract.masks import Mask
from lint.extract.names import mask_name
from lint.extract.numbered import is_proper_name, mask_numbered
from lint.extract.numbers import LONGEST, SCALES, Number
from lint.extract.stretches import mask_odds, mask_scale, mask_stretch
from lint.patterns import Pattern
from lint.quantity import Form, Kind, Relation

# Nobody counts so far without setting thousands apart; such digits are an identifier.
LONGEST_COUNT = 8

_COMPARED_ZERO = Pattern(
    r"\b(?:below|above|under|over|near|net|absolute|ground|patient|to|from|than|day|year)[\s-]$",
    re.IGNORECASE,
)
# "One or two days": the one may be lent a unit yet.
_JOINED_ONE = Pattern(r"\s+(?:or|to|and|vs\.?|versus)\s+[a-z0-9]")
_TIMING = Pattern(r"\b(?:at|after|in|within|over|during|for|by|of)\s\Z")
_ARTICLE = Pattern(r"\b[Aa]\s$")


class Reading(NamedTuple):
    """All that is found in a text before quantities are put together, each in order."""

    text: str
    numbers: Sequence[Number]
    words: Sequence[Draft]  # quantities of one word: "twice", "half"
    labels: Sequence[Label]
    label_ends: Sequence[int]
    masks: Sequence[Mask]  # no number is read inside these


class Scanned(NamedTuple):
    """The quantities of a text and its look-alikes, each in order."""

    drafts: list[Draft]
    masks: list[Mask]
    levels: list[Mask]  # numbers inside labels: look-alikes unless a quantity takes them in


def scan(reading: Reading) -> Scanned:
    """Reads every number of a text once."""
    scanned = Scanned([], [], [])
    left = index = mask_at = word_at = 0
    numbers, words, masks = reading.numbers, reading.words, reading.masks
    while index < len(numbers) or word_at < len(words):
        start = numbers[index].start if index < len(numbers) else len(reading.text)
        by_word = word_at < len(words) and words[word_at].start <= start
        start = words[word_at].start if by_word else start
        while mask_at < len(masks) and masks[mask_at].end <= start:
            mask_at += 1
        masked = mask_at < len(masks) and masks[mask_at].start <= start
        if by_word:
            if start >= left and not masked:
                left = _take_word(reading.text, words[word_at], left, scanned)
            word_at += 1
        elif masked or start < left or numbers[index].end - start > LONGEST:
            index += 1
        elif _in_label(reading, numbers[index]):
            scanned.levels.append(Mask(start, numbers[index].end, "name"))
            index += 1
        else:
            left, used = _take_number(reading, index, left, scanned)
            index += used
    return scanned


def _take_word(text: str, word: Draft, left: int, scanned: Scanned) -> int:
    """Takes in a quantity of one word; where it ends."""
    compose.led(text, word, relation.leading(text, word.start, left))
    compose.trailed(text, word)
    scanned.drafts.append(word)
    return word.end


def _take_number(reading: Reading, index: int, left: int, scanned: Scanned) -> tuple[int, int]:
    """Takes in what a number is part of: where that ends, and how many numbers are done with."""
    text, number = reading.text, reading.numbers[index]
    # No name has a power of ten: "from1.0 × 10⁻²" only lost its blank.
    is_power = "×" in text[number.start : number.end]
    glued = number.start > left and text[number.start - 1].isalpha()
    date = None if glued or is_power else dates.date_at(text, number, left)
    if date is not None:
        scanned.drafts.append(date)
        return date.end, 1
    apart = ages.over_age(text, number) or (None if glued else dates.decade_at(text, number))
    if apart is not None:
        scanned.drafts.append(apart)
        return apart.end, 1
    mask = None
    if not is_power:
        mask = mask_name(text, number, left) if glued else _mask(text, number, left)
    if mask is not None:
        scanned.masks.append(mask)
        return max(mask.end, number.end), 1
    draft, used = _quantity(reading, index, left, _since(reading, scanned.drafts, left, number))
    if draft is None:
        return left, used
    if used == 1 and _is_name(text, number, draft):
        scanned.masks.append(Mask(number.start, number.end, "name"))
    else:
        scanned.drafts.append(draft)
    return draft.end, used


def _mask(text: str, number: Number, left: int) -> Mask | None:
    """The look-alike that begins or ends with a number."""
    odds = mask_odds(text, number)
    if odds is not None or number.spelled:
        return odds or mask_scale(text, number) or mask_name(text, number, left)
    return (
        mask_mark(text, number, left)
        or mask_stretch(text, number)
        or mask_numbered(text, number, left)
        or mask_name(text, number, left)
    )


def _in_label(reading: Reading, number: Number) -> bool:
    """Whether a number is part of a label: a level, degrees of freedom, the 2 of I2."""
    at = bisect_right(reading.label_ends, number.start)
    return at < len(reading.labels) and reading.labels[at].start <= number.start


def _since(reading: Reading, drafts: Sequence[Draft], left: int, number: Number) -> int:
    """From where on a label further off may name the next number: in front of a mere time.

    "The hazard ratio for death at 5 years was 0.74" says nothing of the five years but when.
    """
    last = drafts[-1] if drafts else None
    if last is None or last.end != left or last.kind not in (Kind.DURATION, Kind.DATE):
        return left
    if _TIMING.search(reading.text, max(0, last.start - 12), last.start) is None:
        return left
    at = bisect_right(reading.label_ends, number.start) - 1
    if at >= 0 and reading.labels[at].end > last.start:
        return left  # "in 12 HR": the time took it for its unit
    return drafts[-2].end if len(drafts) > 1 else 0


def _quantity(reading: Reading, index: int, left: int, since: int) -> tuple[Draft | None, int]:
    """The quantity that begins with a number, and how many numbers it used.

    Words before `left` belong to other quantities; labels from `since` on may still name this one.
    """
    text, numbers = reading.text, reading.numbers
    number = numbers[index]
    at = bisect_right(reading.label_ends, number.start) - 1
    if at >= 0 and reading.labels[at].kind in (Kind.CI, Kind.IQR):
        interval = _interval(reading, index, reading.labels[at], left)
        if interval is not None:
            return interval
    draft, used = compose.core_at(text, numbers, index, left)
    if number.spelled and draft.bare and _is_no_number(text, number):
        return None, 1
    lead = relation.leading(text, draft.core, left)
    _name(reading, draft, at, since, lead)
    if draft.bare and _are_years(text, draft, numbers[index : index + used]):
        draft.kind, draft.bare = Kind.DATE, False
    _complete(text, draft, left, lead)
    return draft, used


def _complete(text: str, draft: Draft, left: int, lead: relation.Lead | None) -> None:
    """Takes in comparing words, and settles what kind of thing a bare number is."""
    if draft.kind is Kind.MEASURE and draft.start < draft.core:
        lead = relation.leading(text, draft.start, left)  # in front of "pH 6.9"
    if draft.start == draft.core or draft.kind is Kind.MEASURE:
        compose.led(text, draft, lead)
    compose.trailed(text, draft)
    compose.aged(text, draft, left)
    compose.factored(text, draft, left)
    places = any(compose.has_places(value) for value in draft.values)
    if draft.bare and draft.kind is Kind.COUNT and places:
        draft.kind = Kind.MEASURE


def _name(reading: Reading, draft: Draft, at: int, left: int, lead: relation.Lead | None) -> None:
    """What the last labels in front of a draft say of it, if they can say anything."""
    text = reading.text
    front = lead.start if lead is not None else draft.core
    while at >= 0 and reading.labels[at].end > front:
        at -= 1
    for label in reversed(reading.labels[max(0, at - 1) : at + 1]):
        if label.end < left or not compose.wants_label(draft, label):
            continue
        touching = touches(text, label, front)
        far = (
            compose.reaches_far(draft, label)
            and governs(text, label, front)
            and not compose.tells_when(text, draft, label, front)
        )
        if touching is None and not far:
            continue
        if label.start < left:
            return
        compose.labelled(text, draft, label, front)
        if touching is not None and lead is not None:
            draft.relation = lead.relation
        return


def _interval(reading: Reading, index: int, label: Label, left: int) -> tuple[Draft, int] | None:
    """An interval behind its label, touching or further off."""
    text, start = reading.text, reading.numbers[index].start
    touching = touches(text, label, start)
    if touching is None and not governs(text, label, start):
        return None
    if index + 1 < len(reading.numbers) and _in_label(reading, reading.numbers[index + 1]):
        return None  # "95% CI 0.1-0.7 versus 1.4; 95% CI 1.0-1.8": the level of the next one
    draft, used = joins.interval(text, reading.numbers, index, label, left), 2
    if draft is not None and touching is None and draft.values[0] > draft.values[1]:
        return None  # "(1.06, 0.91 to 1.24)": an estimate, and then its bounds
    if draft is None:
        if touching is None or label.kind is Kind.CI:
            return None
        draft, used = compose.core_at(text, reading.numbers, index, left)
        draft.kind, draft.bare, draft.direction = label.kind, False, None
    if touching is not None and label.start >= left and not label.detached:
        draft.start = label.start
        draft.end += text[draft.core - 1] in "([" and text[draft.end : draft.end + 1] in (")", "]")
    return draft, used


def _is_name(text: str, number: Number, draft: Draft) -> bool:
    """Whether nothing makes a quantity of a number that could end a name: "Route 66"."""
    if not (draft.bare and draft.kind is Kind.COUNT and draft.relation is Relation.EQUAL):
        return False
    if number.end - number.start >= LONGEST_COUNT and text[number.start : number.end].isdecimal():
        return True
    return is_proper_name(text, number, draft.end)


def _is_no_number(text: str, number: Number) -> bool:
    """Words that are numbers only beside a unit or in a fraction: "one", "below zero"."""
    if number.value == 1:
        return _JOINED_ONE.match(text, number.end) is None
    front = text[max(0, number.start - 12) : number.start]
    if number.value == 0:
        return _COMPARED_ZERO.search(front) is not None
    word = text[number.start : number.end].lower()
    return word in SCALES and _ARTICLE.search(front) is None


def _are_years(text: str, draft: Draft, numbers: Sequence[Number]) -> bool:
    """Whether a bare number or range is of years."""
    if draft.kind is not Kind.COUNT or draft.form is Form.PM:
        return False
    return all(dates.is_year(text, number) for number in numbers)
