"""From a number to where it is recorded, and from there back to the article."""

from collections.abc import Iterator

from lint.claim import Entry, Match, Mention, SetAside, Statement
from lint.document import Place, Span
from lint.lsp.view import View
from lint.reading import Reading


def statement_at(reading: Reading, offset: int) -> Statement | None:
    """The statement that an offset of the source stands in or beside; the shortest of several."""
    touching = statements_within(reading, Span(offset, offset))
    return min(touching, key=lambda one: one.span.end - one.span.start, default=None)


def statements_within(reading: Reading, where: Span) -> list[Statement]:
    """The statements that a range of the source touches, in order of text."""
    found = []
    for statement in reading.extraction.statements:
        span = reading.document.source_span(statement.span)
        if span.start <= where.end and where.start <= span.end:
            found.append(statement)
    return found


def match_of(reading: Reading, statement: Statement) -> Match | None:
    """The recorded mention that a statement is, or that the number it is a part of is."""
    matches = {one.now.span: one for one in reading.alignment.matches if one.now is not None}
    found = matches.get(statement.span)
    if found is None and statement.whole is not None:
        found = matches.get(statement.whole)
    return found


def set_aside_of(reading: Reading, statement: Statement) -> SetAside | None:
    """What a person set aside that is this statement."""
    return next(
        (
            one
            for one, now in reading.alignment.set_aside
            if now is not None and now.span == statement.span
        ),
        None,
    )


def definition(view: View, offset: int) -> tuple[Place, ...]:
    """Where claims.yaml has what stands at an offset of the article."""
    reading = view.reading
    statement = statement_at(reading, offset) if reading is not None else None
    if reading is None or statement is None:
        return ()
    match = match_of(reading, statement)
    if match is not None:
        return (match.entry.place,)
    aside = set_aside_of(reading, statement)
    return (aside.mention.place,) if aside is not None else ()


def back(view: View, offset: int) -> tuple[Place, ...]:
    """Where the article has what stands at an offset of its claims.yaml.

    In a mention it is that one's place, elsewhere in an entry the places of all its mentions.
    """
    reading = view.reading
    if reading is None or reading.recorded is None:
        return ()
    for aside, now in reading.alignment.set_aside:
        if now is not None and _holds(aside.mention.place, offset):
            return (reading.document.place(now.span),)
    entry = entry_at(view, offset)
    if entry is None:
        return ()
    mention = next((one for one in entry.mentions if _holds(one.place, offset)), None)
    return tuple(_places(reading, entry, mention))


def entry_at(view: View, offset: int) -> Entry | None:
    """The entry of the view's article that stands at an offset of claims.yaml."""
    recorded = view.reading.recorded if view.reading is not None else None
    if recorded is None:
        return None
    return next((one for one in recorded.entries if _holds(one.place, offset)), None)


def mentions(view: View, statement: Statement) -> tuple[Place, ...]:
    """Every place of the article that states what a statement does, itself included."""
    reading = view.reading
    if reading is None:
        return ()
    match = match_of(reading, statement)
    if match is not None:
        return tuple(_places(reading, match.entry, None))
    for claim in reading.claims:
        if any(one.span == statement.span for one in claim.statements):
            return tuple(reading.document.place(one.span) for one in claim.statements)
    return (reading.document.place(statement.span),)


def statement_of(view: View, entry: Entry) -> Statement | None:
    """The first place of an entry in the article."""
    matches = view.reading.alignment.matches if view.reading is not None else ()
    return next((one.now for one in matches if one.entry.id == entry.id and one.now), None)


def _places(reading: Reading, entry: Entry, mention: Mention | None) -> Iterator[Place]:
    for match in reading.alignment.matches:
        is_wanted = match.entry.id == entry.id and mention in (None, match.mention)
        if is_wanted and match.now is not None:
            yield reading.document.place(match.now.span)


def _holds(place: Place, offset: int) -> bool:
    return place.span is not None and place.span.start <= offset <= place.span.end
