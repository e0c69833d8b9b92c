"""Volume, issue, pages and article number against a record's.

Labels copied into the value ("Volume 18") and leading zeros come off. Of pages the first counts;
the last is worth a look. A number printed as a page may be the article's number in the record.
"""

from lint.matching.folding import words
from lint.matching.verdict import Verdict, differs, match, near, noted, unknown
from lint.work import Work

_LABELS = frozenset(
    """volume vol volumes v issue issues no nr number num n pages page pp p article art id e
    elocation band heft tome""".split()
)
_SHORTEST_NUMBER = 4  # letters and digits of an article's number
_SUPPLEMENT = ("supplement", "supplements", "supplementary", "suppl", "supp", "sup")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def compare_volume(printed: str, work: Work) -> Verdict:
    """Whether a printed volume is the record's."""
    return _compare(printed, work.volume, "volume", other=work.issue)


def compare_issue(printed: str, work: Work) -> Verdict:
    """Whether a printed issue is the record's."""
    return _compare(printed, work.issue, "issue", other=work.volume)


def compare_page(printed: str, work: Work) -> Verdict:
    """Whether printed pages, or a printed article number, are the record's."""
    recorded = tuple(text for text in (work.page, work.article_number) if text is not None)
    if not recorded:
        return unknown("the record has no page")
    shown = " or ".join(recorded)
    for text in recorded:
        if _whole(printed) == _whole(text):
            return match()
    first, last = _range(printed)
    for text in recorded:
        begin, end = _range(text)
        if not first or first != begin:
            continue
        if last and end and last != end:
            return near("another last page", shown)
        return match()
    if work.article_number is None and not last and _is_article_number(first, work):
        return noted("an article number for pages", shown)
    if work.page is None and last and first == "1":
        return noted("pages for an article number", shown)
    return differs("another first page", shown)


def _compare(printed: str, recorded: str | None, field: str, *, other: str | None) -> Verdict:
    if recorded is None:
        return unknown(f"the record has no {field}")
    ours, theirs = _whole(printed), _whole(recorded)
    if ours == theirs or _roman(ours) == theirs or ours == _roman(theirs):
        return match()
    if ours and sorted(ours.replace("s", "")) == sorted(theirs.replace("s", "")) and "s" in theirs:
        return match("a supplement")
    if _span(recorded) and ours in _span(recorded):
        return match("one of several numbers")
    if _span(printed) and theirs in _span(printed):
        return near("one of several numbers", recorded)
    if other is not None and ours == _whole(other):
        return differs("volume and issue changed places", recorded)
    return differs(f"another {field}", recorded)


def _whole(text: str) -> str:
    """A number without its label, its zeros and its marks."""
    parts = [_supplement(word) for word in words(text.replace(".", ". "))]
    while len(parts) > 1 and parts[0] in _LABELS:
        parts = parts[1:]
    return "".join(_bare(part) for part in parts)


def _supplement(word: str) -> str:
    for name in _SUPPLEMENT:
        if word.startswith(name):
            return "s" + word[len(name) :]
    return word


def _bare(part: str) -> str:
    """A part without leading zeros, those behind its letters included: e012 is e12."""
    head = part.rstrip("0123456789")
    figures = part[len(head) :]
    return head + (figures.lstrip("0") or "0" if figures else "")


def _span(text: str) -> tuple[str, ...]:
    """The numbers of "3-4" or "3/4"."""
    parts = [_bare(part) for part in words(text) if part not in _LABELS]
    if len(parts) == 2 and all(part.isdigit() for part in parts):
        low, high = int(parts[0]), int(parts[1])
        return (
            tuple(str(number) for number in range(low, high + 1)) if low < high < low + 13 else ()
        )
    return ()


def _range(text: str) -> tuple[str, str]:
    """First and last page, the last completed: 1425-37 ends with 1437."""
    text = text.partition(",")[0].partition(";")[0]
    for dash in "‐‑‒–—−":
        text = text.replace(dash, "-")
    before, found, after = text.partition("-")
    first, last = _whole(before), _whole(after) if found else ""
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    elif last.isdigit() and not first.isdigit():  # e12-18
        head = first.rstrip("0123456789")
        if first[len(head) :].isdigit():
            figures = first[len(head) :]
            missing = len(figures) - len(last)
            last = head + (figures[:missing] if missing > 0 else "") + last
    if last == first:
        last = ""
    return first, last


def _is_article_number(first: str, work: Work) -> bool:
    """Whether a number may be that of an article whose record has only the pages of its file."""
    if len(first) < _SHORTEST_NUMBER:
        return False
    begin, end = _range(work.page or "")
    return work.DOI.rpartition("/")[2].endswith(first) or (begin == "1" and bool(end))


def _roman(text: str) -> str:
    """A roman number in figures; anything else as it is."""
    if not text or any(sign not in _ROMAN for sign in text):
        return text
    values = [_ROMAN[sign] for sign in text]
    total = sum(
        -value if value < max(values[index + 1 : index + 2], default=0) else value
        for index, value in enumerate(values)
    )
    return str(total)
