"""What has become of the cited works, and whether the article itself says so."""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import CitationForm
from lint.document import Place, Span
from lint.finding import Finding, Related
from lint.matching.folding import words
from lint.matching.status import Event, Fate, events, in_words
from lint.rules.citation._sources import Source, doi_place, record_place, shown, sources

_DENIALS = frozenset(["not", "never", "nor", "without", "no", "neither"])
_REACH = 3  # words between "not" and "retracted"
# Eyelids retract and patients withdraw: such words count beside one for a publication.
_NOUNS = frozenset(["retraction", "retractions", "retracts", "retract"])
_WITHDRAWALS = frozenset(["withdrawn", "withdrawal", "withdrew", "removed", "removal"])
_PUBLICATIONS = frozenset(
    """study studies paper papers article articles work report publication journal authors author
    preprint research findings letter publisher editors editor notice manuscript results
    lancet""".split()
)


def fated(case: Case, *wanted: Fate) -> Iterator[tuple[Source, Event]]:
    """The cited works whose gravest event is one of these."""
    for source in case.once(sources):
        found = events(source.work)
        if found and found[0].fate in wanted:
            yield source, found[0]


def status_finding(case: Case, source: Source, event: Event, advice: str) -> Finding:
    """A finding at the plainest place that cites a work, with everything known of its status."""
    notice = event.notice
    related = [Related(place=record_place(source.work), message="the record")]
    if notice is not None:
        place = Place(uri=f"https://doi.org/{notice}")
        related.append(Related(place=place, message="the notice"))
    when = f" on {event.dated}" if event.dated else ""
    title = shown(source.work.title[0]) if source.work.title else source.work.DOI
    return Finding(
        message=f"the article cites {title}, which was {in_words(event)}{when}",
        place=doi_place(case, source.citations[0]),
        related=tuple(related),
        evidence="; ".join(told(one) for one in events(source.work)),
        help=advice,
        DOI=source.citations[0].DOI,
    )


def told(event: Event) -> str:
    """One event with who reports it: what evidence a status rests on."""
    if event.type == "title":
        return f"the record's title says it was {in_words(event)}"
    who = " and ".join(event.sources) or "Crossref"
    where = f" by {event.notice}" if event.notice else ""
    when = f", {event.dated}" if event.dated else ""
    return f"{in_words(event)}{where}{when} ({who})"


def says_so(case: Case, source: Source, fate: Fate) -> bool:
    """Whether the article itself tells that a work was retracted or withdrawn."""
    said = _WITHDRAWALS if fate is Fate.WITHDRAWN else frozenset[str]()
    document = case.document
    doi = source.citations[0].DOI
    spans = [
        sentence_around(case, one.span)
        for one in source.citations
        if one.form is not CitationForm.METADATA
    ]
    spans += [one.sentence for one in case.statements if one.cites == doi]
    if any(_says(document.text[span.start : span.end], said) for span in spans):
        return True
    surname = next((words(one.family) for one in source.work.author if one.family), ())
    return bool(surname) and any(
        _says(sentence, said) and set(surname) <= set(words(sentence))
        for block in document.blocks
        if block.is_flow
        for sentence in _sentences(document.text[block.span.start : block.span.end])
    )


def sentence_around(case: Case, span: Span) -> Span:
    """The sentence that a citation stands in; the whole of a citation that has several."""
    block = case.document.block_at(span.start)
    if block is None:
        return span
    text = case.document.text
    start, end = block.span
    position = start
    for sentence in _sentences(text[start:end]):
        behind = position + len(sentence)
        if position <= span.start < behind:
            return Span(position, max(behind, min(span.end, end)))
        position = behind
    return span


def _sentences(text: str) -> Iterator[str]:
    """A text cut behind each full stop that a capital follows, nothing lost."""
    start = 0
    position = text.find(". ")
    while position >= 0:
        following = text[position + 2 : position + 3]
        word = text[start:position].rsplit(" ", 1)[-1]
        if following.isupper() and len(word) > 2:
            yield text[start : position + 2]
            start = position + 2
        position = text.find(". ", position + 2)
    yield text[start:]


def _says(sentence: str, withdrawals: frozenset[str]) -> bool:
    found = words(sentence)
    is_about_publication = not _PUBLICATIONS.isdisjoint(found)
    return any(
        (word == "retracted" or (is_about_publication and (word in _NOUNS or word in withdrawals)))
        and _DENIALS.isdisjoint(found[max(0, place - _REACH) : place])
        for place, word in enumerate(found)
    )
