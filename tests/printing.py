"""A record printed the ways articles print their sources, and printed with one fault in it.

Everything is made from the record itself, so that whatever a rule says of an honest print is a
false accusation, and whatever it does not say of a damaged one is a miss.
"""

import html
import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from lint.matching.folding import mended
from lint.matching.markup import plain
from lint.work import Author, Date, Work

Fields = Mapping[str, tuple[str, ...]]

SMALL = frozenset("of the and in for on a an to de la et der die und with".split())
MONTHS = """January February March April May June July August September October November
    December""".split()


@dataclass(frozen=True)
class Print:
    """What an article prints of a work."""

    fields: Fields
    is_truncated: bool = False


def titled(text: str) -> str:
    """Title Case as machines do it."""
    return " ".join(
        word if word.lower() in SMALL and place else word[:1].upper() + word[1:]
        for place, word in enumerate(text.split())
    )


def initials(given: str) -> str:
    """The first letters of given names: Jean-Pierre is JP."""
    return "".join(part[0] for part in given.replace("-", " ").replace(".", " ").split() if part)


def cut(author: Author) -> tuple[str, str]:
    """Given name and surname as an article would print them: no dash, no affiliation."""
    family = plain(author.family or "").strip("- ")
    surname, _, rest = family.partition(",")
    family = surname if len(rest.split()) > 2 else family
    return plain(author.given or "").strip("- "), family


def whole_name(author: Author) -> str:
    given, family = cut(author)
    return f"{given} {family}".strip() or plain(author.name or "")


def initials_last(author: Author) -> str:
    given, family = cut(author)
    return f"{family} {initials(given)}" if given and family else whole_name(author)


def initials_first(author: Author) -> str:
    given, family = cut(author)
    first = ". ".join(initials(given))
    return f"{first}. {family}" if given and family else whole_name(author)


def family_first(author: Author) -> str:
    given, family = cut(author)
    return f"{family}, {given}" if given and family else whole_name(author)


def abbreviated(name: str) -> str:
    """A journal's name with long words cut and small ones left out, much as ISO 4 does."""
    parts = plain(name).split()
    if len(parts) == 1:
        return plain(name)
    kept = [word for word in parts if word.lower() not in SMALL and word != "&"]
    if len(kept) == 1:
        return plain(name)  # ISO 4 leaves a single word whole
    return " ".join(
        word[:4] + "." if len(word) > 6 and word.isalpha() and not word.isupper() else word
        for word in kept
    )


def long_date(date: Date) -> str:
    """24 October 2018, as far as the record goes."""
    if date.month is None:
        return str(date.year)
    month = MONTHS[date.month - 1]
    return f"{month} {date.year}" if date.day is None else f"{date.day} {month} {date.year}"


def american_date(date: Date) -> str:
    if date.month is None or date.day is None:
        return long_date(date)
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


NameForm = Callable[[Author], str]


