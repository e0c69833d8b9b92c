"""Whether more of what is measured is better or worse, so that "worse" tells a way.

"0.4 points worse" is up where pain is measured, and down where it is satisfaction.
"""

from lint.patterns import Pattern
from lint.quantity import Direction

_WELCOME = frozenset(
    """accuracy accurate sensitivity specificity precision recall satisfaction survival function
    functioning attainment achievement adherence compliance fitness strength mobility performance
    enjoyment attendance wellbeing happiness literacy vision hearing memory cognition quality sleep
    response remission recovery yield trust confidence self-esteem resilience attention
    biodiversity income earnings employment mood knowledge skills""".split()
)
_UNWELCOME = frozenset(
    """pain mortality death deaths risk risks hazard odds error errors symptom symptoms depression
    depressive anxiety loneliness fatigue insecurity disability impairment stress distress relapse
    relapses latency delay delays perplexity incidence infections infection falls fractures
    complications bleeding poverty unemployment pollution severity insomnia headache headaches
    migraine attrition hunger inflammation nausea burnout dyspnoea dyspnea breathlessness itch
    cough frailty burden deficit debt crime obesity exacerbations seizures""".split()
)
_WORD = Pattern(r"[A-Za-z]+(?:-[a-z]+)*")


def way_of_change(words: str, *, is_better: bool) -> Direction | None:
    """Which way what is better or worse went, by the words for what was measured.

    None where these tell neither or both.
    """
    found = frozenset(_WORD.findall(words.casefold()))
    is_welcome, is_unwelcome = bool(found & _WELCOME), bool(found & _UNWELCOME)
    if is_welcome is is_unwelcome:
        return None
    return Direction.UP if is_welcome is is_better else Direction.DOWN
