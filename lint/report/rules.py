"""The list of rules: name, family, level, on or off, and the fault in one line."""

import json
from collections.abc import Sequence

from lint.rules import Rule
from lint.settings import Settings


def render(rules: Sequence[Rule], settings: Settings) -> str:
    """One line a rule, in columns."""
    longest = max((len(rule.id) for rule in rules), default=0)
    return "".join(
        f"{rule.id:<{longest}}  {rule.family:<11}  {_level(rule, settings):<7}  "
        f"{'on ' if _is_on(rule, settings) else 'off'}  {rule.summary}\n"
        for rule in rules
    )


def render_json(rules: Sequence[Rule], settings: Settings) -> str:
    """The same as a JSON document, version 1."""
    document = {
        "version": 1,
        "rules": [
            {
                "rule": rule.id,
                "family": rule.family,
                "level": _level(rule, settings),
                "on": _is_on(rule, settings),
                "summary": rule.summary,
            }
            for rule in rules
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _level(rule: Rule, settings: Settings) -> str:
    named = settings.levels.get(rule.id, settings.levels.get(rule.family))
    return named if named is not None and named != "off" else rule.level.value


def _is_on(rule: Rule, settings: Settings) -> bool:
    if settings.levels.get(rule.id, settings.levels.get(rule.family)) == "off":
        return False
    return rule.is_on or rule.id in settings.enable
