"""What the program costs, in CPU seconds of whole processes: `python tests/bench.py`.

No test: machines differ. Each figure is the median of a few runs, with the peak memory of the
largest. The text is our own article, repeated, under one heading a copy.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = (ROOT / "tests/articles/mf07-01.md").read_text(encoding="utf-8").split("---\n", 2)[2]
SMALL = 10_000  # characters of a usual article
RECORDS = ROOT / "tests/crossref"
CITED = 100  # works of an article with many


def measured(folder: Path, *arguments: str, runs: int = 5) -> tuple[float, float]:
    """Median CPU seconds and peak megabytes of `claimdrift ARGUMENTS` in a folder."""
    seconds = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "lint", *arguments],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return statistics.median(seconds), peak


def show(name: str, figures: tuple[float, float], bar: str) -> None:
    sys.stdout.write(f"{name:<44} {figures[0]:7.2f} s  {figures[1]:5.0f} MB  bar: {bar}\n")
    sys.stdout.flush()


def repeated(characters: int) -> str:
    return ARTICLE * (characters // len(ARTICLE) + 1)


def citing(says: str) -> str:
    """An article that says the same of many recorded works, one a paragraph."""
    paragraphs = []
    for path in sorted(RECORDS.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["outcome"] == "found":
            work = record["message"]
            title = " ".join(work.get("title", []))
            paragraphs.append(f"{says} ({title}. https://doi.org/{work['DOI']})\n\n")
    return "# Many works\n\n" + "".join(paragraphs[:CITED])


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "small.md").write_text(repeated(SMALL)[:SMALL], encoding="utf-8")
        (folder / "one.md").write_text(repeated(1_000_000), encoding="utf-8")
        (folder / "ten.md").write_text(repeated(10_000_000), encoding="utf-8")
        show("--help", measured(folder, "--help"), "0.1 s")
        show("one article", measured(folder, "check", "small.md"), "0.25 s")
        for name, says in (
            ("100 works cited", "This was shown before."),
            ("100 works cited for a number", "34% of the patients died within 5 years."),
        ):
            (folder / "citing.md").write_text(citing(says), encoding="utf-8")
            checked = measured(folder, "check", "citing.md", "--records", str(RECORDS))
            show(name, checked, "0.5 s")
        show("1 MB of Markdown", measured(folder, "check", "one.md", runs=3), "0.8 s")
        show("10 MB of Markdown", measured(folder, "check", "ten.md", runs=1), "9 x, 300 MB")
        recorded = folder / "recorded"
        recorded.mkdir()
        for number in range(500):
            text = repeated(SMALL)[:SMALL].replace("MF07-01", f"MF{number:03d}-01")
            (recorded / f"a{number}.md").write_text(text, encoding="utf-8")
        show("500 articles recorded", measured(recorded, "sync", "--accept", ".", runs=1), "-")
        show("500 recorded articles", measured(recorded, "check", runs=1), "25 s")


if __name__ == "__main__":
    main()
