"""JUnit XML: a suite an article, a failing case a finding, a passing one where there is none."""

from collections.abc import Sequence
from xml.etree import ElementTree as etree

from lint.finding import Level, Result, Run
from lint.report.excerpt import visible
from lint.report.full import shown
from lint.report.paths import from_root


def render(run: Run, *, base: str = "") -> str:
    """Errors and warnings fail, notes pass with their text, errors of the run are errors."""
    suites: dict[str, list[Result]] = {uri: [] for uri in run.read}
    for result in shown(run.results):
        suites.setdefault(result.finding.place.uri, []).append(result)
    root = etree.Element("testsuites", name="claimdrift")
    for uri, results in suites.items():
        _suite(root, from_root(uri, base), results)
    if run.errors:
        suite = etree.SubElement(
            root, "testsuite", name="run", tests=str(len(run.errors)), errors=str(len(run.errors))
        )
        for error in run.errors:
            name = _clean(error.path or error.rule or "claimdrift")
            case = etree.SubElement(suite, "testcase", name=name, classname="claimdrift")
            etree.SubElement(case, "error", message=_clean(error.message))
    etree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, "unicode") + "\n"


def _suite(root: etree.Element, name: str, results: Sequence[Result]) -> None:
    failing = sum(result.level is not Level.NOTE for result in results)
    suite = etree.SubElement(
        root,
        "testsuite",
        name=_clean(name),
        tests=str(max(len(results), 1)),
        failures=str(failing),
    )
    if not results:
        etree.SubElement(suite, "testcase", name="clean", classname=_clean(name))
    for result in results:
        finding = result.finding
        region = finding.place.region
        where = f":{region.line}:{region.column}" if region is not None else ""
        case = etree.SubElement(
            suite, "testcase", name=f"{result.rule_id}{where}", classname=_clean(name)
        )
        text = "\n".join(
            [
                f"{name}{where}: {finding.message}",
                *([finding.evidence] if finding.evidence else []),
                *(f"{one.place.uri}: {one.message}" for one in finding.related),
            ]
        )
        if result.level is Level.NOTE:
            etree.SubElement(case, "system-out").text = _clean(text)
        else:
            failure = etree.SubElement(
                case, "failure", message=_clean(finding.message), type=result.level.value
            )
            failure.text = _clean(text)


def _clean(text: str) -> str:
    """XML 1.0 has no place for control characters, escaped or not."""
    return "\n".join(visible(line) for line in text.splitlines())
