"""A number behind "±" that nothing names.

"27.1 ± 9.9 days" may be a standard deviation, a standard error or half a confidence interval,
and the three differ many times over.

Noted once an article, at the first place, where neither that sentence nor any other names a
standard deviation, a standard error or an interval for it.

```flagged
Treatment began after 27.1 ± 9.9 days.
                      ^^^^^^^^^^^^^^^
```

```clean
Treatment began after a mean (SD) of 27.1 ± 9.9 days.
```

To settle it, write what the second number is.

Read on the corpus: 4 of 4 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import Form

LEVEL = Level.NOTE

NAMES = ("standard deviation", "standard error", "(sd)", "± sd", "±sd", "(sem)", "± se", "s.d.")
SHORT_NAMES = ("sd", "sds", "se", "sem", "s d", "s e m", "standard deviations", "ci")


def check(case: Case) -> Iterator[Finding]:
    unnamed = [one for one in case.statements if one.quantity.form is Form.PM]
    if not unnamed or any(case.says(one, *SHORT_NAMES) for one in unnamed):
        return
    text = case.document.text.casefold()
    if any(name in text for name in NAMES):
        return
    first, *others = unnamed
    yield Finding(
        message=f"{first.quote} does not say what stands behind the ±",
        place=case.place(first),
        related=tuple(Related(place=case.place(one), message="another") for one in others),
        evidence="a standard deviation, a standard error and half an interval are all written so",
    )
