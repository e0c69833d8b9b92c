"""A number that was set aside and is not in the article.

The reason in claims.yaml speaks of a number that was deleted, or that has changed and is now
another number, of which nobody has said that it is no claim.

Each recorded sentence is laid on what it is today. A number that was set aside is found in a
reworded sentence, but never where its value has changed. Words that still stand in the article
and are no longer read as a number are left alone.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
    set-aside:
      - exact: 12 weeks
        sentence: Most guidelines ask for treatment within 12 weeks.
        reason: background
```

```flagged
The risk of death was 34% lower with surgery.
```

```clean
The risk of death was 34% lower with surgery. Guidelines mostly ask for treatment within 12 weeks.
```

To settle it, take the line out of claims.yaml, or bring its sentence in line with the article.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    unmatched = [aside for aside, statement in case.alignment.set_aside if statement is None]
    if not unmatched or case.is_missing:
        return
    text = " ".join(case.document.text.split())
    for aside in unmatched:
        mention = aside.mention
        sentence = " ".join(mention.sentence.split())
        if mention.exact in sentence and len(sentence) > len(mention.exact) and sentence in text:
            continue
        yield Finding(
            message=f"{mention.exact} was set aside ({aside.reason}) and is not in the article",
            place=mention.place,
            evidence=f"recorded in: {sentence}",
        )
