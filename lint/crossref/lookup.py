"""DOIs to look-ups over the network: found, moved, elsewhere, non-existent, malformed, unknown.

Many DOIs go in one call; what the list does not hold is asked singly, since only a single
call tells of an alias. A 404 of Crossref proves nothing, so doi.org is asked who registered
the DOI, and only its plain "does not exist" is taken for that. Trouble of any kind ends in
`Unknown` with its reason, for the DOIs concerned and no others.

Answers are handed to `recorder` in the caller's thread the moment they come, so an
interrupted look-up loses nothing that was answered.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from functools import partial

from lint.crossref import client, registrar
from lint.crossref.client import Declined, Moved
from lint.crossref.doi import is_doi, unaskable
from lint.crossref.message import Message, known_as
from lint.crossref.records import Outcome, Record, lookup_of
from lint.crossref.service import Service
from lint.crossref.trouble import Trouble
from lint.crossref.visit import Door, Visit, aside
from lint.work import Lookup, Unknown, Work, work_from_message

MOST_IN_A_BATCH = 50  # more is not known to work
LONGEST_ADDRESS = 6000  # characters; servers begin to refuse at 8,192
LONGEST_TEXT = 1000  # characters of a reference to search for; few have as many
MANY = 10  # from more DOIs on it pays to read the limits in force first
MOST_MOVES = 5  # aliases of aliases
HEARTBEAT = 0.5  # seconds; Windows hears Ctrl-C only between two waits

Answer = Record | Unknown
Recorder = Callable[[Record], None]
Progress = Callable[[int, int], None]  # how many DOIs are settled, of how many


def look_up(
    DOIs: Sequence[str],
    *,
    service: Service,
    now: str,
    recorder: Recorder | None = None,
    progress: Progress | None = None,
    visit: Visit | None = None,
) -> dict[str, Lookup]:
    """A look-up for each DOI as given; trouble with the network is `Unknown` and never raised.

    `now` is the ISO date to record. `visit` continues an earlier one, with its pace and
    deadline. What `recorder` raises goes through.
    """
    asked = {doi: doi.lower() for doi in DOIs}
    wanted = list(dict.fromkeys(doi for doi in asked.values() if is_doi(doi)))
    settled: dict[str, Lookup] = {}

    def settle(answer: Answer) -> None:
        if isinstance(answer, Record):
            if recorder is not None:
                recorder(answer)
            settled[answer.DOI] = lookup_of(answer)
        else:
            settled[answer.DOI] = answer
        if progress is not None:
            progress(len(settled), len(wanted))

    _ask_all(wanted, visit or Visit(service), now, settle)
    return {doi: settled.get(lower) or unaskable(lower) for doi, lower in asked.items()}


def search(
    text: str, *, service: Service, rows: int = 5, visit: Visit | None = None
) -> tuple[Work, ...]:
    """Works that resemble a reference in words, best first; none where nobody could be asked.

    The first is often a figure, a supplement or a preprint: compare title, year and authors.
    Several searches share a `visit`, so that they keep the pace together.
    """
    visit = visit or Visit(service)
    with suppress(Trouble):
        found = visit.ask(
            Door.LISTING, partial(client.alike, service, text[:LONGEST_TEXT], rows=rows)
        )
        if isinstance(found, list):
            return tuple(work_from_message(one) for one in found if any(known_as(one)))
    return ()


def batches(DOIs: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The calls to make: a comma would split a filter, so such a DOI goes alone."""
    batch: list[str] = []
    length = 0
    for doi in DOIs:
        if "," in doi:
            yield (doi,)
            continue
        own = client.address_length(doi)
        if len(batch) == MOST_IN_A_BATCH or (batch and length + own > LONGEST_ADDRESS):
            yield tuple(batch)
            batch, length = [], 0
        batch.append(doi)
        length += own
    if batch:
        yield tuple(batch)


def _ask_all(DOIs: Sequence[str], visit: Visit, now: str, settle: Callable[[Answer], None]) -> None:
    """Settles every DOI as answers come, as many calls at once as the pool allows."""
    if DOIs:
        client.load()
    if len(DOIs) > MANY:
        with suppress(Trouble):
            headers = visit.ask(Door.LISTING, partial(client.limit_headers, visit.service))
            visit.keep_to_limits(headers)
    waiting = deque(batches(DOIs))
    running: set[Future[tuple[list[Answer], list[str]]]] = set()
    try:
        while waiting or running:
            while waiting and len(running) < visit.limits.at_once:
                running.add(aside(partial(_ask, visit, waiting.popleft(), now)))
            for future in wait(running, timeout=HEARTBEAT, return_when=FIRST_COMPLETED).done:
                answers, left = future.result()
                for answer in answers:
                    settle(answer)
                running.remove(future)  # only now: an interrupt before would lose the rest
                waiting.extend((doi,) for doi in left)
    except KeyboardInterrupt:
        for future in running:
            if future.done() and future.exception() is None:
                for answer in future.result()[0]:
                    settle(answer)
        raise
    finally:
        if running:
            visit.end()


