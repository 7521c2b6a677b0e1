"""The page in a real browser: its numbers, keyboard control and contrast, and that hostile text has no effect."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import Finding, Outcome, Result, State
from pytest_interview_kata.report import Meta, as_html, as_json
from pytest_interview_kata.report.cohort_table import as_html as cohort_page
from pytest_interview_kata.results.cohort import Cohort
from pytest_interview_kata.results.history import Entry
from pytest_interview_kata.results.progress import DueCards, InterviewScore
from pytest_interview_kata.results.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from pytest_interview_kata.results.progress import Progress

    from .conftest import Make

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
HOSTILE = (
    "</code></pre><script>document.title='gotcha'</script><img src=x onerror=\"document.title='gotcha'\">'\"{{ 7 * 7 }}\x1b[2J"
)
HISTORY = tuple(
    Entry(
        f"2026-{10 + day // 30:02}-{day % 30 + 1:02}T12:00:00+00:00",
        {"q02_deep_copy": "failing" if day % 9 else "solved", HOSTILE: "todo"},
    )
    for day in range(60)
)
META = Meta({"pytest-interview-kata": "0.1.0"}, "2026-11-22T05:47:00+00:00", 3.2, history=lambda: HISTORY)
DAYS = (15, 3, 0, 4, 2, 0, 0, 131, 1, 0, 0, 2, 0, 9)
Show = Callable[..., "Page"]


COLUMNS = {"correctness": 5, "testing": None, "code quality": 10, "communication": 8, "time": 7}
INTERVIEWS = tuple(InterviewScore(f"2026-11-0{day}", 45, 70 + day, COLUMNS) for day in (1, 2))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Yield a function that opens a page in the browser; any message on the console fails the test."""
    said: list[str] = []

    def opened(text: str, scheme: str = "light", width: int = 1200) -> Page:
        path = tmp_path / "page.html"
        path.write_text(text, encoding="utf-8")
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, offline=True)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
        page.goto(path.as_uri())
        return page

    yield opened
    assert said == []


@pytest.fixture
def progress(make: Make) -> Progress:
    finding = Finding(HOSTILE, 3, code=HOSTILE, sentence=HOSTILE, call=HOSTILE, got=HOSTILE, expected=HOSTILE, output=HOSTILE)
    found = make.progress(
        make.verdict(
            "deep_copy", 2, State.FAILING, Result("q02_deep_copy", "properties", "x", Outcome.FAILED, (finding,)), hints=2
        ),
        make.verdict("chunked", 4, State.POLISH),
        make.verdict("copy_kind", 2, State.SOLVED),
        make.verdict("registry", 1, State.TODO, gave_up=True),
        make.verdict("routes", 15, State.SKIPPED),
        unjudged=1,
    )
    return replace(found, due=DueCards(12, 3, DAYS, "q02_copy_kind"), interviews=INTERVIEWS)


def test_interviews_are_a_table(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))

    table = page.get_by_role("region", name="Interviews")
    assert table.locator("thead th").all_inner_texts() == ["day", "minutes", *COLUMNS, "total"]
    assert table.locator("tbody tr").nth(1).locator("th, td").all_inner_texts() == [
        *("2026-11-02", "45", "5", "-", "10", "8", "7", "72 %")
    ]
    assert page.get_by_role("heading", name="Interviews").count() == 1


def test_the_numbers_are_those_of_the_json(progress: Progress, show: Show) -> None:
    page, told = show(as_html.write(progress, META)), as_json.as_data(progress, META)

    def numbers(row: str) -> list[int]:
        return [int(text or 0) for text in page.locator(f"{row} td").all_inner_texts()]

    def due(totals: dict[str, int]) -> list[int]:
        return [totals[name] for name in ("solved", "polish", "failing", "todo", "skipped", "katas")]

    assert numbers("#totals") == due(told["totals"])
    for section in told["sections"]:
        assert numbers(f'tr[data-section="{section["slug"]}"]') == due(section["totals"])
    shown = page.locator("li[data-kata]")
    assert {(row.get_attribute("data-kata"), row.get_attribute("data-state")) for row in shown.all()} == {
        (kata["id"], kata["state"]) for kata in told["katas"]
    }


