"""A mean or a score that lies outside its scale.

On a scale from 1 to 7 nobody scores more than 7, and no group's mean does. Such a number is a
slip, or the scale is another one.

The scale must stand in the same sentence, and the sentence must have one mean, median or score. The
number is read as rounded: 7.04 printed as 7.0 would touch.

```flagged
The mean score was 7.4 on a 1 to 7 scale.
                   ^^^
```

```clean
The mean score was 6.4 on a 1 to 7 scale.
```

To settle it, find the scale and the number in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import plain
from lint.rules.consistency._scales import scaled_means
from lint.stats.intervals import printed

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for mean, scale in scaled_means(case):
        value = printed(mean.quantity.value)
        if value.upper >= scale.low and value.lower <= scale.high:
            continue
        limit = scale.low if value.upper < scale.low else scale.high
        side = "below" if value.upper < scale.low else "above"
        yield Finding(
            message=f"{mean.quote} lies outside its scale, {plain(scale.low)} to "
            f"{plain(scale.high)}",
            place=case.place(mean),
            related=(Related(place=case.place(scale.span), message="the scale"),),
            evidence=f"{plain(mean.quantity.value)} is {side} {plain(limit)}",
        )
