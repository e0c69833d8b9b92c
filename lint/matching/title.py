"""A printed title against a record's.

The words must be the same, in the same order: one number for likeness lets "12-week" pass for
"24-week" and Part I for Part II, so likeness only goes into messages and tells "differs" from
"another work". What is tolerated has a name. Digits, Greek letters, negations and
the signs before numbers are never tolerated. In a record with markup blanks cannot be relied on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.matching.folding import numbers, script, words
from lint.matching.labels import STATUSES, Label, label_of, without_label
from lint.matching.markup import has_markup, plain
from lint.matching.spelling import american, in_figures, number_words, singular
from lint.matching.verdict import Outcome, Verdict, differs, match, near, unknown
from lint.work import Work

# Words that carry little: left out or exchanged, they are worth a look and no more.
STOP = frozenset("a an the of in on for and to with by at from as its their into plus".split())
SHORTEST_LEAD = 3  # words; a shorter beginning may be that of many titles
_SEPARATORS = ":.?!—–|;"
_CUT = ("...", "…", "[…]", "(…)")


@dataclass(frozen=True, slots=True)
class _Form:
    """One form under which a record's title may be printed."""

    text: str
    parts: tuple[str, ...]
    is_loose: bool  # whether its blanks are uncertain


def compare_title(printed: str, work: Work) -> Verdict:
    """Whether a printed title is the work's."""
    texts = record_titles(work)
    if not texts:
        return unknown("the record has no title")
    shown = plain(texts[0])
    ours = words(plain(printed))
    if any(ours == words(plain(text)) for text in texts):
        return match()
    label = label_of(plain(printed))
    own = [label_of(plain(text)) for text in texts]
    if not _is_same_kind(label, own):
        return _other_kind(label, next((one for one in own if one), None), shown)
    best = differs("", shown)
    for form in _forms(texts):
        verdict = _compare(printed, form, shown)
        if verdict.outcome is Outcome.MATCH:
            return verdict
        if verdict.outcome is Outcome.NEAR and best.outcome is Outcome.DIFFERS:
            best = verdict
    if best.outcome is Outcome.NEAR:
        return best
    printed_script = script(printed)
    if all(script(plain(text)) != printed_script for text in texts):
        return near("the record has it in another script", shown)
    return differs(difference(ours, words(shown)), shown)


def record_titles(work: Work) -> tuple[str, ...]:
    """The titles of a record, each with its subtitle, the bare ones and the original last."""
    main = work.title
    with_subtitle = [
        f"{title}: {subtitle}"
        for title in main
        for subtitle in work.subtitle
        if not _holds(title, subtitle)
    ]
    every = (*main, *with_subtitle, *work.original_title)
    return tuple(dict.fromkeys(text for text in every if words(plain(text))))


def likeness(printed: str, work: Work) -> float:
    """How alike a printed title and the nearest of the record's are, from 0 to 1."""
    from difflib import SequenceMatcher

    own = " ".join(words(without_label(plain(printed))))
    return max(
        (
            SequenceMatcher(
                None, own, " ".join(words(without_label(plain(text)))), autojunk=False
            ).ratio()
            for text in record_titles(work)
        ),
        default=0.0,
    )


def difference(printed: tuple[str, ...], recorded: tuple[str, ...]) -> str:
    """Which words are printed for which, in a few words."""
    from difflib import SequenceMatcher

    changes = []
    for kind, a, b, c, d in SequenceMatcher(None, printed, recorded, autojunk=False).get_opcodes():
        ours, theirs = " ".join(printed[a:b]), " ".join(recorded[c:d])
        if kind == "replace":
            changes.append(f'"{ours}" for "{theirs}"')
        elif kind == "insert":
            changes.append(f'"{theirs}" left out')
        elif kind == "delete":
            changes.append(f'"{ours}" added')
    return ", ".join(changes[:4]) + (" and more" if len(changes) > 4 else "")


