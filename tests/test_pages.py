"""The pages of the project: their links lead somewhere, the files they name exist, and they list every command and option."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from pytest_interview_kata.cli.arguments import COMMANDS, make_parser
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.plugin import pytest_addoption

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pytest_interview_kata"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
BLOCK = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`((?:[\w.-]+/)+[\w.-]*)`")
COMMAND_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "repository.md").read_text(encoding="utf-8")
USES = (ROOT / "docs" / "libraries.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| [^|]+ \| (`[^|]+`) \| (?:`(\w+)`: ([^|]+) )?\|$", re.MULTILINE)
ROWS = [(re.findall(r"`(\w+)`", names), extra, installs) for names, extra, installs in ROW.findall(USES)]
KATAS = {kata.name: kata for pack in read_bank([builtin()]).packs for kata in pack.katas}


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub makes for headings."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for name, anchor in LINK.findall(page.read_text(encoding="utf-8")):
        target = page.parent / name if name else page
        assert target.exists()
        assert not anchor or anchor in anchors(target)


@pytest.mark.parametrize("page", [ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"], ids=lambda page: page.name)
def test_files_exist(page: Path) -> None:
    named = {name for name in FILE.findall(page.read_text(encoding="utf-8")) if "." in name or name.startswith("tests/")}
    missing = {name for name in named if not ((ROOT / name).exists() or (PACKAGE / name).exists())}

    assert missing == set()


def test_the_tree_names_every_part() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^  ([\w.]+)/? {2,}", text, re.MULTILINE))

    assert named == {path.name for path in PACKAGE.iterdir() if not path.name.startswith("__") and path.name != "py.typed"}


def test_the_pages_list_every_command() -> None:
    assert set(re.findall(r"`kata (\w+)[^`]*`(?:,| \|)", COMMAND_PAGE)) == {command.name for command in COMMANDS}


def test_the_pages_list_every_option_and_setting() -> None:
    parser = pytest.Parser(_ispytest=True)
    pytest_addoption(parser)
    options = {name for option in parser.getgroup("kata").options for name in option.names()}

    assert {name for name in re.findall(r"`(--kata[\w-]*)", COMMAND_PAGE) if name} == options
    assert set(re.findall(r"^\| `(kata_\w+)`", SETTINGS, re.MULTILINE)) == set(parser._inidict)


def test_every_kata_is_in_a_row_with_its_extra() -> None:
    listed = {name: extra for names, extra, _ in ROWS for name in names}

    assert len(ROWS) == USES.count("\n| ") - 2
    assert len(listed) == sum(len(names) for names, _, _ in ROWS)
    assert {name: "".join(kata.extras) for name, kata in KATAS.items()}.items() <= listed.items()


def test_every_kata_in_the_table_exists() -> None:
    assert {name for names, _, _ in ROWS for name in names} == set(KATAS)


def test_extras_install_what_the_table_says() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]

    for _, extra, installs in ROWS:
        assert not extra or installs.split(", ") == [re.split("[<>=;]", name)[0] for name in extras[extra]]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_in_code_blocks_can_be_parsed(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line for block in BLOCK.findall(page.read_text(encoding="utf-8")) for line in block.splitlines()]
    commands = [shlex.split(line.removeprefix("$ "), comments=True)[1:] for line in lines if re.match(r"(\$ )?kata ", line)]
    for words in commands:
        if ">" in words:
            words[words.index(">") :] = []
        try:
            assert make_parser().parse_args(words).command
        except SystemExit:
            pytest.fail(f"{words}: {capsys.readouterr().err}")
