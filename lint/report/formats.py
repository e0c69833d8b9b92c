"""The formats by name; each is imported only when it is asked for."""

from lint.finding import Run
from lint.report.full import PLAIN, Style

FORMATS = (
    "full",
    "concise",
    "json",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
    "html",
)


def render(name: str, run: Run, *, exit_code: int = 0, base: str = "", style: Style = PLAIN) -> str:
    """The run in the format `name`; `base` is the working folder from the repository's root.

    Formats for people and `json` show paths from the working folder, the others from the root.
    """
    match name:
        case "full":
            from lint.report import full

            return full.render(run, style)
        case "concise":
            from lint.report import concise

            return concise.render(run)
        case "json":
            from lint.report import json

            return json.render(run, exit_code)
        case "sarif":
            from lint.report import sarif

            return sarif.render(run, exit_code=exit_code, base=base)
        case "github":
            from lint.report import github

            return github.render(run, base=base)
        case "gitlab":
            from lint.report import gitlab

            return gitlab.render(run, base=base)
        case "junit":
            from lint.report import junit

            return junit.render(run, base=base)
        case "rdjson":
            from lint.report import rdjson

            return rdjson.render(run, base=base)
        case "markdown":
            from lint.report import markdown

            return markdown.render(run, base=base)
        case "html":
            from lint.report import html

            return html.render(run)
        case _:
            raise ValueError(name)
