"""claims.yaml files as different people write them: the same content in any style of YAML."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as some

WORDS = some.sampled_from(
    [
        *("the", "risk", "of", "death", "was", "lower", "with", "tea", "no", "yes", "null", "~"),
        *("12:30", "0123", "1e3", "41.60", "(HR", "0.66;", "95%", "CI,", "0.49–0.88)", "“tea”"),
        *("it's", '"so"', "a:", "#5", "x#y", "- ", "[1]", "{a}", "*", "&c", "!", "%", "@home"),
        *("naïve", "😀", "é", "a\u2028b", "\u00a0", "\x85", "\\", "'", "|", ">", "?", "`", "="),
    ]
)


def _phrase(words: list[str]) -> str:
    return " ".join(" ".join(words).split())


PHRASES = some.lists(WORDS, min_size=1, max_size=6).map(_phrase).filter(bool)
VALUES = some.sampled_from(
    ["34%", "41.60", "0.66", "HR 0.66", "12:30", "no", "n = 5", "−7.2 mm Hg", "5 years", "p < .05"]
)
IDS = some.sampled_from("a b death-lower survival-5y no 12 x.y n-2".split())
PATHS = some.sampled_from(["a.md", "articles/b c.md", "d: e.md", "“f”.html", "no", "-g.txt"])


@some.composite
def mentions(draw: some.DrawFn) -> dict[str, Any]:
    exact = draw(VALUES)
    sentence = _phrase([*draw(some.lists(WORDS, max_size=4)), exact, *draw(some.lists(WORDS))])
    found: dict[str, Any] = {"exact": exact, "sentence": sentence}
    if draw(some.integers(0, 3)) == 0:
        found["cell"] = draw(some.lists(PHRASES, min_size=1, max_size=2))
    return found


@some.composite
def claims(draw: some.DrawFn) -> list[dict[str, Any]]:
    found = []
    for identifier in draw(some.lists(IDS, unique=True, max_size=3)):
        claim: dict[str, Any] = {"id": identifier, "value": draw(VALUES)}
        for key in draw(some.lists(some.sampled_from(["outcome", "arm", "note"]), unique=True)):
            claim[key] = draw(PHRASES)
        if draw(some.booleans()):
            claim["status"] = draw(some.sampled_from(["draft", "reviewed"]))
        if draw(some.integers(0, 3)):
            claim["mentions"] = draw(some.lists(mentions(), max_size=3))
        found.append(claim)
    return found


@some.composite
def articles(draw: some.DrawFn) -> dict[str, Any]:
    article: dict[str, Any] = {"claims": draw(claims())}
    if draw(some.booleans()):
        reasons = some.builds(lambda one, reason: one | {"reason": reason}, mentions(), PHRASES)
        article["set-aside"] = draw(some.lists(reasons, max_size=2))
    if draw(some.booleans()):
        article["citations"] = [{"DOI": "10.5555/a", "printed": {"title": draw(PHRASES)}}]
    return article


TREES = some.dictionaries(PATHS, articles(), max_size=3).map(lambda found: {"articles": found})


@some.composite
def files(draw: some.DrawFn) -> str:
    """A claims.yaml of random content in random style."""
    tree = {"version": "1"} | draw(TREES)
    styler = _Styler(draw)
    body = styler.block(tree, 0) if draw(some.integers(0, 7)) else [styler.flow(tree)]
    head = draw(some.sampled_from([[], ["# head"], ["---"], ["%YAML 1.1", "--- # c"]]))
    tail = draw(some.sampled_from([[], ["# tail", ""], ["...", "# behind"], ["", ""]]))
    text = "\n".join([*head, *body, *tail])
    if draw(some.booleans()) or not tail:
        text += draw(some.sampled_from(["\n", "", "\n\n"]))
    line_break = draw(some.sampled_from(["\n", "\n", "\r\n", "\r"]))
    bom = draw(some.sampled_from(["", "", "\ufeff"]))
    return bom + text.replace("\n", line_break)


class _Styler:
    """Draws a style for each node as it comes."""

    def __init__(self, draw: some.DrawFn) -> None:
        self.draw = draw
        self.is_behind_block = False  # where a comment would be part of a block scalar

    def chance(self, one_in: int) -> bool:
        return self.draw(some.integers(1, one_in)) == 1

    def scalar(self, text: str, *, is_flow: bool) -> str:
        is_simple = (
            text.isascii() and text.replace(" ", "").replace(".", "").replace("%", "").isalnum()
        )
        if is_simple and text[0].isalnum() and text != "null" and not self.chance(3):
            return text
        if all(sign.isprintable() for sign in text) and self.chance(2):
            return "'" + text.replace("'", "''") + "'"
        return json_like(text)

    def flow(self, tree: Any) -> str:
        blank = " " * self.draw(some.integers(0, 2))
        comma = self.draw(some.sampled_from([",", " ,", ", ", ",  "]))
        match tree:
            case str():
                return self.scalar(tree, is_flow=True)
            case Mapping():
                pairs = [
                    f"{self.scalar(key, is_flow=True)}: {self.flow(value)}"
                    for key, value in tree.items()
                ]
                return "{" + blank + comma.join(pairs) + blank + "}"
            case _:
                items = [self.flow(item) for item in tree]
                end = "," if items and self.chance(4) else ""
                return "[" + blank + comma.join(items) + end + blank + "]"

    def comment(self) -> str:
        return self.draw(some.sampled_from(["", "", "", "  # why", " # ünd: so"]))

    def between(self, column: int) -> list[str]:
        """Blank lines and comments between two items."""
        if self.is_behind_block or not self.chance(5):
            return []
        return self.draw(
            some.sampled_from([[""], [" " * column + "# note"], [" " * (column + 3) + "# deep"]])
        )

    def block(self, tree: Any, column: int) -> list[str]:
        lines: list[str] = []
        if isinstance(tree, Mapping):
            for key, value in tree.items():
                lines += self.between(column)
                lines += self.value(
                    f"{' ' * column}{self.scalar(key, is_flow=False)}:", value, column
                )
            return lines
        for item in tree:
            lines += self.between(column)
            width = self.draw(some.integers(1, 4))
            opening = " " * column + "-"
            if isinstance(item, str) or not item or self.chance(2):
                lines.append(opening + " " * width + self.flow(item) + self.comment())
                self.is_behind_block = False
            else:
                self.is_behind_block = False
                inner = self.block(item, column + 1 + width)
                while not inner[0].strip() or inner[0].lstrip().startswith("#"):
                    inner.pop(0)
                if self.chance(6):
                    lines += [opening + self.comment(), *inner]
                else:
                    lines += [opening + inner[0][column + 1 :], *inner[1:]]
        return lines

    def value(self, opening: str, value: Any, column: int) -> list[str]:
        self.is_behind_block = False
        if isinstance(value, str):
            if self.chance(6) and value.isascii():
                self.is_behind_block = True
                style = self.draw(some.sampled_from([">", "|", ">-", "|-", "|+", "> # c"]))
                return [f"{opening} {style}", " " * (column + 2) + value]
            return [f"{opening} {self.scalar(value, is_flow=False)}{self.comment()}"]
        if not value:
            empty = "{}" if isinstance(value, Mapping) else "[]"
            return [
                opening + self.draw(some.sampled_from(["", f" {empty}", " ~"])) + self.comment()
            ]
        if self.chance(4):
            return [f"{opening} {self.flow(value)}{self.comment()}"]
        least = 0 if isinstance(value, list) else 1
        indent = self.draw(some.integers(least, 4))
        return [opening + self.comment(), *self.block(value, column + indent)]


def json_like(text: str) -> str:
    """Between double quotes, with the escapes that YAML has too."""
    found = []
    for sign in text:
        if sign in '"\\':
            found.append("\\" + sign)
        elif sign.isprintable():
            found.append(sign)
        else:
            found.append(f"\\u{ord(sign):04x}")
    return '"' + "".join(found) + '"'