def prints(work: Work) -> Iterator[tuple[str, Print]]:
    """The record as articles print it, by the name of the form."""
    yield "as it is", Print(_fields(work))
    yield "title case", Print(_fields(work, title=titled, name=initials_last, date=long_date))
    yield "capitals", Print(_fields(work, title=str.upper, name=_capitals))
    yield "initials first", Print(_fields(work, name=initials_first, date=american_date))
    yield "family first", Print(_fields(work, name=family_first, journal=str.upper))
    yield "year only", Print(_fields(work, date=lambda date: str(date.year)))
    yield "abbreviated", Print(_fields(work, journal=abbreviated, title=str.lower))
    yield (
        "plain letters",
        Print(_fields(work, title=unaccented, name=_plain_name, journal=unaccented)),
    )
    yield "typeset", Print(_fields(work, title=typeset, name=_typeset_name, journal=typeset))
    yield "degrees", Print(_fields(work, name=with_degrees))
    yield "family capitals", Print(_fields(work, name=_family_capitals))
    if work.short_container_title:
        yield (
            "own abbreviation",
            Print(_fields(work, journal=lambda _: work.short_container_title[0])),
        )
    fields = dict(_fields(work, name=initials_last))
    if len(fields.get("author", ())) > 1:
        fields["author"] = fields["author"][: max(1, len(fields["author"]) // 2)]
        yield "et al.", Print(fields, is_truncated=True)


def unaccented(text: str) -> str:
    """As typed on a keyboard without accents."""
    split = unicodedata.normalize("NFD", mended(text).replace("‐", "-").replace("–", "-"))
    return "".join(sign for sign in split if not "\u0300" <= sign <= "\u036f")


def typeset(text: str) -> str:
    """Quotes and dashes as a typesetter makes them, a no-break blank, ligatures."""
    return text.replace("'", "’").replace("-", "‐").replace("fi", "ﬁ").replace(" of ", " of\u00a0")


def with_degrees(author: Author) -> str:
    name = whole_name(author)
    given, family = cut(author)
    return f"{name} MD PhD" if given and family and " and " not in name else name


def _plain_name(author: Author) -> str:
    return unaccented(whole_name(author))


def _typeset_name(author: Author) -> str:
    return typeset(initials_last(author))


def _family_capitals(author: Author) -> str:
    given, family = cut(author)
    return f"{given} {family.upper()}".strip() or plain(author.name or "")


def _capitals(author: Author) -> str:
    return whole_name(author).upper()


def _fields(
    work: Work,
    *,
    title: Callable[[str], str] = str,
    name: NameForm = whole_name,
    journal: Callable[[str], str] = str,
    date: Callable[[Date], str] = str,
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    people = tuple(shown for one in work.author or work.editor if (shown := name(one)))
    single = {
        "title": title(plain(work.title[0])) if work.title else "",
        "container-title": journal(plain(work.container_title[0])) if work.container_title else "",
        "publisher": work.publisher or "",
        "published": date(work.dates[0]) if work.dates else "",
        "volume": work.volume or "",
        "issue": work.issue or "",
        "page": work.page or work.article_number or "",
    }
    found.update((key, (value,)) for key, value in single.items() if value.strip())
    if people:
        found["author"] = people
    return found


def damaged(
    work: Work, journals: list[str], chance: random.Random
) -> Iterator[tuple[str, str, Print]]:
    """The record with one fault: what was done, to which field, and the print."""
    honest = _fields(work)
    title = honest.get("title", ("",))[0]
    parts = title.split()
    swaps = [
        (a, b)
        for a in range(len(parts))
        for b in range(a + 1, len(parts))
        if _is_content(parts[a]) and _is_content(parts[b]) and _bare(parts[a]) != _bare(parts[b])
    ]
    if swaps:
        a, b = chance.choice(swaps)
        swapped = [*parts]
        swapped[a], swapped[b] = parts[b], parts[a]
        yield "two words swapped", "title", _with(honest, "title", " ".join(swapped))
    digits = [place for place, sign in enumerate(title) if sign.isascii() and sign.isdigit()]
    if digits:
        place = chance.choice(digits)
        other = chance.choice([one for one in "0123456789" if one != title[place]])
        yield (
            "another digit",
            "title",
            _with(honest, "title", title[:place] + other + title[place + 1 :]),
        )
    people = honest.get("author", ())
    if len(people) > 1:
        yield "first author left out", "author", _with(honest, "author", *people[1:])
    if people:
        place = chance.randrange(len(people) + 1)
        added = (*people[:place], "Henrietta Quixworth", *people[place:])
        yield "author added", "author", _with(honest, "author", *added)
    if "container-title" in honest:
        journal = honest["container-title"][0]
        near = [one for one in journals if _is_sibling(one, journal)]
        near = [one for one in near if one not in work.container_title]
        if near:
            yield (
                "sibling journal",
                "container-title",
                _with(honest, "container-title", chance.choice(near)),
            )
    if "published" in honest:
        year = work.dates[0].year + 2
        if all(year != date.year for date in work.dates):
            yield "year + 2", "published", _with(honest, "published", str(year))
    for field in ("volume", "issue", "page"):
        value = honest.get(field, ("",))[0]
        if value.isdigit():
            yield f"another {field}", field, _with(honest, field, str(int(value) + 1))


def _with(fields: Fields, name: str, *values: str) -> Print:
    return Print({**fields, name: values})


def _bare(word: str) -> str:
    return "".join(sign for sign in word if sign.isalnum()).casefold()


def _is_content(word: str) -> bool:
    return len(_bare(word)) > 3 and _bare(word) not in SMALL | {"from", "their", "into"}


def _is_sibling(one: str, other: str) -> bool:
    """Whether two journals share a word that says what they are about, and not all."""
    ours = {_bare(word).rstrip("s") for word in plain(one).split()} - SMALL
    theirs = {_bare(word).rstrip("s") for word in plain(other).split()} - SMALL
    return ours != theirs and any(len(word) > 4 for word in ours & theirs)


_LABELS = {
    "title": "Title",
    "container-title": "Journal",
    "publisher": "Publisher",
    "author": "Authors",
    "published": "Published",
    "volume": "Volume",
    "issue": "Issue",
    "page": "Pages",
}
_SPECIAL = frozenset("\\`*_{}[]<>#|~$&")


def markdown(doi: str, printed: Print) -> str:
    """An article that ends with a citation block."""
    lines = [f"DOI: https://doi.org/{_in_address(doi)}"]
    for field, label in _LABELS.items():
        if field in printed.fields:
            value = _in_markdown(_listed(field, printed))
            lines.append(f"{label}: {value}")
    return "The trial is told of in an earlier article.\n\n" + "\n\n".join(lines) + "\n"


def hypertext(doi: str, work: Work, printed: Print) -> str:
    """The same as HTML, the title with the tags that the record has."""
    lines = [f"<b>DOI:</b> {html.escape(doi)}"]
    for field, label in _LABELS.items():
        if field in printed.fields:
            value = html.escape(_listed(field, printed))
            if field == "title" and work.title and "<" in work.title[0]:
                value = html.escape(work.title[0], quote=False)
                for tag in ("i", "b", "sub", "sup", "em"):
                    value = value.replace(f"&lt;{tag}&gt;", f"<{tag}>")
                    value = value.replace(f"&lt;/{tag}&gt;", f"</{tag}>")
                if "&lt;" in value:
                    value = html.escape(plain(work.title[0]))
            lines.append(f"<b>{label}:</b> {value}")
    body = "".join(f"<p>{line}</p>\n" for line in lines)
    return f"<html><body><h1>An article</h1><p>A trial.</p>\n{body}</body></html>"


def _listed(field: str, printed: Print) -> str:
    values = printed.fields[field]
    has_commas = any("," in value for value in values)
    joined = ("; " if has_commas else ", ").join(values)
    return f"{joined}, et al." if field == "author" and printed.is_truncated else joined


def _in_markdown(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in text)


def _in_address(doi: str) -> str:
    return quote(doi, safe="/:;().-_")
