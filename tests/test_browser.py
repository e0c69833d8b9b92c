"""The HTML report in a browser: from a finding to its words and back, by pointer and by keyboard.

Drives the Chromium of the system. Where there is none the test fails and says what to install: a
report that nobody has looked at is not tested.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.slow

ARTICLE = Path(__file__).parent / "articles" / "mf07-01.md"
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run
--disable-background-networking --disable-component-update --disable-sync""".split()
WIDE: "ViewportSize" = {"width": 1280, "height": 900}
NARROW: "ViewportSize" = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report with a number that has drifted."""
    folder = tmp_path_factory.mktemp("report")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        text = ARTICLE.read_text(encoding="utf-8")
        Path("a.md").write_text(text, encoding="utf-8")
        assert main(["sync", "--accept", "a.md"]) == 0
        Path("a.md").write_text(text.replace("34% lower", "43% lower", 1), encoding="utf-8")
        assert main(["check", "a.md", "--format=html=report.html"]) == 1
    return (folder / "report.html").as_uri()


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found is not None, "no Chromium here: apt-get install chromium"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(params=["wide", "narrow"])
def page(browser: "Browser", report: str, request: pytest.FixtureRequest) -> "Iterator[Page]":
    """The report in a window, with whatever the browser complained of or asked for."""
    page = browser.new_page(viewport=WIDE if request.param == "wide" else NARROW)
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda one: troubles.append(one.url) if one.url != report else None)
    page.goto(report)
    yield page
    assert troubles == []
    page.close()


def finding(page: "Page") -> str:
    """The number of the finding about the drifted value."""
    card = page.locator(".card", has_text="43% stands where 34% is recorded")
    return (card.get_attribute("id") or "").removeprefix("finding-")


def is_in_view(page: "Page", selector: str) -> bool:
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return box["y"] >= 0 and box["y"] < size["height"]


def arrived(page: "Page", anchor: str) -> None:
    """Waits until the page is there: in its address, with the focus, and in view."""
    page.wait_for_url(f"**#{anchor}")
    page.wait_for_function(f"document.activeElement.id === '{anchor}'")
    assert is_in_view(page, f"#{anchor}")


def test_a_click_leads_from_a_finding_to_its_words_and_back(page: "Page") -> None:
    number = finding(page)
    page.click(f".index a[href='#finding-{number}']")
    arrived(page, f"finding-{number}")
    page.click(f"#finding-{number} a.back")
    arrived(page, f"words-{number}")
    assert page.inner_text(f"#words-{number}").startswith("43%")
    page.click(f"article a.badge[href='#finding-{number}']:not(.second)")
    arrived(page, f"finding-{number}")


def test_the_keyboard_leads_there_and_back_and_shows_where_it_is(page: "Page") -> None:
    number = finding(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert is_in_view(page, ".skip")
    page.focus(f".index a[href='#words-{number}']")
    page.keyboard.press("Enter")
    arrived(page, f"words-{number}")
    page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('href')"
    assert page.evaluate(focused).startswith("#finding-")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**#finding-*")


def test_nothing_is_wider_than_the_window(page: "Page") -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == page.evaluate("innerWidth")


def test_notes_stand_beside_the_words_where_there_is_room_and_below_them_where_not(
    page: "Page",
) -> None:
    number = finding(page)
    words = page.locator(f"#words-{number}").bounding_box()
    card = page.locator(f"#finding-{number}").bounding_box()
    assert words is not None
    assert card is not None
    is_beside = card["x"] > words["x"] + words["width"]
    assert is_beside is (page.viewport_size == WIDE)
    if not is_beside:
        assert card["y"] > words["y"]


def test_it_prints_light_and_without_links_to_click(page: "Page") -> None:
    page.emulate_media(media="print", color_scheme="dark")
    color = "getComputedStyle(document.documentElement).getPropertyValue('--paper')"
    assert page.evaluate(color) == "#ffffff"
    assert not page.locator("nav").is_visible()
    assert not page.locator(".back").first.is_visible()
    assert page.locator("article.words").is_visible()
    page.emulate_media(media="screen", color_scheme="dark")
    assert page.evaluate(color) == "#17191c"