@pytest.mark.parametrize("width", [320, 1200])
def test_the_forecast_shows_each_day_in_one_line(progress: Progress, show: Show, width: int) -> None:
    page = show(as_html.write(progress, META), width=width)
    labels, numbers = page.locator(".days th"), page.locator(".days td")
    assert labels.all_inner_texts() == ["today", *map(str, range(1, 14))]
    assert [int(text) for text in numbers.all_inner_texts()] == [*DAYS]
    heights = [bar.bounding_box() for bar in page.locator(".days i").all()]
    assert [bool(box and box["height"] > 0) for box in heights] == [count > 0 for count in DAYS]
    lines = page.evaluate("[...document.querySelectorAll('.days th')].map(cell => cell.getClientRects().length)")
    rows = {round(box["height"]) for cell in labels.all() if (box := cell.bounding_box())}
    assert (set(lines), len(rows)) == ({1}, 1)
    assert page.evaluate("[...document.querySelectorAll('.days th')].every(cell => cell.scrollWidth <= cell.clientWidth + 1)")
    assert max(rows) < 40
    assert page.locator("header").inner_text().endswith("without a verdict.")
    assert "Next: q02_copy_kind (solve it again with kata review)" in page.locator("header").inner_text()
    assert "Due for review today: 12 cards and 3 katas to repeat. Run kata review." in page.locator("main").inner_text()


def test_foreign_text_is_shown_and_does_nothing(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))
    assert page.title() == "Interview kata: 1/5 solved"
    assert page.locator("script, img, iframe, object, link[href^=http]").count() == 0
    assert HOSTILE.replace("\x1b", "\\x1b") in page.locator("li[data-kata=q02_deep_copy] pre").first.inner_text()


def test_sections_open_and_close_by_keyboard(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))
    closed = page.locator("details[data-section=s5_web]")
    assert closed.get_attribute("open") is None
    closed.locator("summary").focus()
    page.keyboard.press("Enter")
    assert closed.get_attribute("open") is not None
    assert page.locator("li[data-kata=q15_routes]").is_visible()
    page.keyboard.press("Space")
    assert closed.get_attribute("open") is None


def test_every_section_is_reached_by_the_tab_key(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('details')?.dataset.section ?? ''"))
    assert {"s1_core", "s5_web"} <= reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["progress", "cohort"])
def test_an_automatic_check_finds_nothing_to_hold_against_it(progress: Progress, show: Show, scheme: str, which: str) -> None:
    axe: Any = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = show(as_html.write(progress, META) if which == "progress" else cohort_page(cohort(progress)), scheme)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    found = axe.Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def cohort(progress: Progress) -> Cohort:
    made = Cohort()
    for name in ("ada", HOSTILE):
        made.add(name, read(Report, as_json.as_data(progress, META), exact=False))
    return made


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_it_fits_the_screen(progress: Progress, show: Show, width: int) -> None:
    page = show(as_html.write(progress, META), width=width)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_what_is_closed_too(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))
    page.emulate_media(media="print")
    assert page.locator("li[data-kata=q15_routes]").bounding_box() is not None
    assert page.pdf().startswith(b"%PDF")


def test_the_chart_shows_what_the_history_says(progress: Progress, show: Show) -> None:
    page = show(as_html.write(progress, META))
    assert page.locator("svg title").text_content() == (
        "Solved katas from 2026-10-01 to 2026-11-30: 1 in the first of 60 runs, 0 in the last"
    )
    assert page.locator("svg path").count() == 3


def test_a_page_of_five_thousand_runs_is_hardly_larger(progress: Progress) -> None:
    states = [{"q02_deep_copy": state} for state in ("solved", "failing", "todo")]
    runs = tuple(Entry(f"2026-11-{1 + n // 200:02}T{n % 200 // 9:02}:{n % 9:02}:00+00:00", states[n % 3]) for n in range(5000))
    small = as_html.write(progress, Meta({}, "", 0, history=lambda: runs[:250]))
    large = as_html.write(progress, Meta({}, "", 0, history=lambda: runs))
    assert len(large) < 1.2 * len(small)


def test_a_cohort_page_says_what_its_reports_say(progress: Progress, show: Show) -> None:
    page = show(cohort_page(cohort(progress)))
    assert page.locator("tbody").first.locator("tr").all_inner_texts()[0].split("\t")[1:] == ["1/5", "1/4", "0/1"]
    assert page.title() == "Interview kata: 2 learners"
