"""Limits read from headers, turns given out, and what Retry-After says."""

import pytest

from lint.crossref.pace import POOLS, Lane, Limits, expected, in_force, rate
from lint.crossref.trouble import retry_after

POLITE = POOLS["polite"]
TOLD = {
    "X-Rate-Limit-Limit": "3",
    "X-Rate-Limit-Interval": "1s",
    "X-Concurrency-Limit": "3",
    "X-Api-Pool": "polite-array",
}


@pytest.mark.parametrize(
    ("headers", "limits"),
    [
        (TOLD, POLITE),
        ({}, POLITE),
        ({"x-rate-limit-limit": "nonsense", "x-concurrency-limit": "-1"}, POLITE),
        (TOLD | {"X-Rate-Limit-Limit": "1.5"}, Limits(5, 1.5, 3)),
        (TOLD | {"X-Rate-Limit-Interval": "2s"}, Limits(5, 1.5, 3)),
        (TOLD | {"X-Rate-Limit-Limit": "50", "X-Concurrency-Limit": "5"}, Limits(10, 50, 5)),
        (TOLD | {"X-Concurrency-Limit": "1000"}, Limits(10, 3, 8)),
        ({"x-api-pool": "public-array"}, POOLS["public"]),
        ({"x-api-pool": "plus-array", "x-rate-limit-limit": "150"}, POOLS["plus"]),
    ],
)
def test_headers_overrule_the_table(headers: dict[str, str], limits: Limits) -> None:
    assert limits == in_force(headers, POLITE)


def test_an_address_for_contact_makes_the_pool_polite() -> None:
    assert (POOLS["public"], POLITE) == (expected(mailto=None), expected(mailto="a@example.org"))


def test_a_rate_may_be_given_by_the_minute() -> None:
    headers = {"x-rate-limit-limit": "30", "x-rate-limit-interval": "1m"}
    assert rate(headers) == 0.5


def test_turns_are_evenly_spaced() -> None:
    lane = Lane(10)
    waits = [lane.turn() for _ in range(4)]
    assert pytest.approx(waits, abs=0.01) == [0.0, 0.11, 0.22, 0.33]


def test_too_fast_halves_the_pace_and_answers_restore_it() -> None:
    lane = Lane(10)
    lane.slow_down()
    lane.turn()
    assert lane.turn() == pytest.approx(0.22, abs=0.01)
    for _ in range(20):
        lane.pick_up()
    lane.turn()
    assert lane.turn() == pytest.approx(0.22 + 0.22 + 0.11, abs=0.01)


def test_nobody_has_a_turn_while_the_lane_is_held() -> None:
    lane = Lane(10)
    lane.hold(5)
    assert lane.turn() == pytest.approx(5, abs=0.01)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "120"}, 120),
        (
            {
                "retry-after": "Mon, 23 Nov 2026 08:00:30 GMT",
                "date": "Mon, 23 Nov 2026 08:00:00 GMT",
            },
            30,
        ),
        (
            {
                "retry-after": "Mon, 23 Nov 2026 07:00:00 GMT",
                "date": "Mon, 23 Nov 2026 08:00:00 GMT",
            },
            0,
        ),
        ({"retry-after": "Mon, 23 Nov 2026 08:00:30 GMT"}, None),
        ({"retry-after": "soon", "date": "Mon, 23 Nov 2026 08:00:00 GMT"}, None),
        ({"retry-after": "-5"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(headers: dict[str, str], seconds: float | None) -> None:
    assert seconds == retry_after(headers)