def _ask(visit: Visit, DOIs: tuple[str, ...], now: str) -> tuple[list[Answer], list[str]]:
    """The answers for some DOIs, and those of them that have to be asked for singly."""
    if len(DOIs) == 1:
        return [_single(visit, DOIs[0], now)], []
    try:
        found = visit.ask(Door.LISTING, partial(client.batch, visit.service, DOIs))
    except Trouble:
        return [], list(DOIs)  # one odd record spoils a list; if it is an outage, the visit knows
    if isinstance(found, Declined):
        return [], list(DOIs)
    named = {name: message for message in reversed(found) for name in known_as(message)}
    named |= {next(known_as(message)): message for message in found if any(known_as(message))}
    answers: list[Answer] = [
        _found(doi, named[doi], now, is_moved=next(known_as(named[doi])) != doi)
        for doi in DOIs
        if doi in named
    ]
    return answers, [doi for doi in DOIs if doi not in named]


def _single(visit: Visit, DOI: str, now: str) -> Answer:
    """The answer for one DOI, whoever has it."""
    try:
        return _followed(visit, DOI, now)
    except Trouble as trouble:
        return Unknown(DOI=DOI, reason=trouble.reason)


def _followed(visit: Visit, DOI: str, now: str) -> Answer:
    """Crossref's record, its aliases followed by hand, or what doi.org says. Raises Trouble."""
    names = [DOI]
    while len(names) <= MOST_MOVES:
        answer = visit.ask(Door.SINGLE, partial(client.single, visit.service, names[-1]))
        match answer:
            case Moved(DOI=target) if target in names:
                return Unknown(DOI=DOI, reason=f"Crossref redirects in a circle at {target}")
            case Moved(DOI=target):
                names.append(target)
            case Declined(headers=headers):
                visit.keep_to(Door.SINGLE, headers)
                return _registered(visit, DOI, now)
            case _ if names[-1] in known_as(answer):
                is_moved = next(known_as(answer)) != DOI
                return _found(DOI, answer, now, is_moved=is_moved)
            case _:
                other = next(known_as(answer))
                reason = f"Crossref answered with the record of another DOI, {other}"
                return Unknown(DOI=DOI, reason=reason)
    return Unknown(DOI=DOI, reason="Crossref redirects without end")


def _found(DOI: str, message: Message, now: str, *, is_moved: bool) -> Record:
    outcome = Outcome.MOVED if is_moved else Outcome.FOUND
    return Record(DOI=DOI, looked_up=now, source="Crossref", outcome=outcome, message=message)


def _registered(visit: Visit, DOI: str, now: str) -> Answer:
    """What doi.org says about a DOI that Crossref has no record of. Raises Trouble."""
    entry = visit.ask(Door.REGISTRAR, partial(registrar.entry, visit.service, DOI))
    agency = entry.get("RA")
    if registrar.is_non_existent(entry):
        outcome = Outcome.NON_EXISTENT
    elif not isinstance(agency, str) or not agency.strip():
        return Unknown(DOI=DOI, reason=f"doi.org says: {entry.get('status')}")
    elif agency.strip().lower() == "crossref":
        return Unknown(DOI=DOI, reason="registered with Crossref, which has no record of it yet")
    else:
        outcome = Outcome.ELSEWHERE
        title = _title(visit, DOI, agency)
        entry = {**entry, "title": title} if title is not None else entry
    return Record(DOI=DOI, looked_up=now, source="doi.org", outcome=outcome, message=entry)


def _title(visit: Visit, DOI: str, agency: str) -> str | None:
    """What the work is called where it is registered; nothing is lost where nobody tells."""
    if agency.strip().lower() == "datacite" and visit.service.datacite_url is not None:
        with suppress(Trouble):
            title = visit.ask(Door.DATACITE, partial(registrar.datacite_title, visit.service, DOI))
            if title is not None:
                return title
    with suppress(Trouble):
        return visit.ask(Door.AGENCY, partial(registrar.negotiated_title, visit.service, DOI))
    return None