def _is_same_kind(label: Label | None, own: list[Label | None]) -> bool:
    """Whether neither side alone is a notice or a review; marks of status may come and go."""
    ours = None if label in STATUSES else label
    return any(ours == (None if one in STATUSES else one) for one in own)


def _other_kind(label: Label | None, own: Label | None, shown: str) -> Verdict:
    if label is None or label in STATUSES:
        return differs(f"the record is that of a {own}", shown)
    kind = "the record is that of a work of its own" if own is None else f"the record: a {own}"
    return differs(f"a {label} is printed, {kind}", shown)


def _holds(title: str, subtitle: str) -> bool:
    whole, part = words(plain(title)), words(plain(subtitle))
    return not part or "".join(part) in "".join(whole)


def _forms(texts: tuple[str, ...]) -> Iterator[_Form]:
    for text in texts:
        is_loose = has_markup(text)
        for joint in ("", " ") if is_loose else ("",):
            clean = plain(text, joint)
            yield _Form(clean, words(clean), is_loose)
            if (bare := without_label(clean)) != clean:
                yield _Form(bare, words(bare), is_loose)


def _compare(printed: str, form: _Form, shown: str) -> Verdict:
    clean = plain(printed)
    best = differs("", shown)
    for text in dict.fromkeys((clean, without_label(clean))):
        ours = words(text)
        if ours == form.parts:
            return match()
        verdict = _tolerated(text, ours, form, shown)
        if verdict is not None and (
            verdict.outcome is Outcome.MATCH or best.outcome is Outcome.DIFFERS
        ):
            best = verdict
    return best


def _tolerated(text: str, ours: tuple[str, ...], form: _Form, shown: str) -> Verdict | None:
    """The tolerance by which two titles agree; None where there is none."""
    theirs = form.parts
    if "".join(ours) == "".join(theirs) and (form.is_loose or has_markup(text)):
        return match("blanks at markup")
    if in_figures(ours) == in_figures(theirs):
        return match("roman numbers")
    if numbers(number_words(in_figures(ours))) == numbers(number_words(in_figures(theirs))):
        name = _spelled(ours, theirs)
        if name is None and words(text, latin_greek=True) == words(form.text, latin_greek=True):
            name = "a Greek letter in Latin"
        if name is not None:
            return near(name, shown)
    return _cut_off(text, ours, form, shown)


def _spelled(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str | None:
    """The name of a tolerance by which words differ in their spelling alone."""
    if "".join(ours) == "".join(theirs):
        return "a hyphen or blank" if numbers(ours) == numbers(theirs) else None
    a, b = in_figures(ours), in_figures(theirs)
    for name, spelled in (("British and American spelling", american), ("plural", singular)):
        a, b = tuple(map(spelled, a)), tuple(map(spelled, b))
        if "".join(a) == "".join(b):
            return name
    if number_words(a) == number_words(b):
        return "a number in words"
    if _content(a) == _content(b) and _content(a):
        return "words that carry little"
    return None


def _content(parts: tuple[str, ...]) -> str:
    return "".join(word for word in number_words(parts) if word not in STOP)


def _cut_off(text: str, ours: tuple[str, ...], form: _Form, shown: str) -> Verdict | None:
    """A title without its subtitle, cut short, or with something behind it."""
    theirs = form.parts
    if _leads(ours, form.text):
        return near("the subtitle is left out", shown)
    if text.rstrip().endswith(_CUT) and len(ours) >= SHORTEST_LEAD and theirs[: len(ours)] == ours:
        return near("the title is cut short", shown)
    if _leads(theirs, text):
        return near("the record has no such subtitle", shown)
    return None


def _leads(short: tuple[str, ...], long: str) -> bool:
    """Whether some words are the beginning of a text, up to a mark that parts a title."""
    if len(short) < SHORTEST_LEAD:
        return False
    for index, sign in enumerate(long):
        is_mark = sign in _SEPARATORS or (sign in "-(" and long[index - 1 : index] == " ")
        if is_mark and words(long[:index]) == short and words(long[index:]):
            return True
    return False
