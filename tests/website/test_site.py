"""The site in a real browser: it loads nothing from elsewhere, fits the screen, is accessible, and finds katas."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from website.__main__ import repository_link
from website.drawing import QUIET, browser_path
from website.links import problems

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytest.importorskip("zensical")
ROOT = Path(__file__).parents[2]
CHROMIUM = browser_path()
PAGES = (
    *("index.html", "start.html", "failures.html", "api.html", "katas.html", "contributing.html"),
    *("catalogue/index.html", "catalogue/q04_chunked.html", "catalogue/q25_behind_proxy.html"),
)
Show = Callable[..., "Page"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("website")
    done = subprocess.run(
        [sys.executable, "-m", "website", "--output", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def show(site: Path) -> Iterator[Show]:
    """Yield a function that opens a page of the site; a message on the console or a request to another host is an error."""
    playwright = pytest.importorskip("playwright.sync_api")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    said: list[str] = []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])

        def opened(name: str, scheme: str = "light", width: int = 1200) -> Page:
            page: Page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
            page.on("console", lambda message: said.append(message.text))
            page.on("request", lambda request: said.append(request.url) if foreign(request.url, home) else None)
            page.goto(home + name, wait_until="networkidle")
            return page

        yield opened
        browser.close()
    server.shutdown()
    server.server_close()
    assert said == []


def foreign(url: str, home: str) -> bool:
    return not url.startswith((home, "data:", "blob:"))


def test_the_site_has_a_page_for_each_kata(site: Path) -> None:
    assert len([*site.glob("catalogue/q*.html")]) == len([*ROOT.glob("katas/*/*/kata.toml")])


@pytest.mark.parametrize(("urls", "count"), [('urls = { Repository = "https://example.org/own/repo" }', 1), ("", 0)])
def test_pages_link_to_the_repository_if_the_project_names_it(tmp_path: Path, urls: str, count: int) -> None:
    (tmp_path / "pyproject.toml").write_text(f'[project]\nname = "own"\n{urls}\n', encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Own\n", encoding="utf-8")
    config = '[project]\nsite_name = "own"\ntheme.font = false\n' + repository_link(tmp_path / "pyproject.toml")
    (tmp_path / "zensical.toml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8").count('href="https://example.org/own/repo"') == count
    assert problems(tmp_path / "site") == []


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 1200), ("light", 390)], ids=["light", "dark", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_are_accessible_and_fit_the_screen(show: Show, name: str, scheme: str, width: int) -> None:
    axe: Any = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = show(name, scheme, width)
    found = axe.Axe().run(page).response["violations"]

    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth)")


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
def test_the_search_finds_a_kata_by_a_word_of_its_brief(show: Show) -> None:
    page = show("index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("database cursor")
    page.get_by_text("Cut a stream into chunks").first.wait_for()


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_fits_the_colours_of_the_page(show: Show, scheme: str) -> None:
    page = show("failures.html", scheme)
    shown = [image.get_attribute("src") for image in page.locator("article img").all() if image.is_visible()]

    assert shown
    assert all(name and f"-{scheme}." in name for name in shown)


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
def test_tables_and_options_fit_a_phone(show: Show) -> None:
    page = show("practice.html", width=360)
    tables = page.locator(".md-typeset__scrollwrap")
    options = page.locator("article :not(pre) > code", has_text="--section")

    assert tables.count() >= 4
    assert tables.evaluate_all("all => all.filter(each => each.scrollWidth > each.clientWidth).length") == 0
    assert options.count() >= 1
    assert options.evaluate_all("all => all.filter(each => each.getClientRects().length > 1).length") == 0
