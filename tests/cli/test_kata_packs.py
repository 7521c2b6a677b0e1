"""The packs and settings of commands are the same as those of `pytest --kata`, wherever they are set."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.pack.settings import read_settings
from tests.sample_packs import copy_kata

Kata = Callable[..., CompletedProcess[str]]
HOOK = """
from pathlib import Path
import pytest

@pytest.hookimpl(optionalhook=True)
def pytest_kata_packs():
    return [Path(__file__).parent / "more"]
"""


def make_pack(folder: Path, tiny_pack: Path, kata: str = "q07_triple") -> Path:
    """Copy a kata of the tiny pack to another pack, under another name."""
    copy_kata(tiny_pack / "s1_basics" / "q01_double", folder / "s9_more" / kata, s1_basics="s9_more")
    return folder


def ids(done: CompletedProcess[str]) -> list[str]:
    return [row["id"] for row in json.loads(done.stdout)["katas"]]


SETTINGS = {
    "pyproject.toml": "[tool.pytest.ini_options]\n{toml}",
    "pytest.ini": "[pytest]\n{ini}",
    ".pytest.ini": "[pytest]\n{ini}",
    "tox.ini": "[pytest]\n{ini}",
    "setup.cfg": "[tool:pytest]\n{ini}",
}
NATIVE = {"pytest.toml": "[pytest]\n{toml}", ".pytest.toml": "[pytest]\n{toml}", "pyproject.toml": "[tool.pytest]\n{toml}"}
NEWER = pytest.mark.skipif(pytest.version_tuple < (9,), reason="pytest 8 does not read it")


@pytest.mark.parametrize(
    ("file", "text"), [*SETTINGS.items(), *(pytest.param(*row, marks=NEWER, id=f"native-{row[0]}") for row in NATIVE.items())]
)
def test_settings_may_be_in_any_file_of_pytest(kata: Kata, home: Path, tiny_pack: Path, file: str, text: str) -> None:
    make_pack(home / "my packs" / "own", tiny_pack)
    (home / file).write_text(
        text.format(
            toml='kata_paths = ["one", "two"]\nkata_packs = ["my packs/own"]\nkata_bundled = false\n',
            ini="kata_paths = one two\nkata_packs = 'my packs/own'\nkata_bundled = no\n",
        ),
        encoding="utf-8",
    )

    done = kata("init")

    assert done.stdout == "Made 1 kata in one.\nNext: pytest --kata\n"
    assert (home / "one" / "s9_more" / "q07_triple.py").is_file()
    assert sorted(path.name for path in home.iterdir()) == sorted(["my packs", "one", file])
    assert ids(kata("list", "--json")) == ["q07_triple"]
    assert kata("next").stdout.startswith(f"next: {Path('one/s9_more/q07_triple.py')} ")


@pytest.fixture
def two(kata: Kata, home: Path) -> Path:
    """Return a workspace with two folders of attempts; the second has one changed attempt and no `.kata.json`."""
    (home / "pytest.ini").write_text("[pytest]\nkata_paths = new old\n", encoding="utf-8")
    (home / "old").mkdir()
    (home / "old" / "q01_double.py").write_text("x = 1\n", encoding="utf-8")
    assert kata("init").returncode == 0
    return home


def test_attempts_are_found_in_every_folder_and_made_in_the_first(
    kata: Kata, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {path.relative_to(two).as_posix() for path in two.rglob("*.py")} == {
        "old/q01_double.py",
        "new/s1_basics/q01_halve.py",
        "new/s2_more/q02_greet.py",
    }
    monkeypatch.chdir(two / "old")
    rows = {row["id"]: (row["path"], row["state"]) for row in json.loads(kata("list", "--json").stdout)["katas"]}
    assert rows["q01_double"] == ("old/q01_double.py", "started")
    assert rows["q01_halve"] == ("new/s1_basics/q01_halve.py", "todo")
    assert kata("update").stdout == f"{two} is up to date: nothing was changed.\n"
    assert kata("hint", "q01_double").stdout.startswith("Hint 1 of 2")
    assert kata("hint", "q01_double").stdout.startswith("Hint 2 of 2")
    assert kata("reset", "q01_double").stdout.startswith("q01_double.py was reset to the stub.")


def test_a_folder_outside_of_the_workspace_has_a_path_from_it(kata: Kata, home: Path) -> None:
    (home / "pytest.ini").write_text("[pytest]\nkata_paths = ../away\n", encoding="utf-8")
    assert kata("init").returncode == 0
    assert json.loads(kata("next", "--json").stdout)["next"]["path"] == "../away/s1_basics/q01_double.py"


def test_no_folder_for_attempts_is_told(kata: Kata, home: Path) -> None:
    (home / "pytest.ini").write_text("[pytest]\nkata_paths =\n", encoding="utf-8")
    assert kata("init").stderr == f"kata: {home / 'pytest.ini'}: kata_paths is empty: add a folder for attempts.\n"
    assert kata("next").returncode == 2


def test_packs_of_a_conftest_are_known(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    make_pack(dojo / "more", tiny_pack)
    (dojo / "conftest.py").write_text(HOOK, encoding="utf-8")

    assert ids(kata("list", "--json")) == ["q01_double", "q01_halve", "q02_greet", "q07_triple"]
    assert kata("update").stdout == f"new: {Path('katas/s9_more/q07_triple.py')}\n"
    assert kata("show", "q07_triple").returncode == 0


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"other_pack/__init__.py": HOOK}, id="package"),
        pytest.param({"other_pack/__init__.py": "from .hooks import *\n", "other_pack/hooks.py": HOOK}, id="listed"),
    ],
)
def test_packs_of_an_installed_distribution_are_known(dojo: Path, tiny_pack: Path, files: dict[str, str]) -> None:
    site = dojo.parent / "site"
    make_pack(site / "other_pack" / "more", tiny_pack)
    about = site / "other_pack-1.0.dist-info"
    about.mkdir()
    texts = {
        "METADATA": "Metadata-Version: 2.1\nName: other-pack\nVersion: 1.0\n",
        "entry_points.txt": "[console_scripts]\na = b:c\n\n[pytest11]\nother_pack = other_pack\n",
        "RECORD": "other_pack/more/pack.toml,,\n",
    }
    for name, text in {**files, **{f"{about.name}/{name}": text for name, text in texts.items()}}.items():
        (site / name).write_text(text, encoding="utf-8")
    code = "import pathlib, sys; from pytest_interview_kata.cli import main; sys.exit(main(sys.argv[2:], pathlib.Path(sys.argv[1])))"

    def run(*words: str) -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, str(tiny_pack), *words],
            cwd=dojo,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])},
            capture_output=True,
            text=True,
            check=False,
        )

    assert ids(run("list", "--json"))[-1] == "q07_triple"
    assert run("init").stdout.startswith("Made 1 kata in katas.\n")
    assert run("hint", "q07_triple").stdout.startswith("Hint 1 of 2")
    assert run("init", "new").stdout.startswith(
        f"Made 4 katas in {Path('new', 'katas')}.\n"
    )  # a folder that does not exist yet


def test_nothing_is_started_where_no_plugin_brings_packs(dojo: Path, tiny_pack: Path) -> None:
    (dojo / "conftest.py").write_text("import pytest\n", encoding="utf-8")
    code = (
        "import pathlib, sys\n"
        "sys.addaudithook(lambda event, args: event == 'subprocess.Popen' and print('STARTED', file=sys.stderr))\n"
        "from pytest_interview_kata.cli import main\nmain(['list'], pathlib.Path(sys.argv[1]))\n"
        "print('MODULES', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tiny_pack)], cwd=dojo, capture_output=True, text=True, check=True)
    assert not {"STARTED", "pytest", "_pytest", "importlib.metadata", "subprocess"} & {*done.stderr.split()}


def test_a_plugin_that_breaks_takes_nothing_else_with_it(kata: Kata, dojo: Path) -> None:
    (dojo / "conftest.py").write_text("def pytest_kata_packs():\n    raise ValueError('no packs today')\n", encoding="utf-8")

    done = kata("list", "--json")

    assert ids(done) == ["q01_double", "q01_halve", "q02_greet"]
    [line] = done.stderr.splitlines()
    start = f"kata: pytest_kata_packs is left out: the packs of plugins are unknown, because `pytest --kata` failed in {dojo} ("
    assert line.startswith(start)
    assert line.endswith("no packs today): run it to see why.")


def test_what_is_left_out_is_told_beside_the_output(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    (tiny_pack / "s1_basics" / "q01_halve" / "notes.md").unlink()
    copy = shutil.copy(dojo / "katas" / "s1_basics" / "q01_double.py", dojo / "katas" / "q01_double.py")
    original = dojo / "katas" / "s1_basics" / "q01_double.py"
    told = [
        f"kata: q01_halve is left out: The kata {tiny_pack / 's1_basics' / 'q01_halve'} has no notes.md: "
        "every kata needs kata.toml, stub.py, solution.py, properties.py, notes.md.",
        f"kata: There are two attempts at q01_double, {copy} and {original}: rename or remove one of them.",
    ]
    for argv in (["list", "--json"], ["next"], ["show", "q02_greet"], ["reset", "q02_greet"], ["update"]):
        done = kata(*argv)
        assert (done.returncode, done.stderr.splitlines()) == (0, told), argv
    assert {row["id"]: row["state"] for row in json.loads(kata("list", "--json").stdout)["katas"]}["q01_double"] == "unreadable"
    before = sorted(dojo.rglob("*"))
    done = kata("reset", "q01_double")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, told[-1])
    assert sorted(dojo.rglob("*")) == before


INIT_TEXT = """\
[tool.pytest.ini_options]
# This section makes this folder pytest's root directory, also if `pytest --kata` is started in a subfolder.
minversion = "8.4"
"""


def test_init_remembers_packs_and_takes_more(kata: Kata, home: Path, tiny_pack: Path) -> None:
    make_pack(home / "own pack", tiny_pack)
    make_pack(home.parent / "beside" / 'it"s', tiny_pack, "q08_other")

    first = kata("init", "dojo", "--pack", "own pack")

    path = home / "dojo" / "pyproject.toml"
    assert f'Added to {Path("dojo/pyproject.toml")}: kata_packs = ["../own pack"]\n' in first.stdout
    assert path.read_text(encoding="utf-8") == INIT_TEXT + 'kata_packs = ["../own pack"]\n'
    assert (home / "dojo" / "katas" / "s9_more" / "q07_triple.py").is_file()
    assert kata("init", "dojo", "--pack", "own pack").stdout.startswith("4 katas already exist and were not changed.\nNext: ")

    far = (home.parent / "beside" / 'it"s').as_posix()
    assert kata("init", "dojo", "--pack", far).returncode == 0
    assert tomllib.loads(path.read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]["kata_packs"] == [
        "../own pack",
        far,
    ]
    assert ids(kata("list", "-C", "dojo", "--json")) == ["q01_double", "q01_halve", "q02_greet", "q07_triple", "q08_other"]


def test_init_only_leaves_out_the_bundled_pack(kata: Kata, home: Path, tiny_pack: Path) -> None:
    make_pack(home / "dojo" / "own", tiny_pack)

    assert kata("init", "dojo", "--only", "dojo/own").returncode == 0

    settings = read_settings(home / "dojo")
    assert (settings.packs, settings.bundled) == (("own",), False)
    assert ids(kata("list", "-C", "dojo", "--json")) == ["q07_triple"]
    assert [path.name for path in (home / "dojo" / "katas").rglob("*.py")] == ["q07_triple.py"]


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("pyproject.toml", INIT_TEXT + "# mine\n", '[tool.pytest.ini_options] in pyproject.toml: kata_packs = ["own pack"]'),
        ("pyproject.toml", "", '[tool.pytest.ini_options] in pyproject.toml: kata_packs = ["own pack"]'),
        ("pytest.ini", "", "[pytest] in pytest.ini: kata_packs = 'own pack'"),
        ("setup.cfg", "[tool:pytest]\nkata_packs = own\n", "[tool:pytest] in setup.cfg: kata_packs = own 'own pack'"),
        pytest.param(
            "pyproject.toml",
            "[tool.pytest]\nx = 1\n",
            '[tool.pytest] in pyproject.toml: kata_packs = ["own pack"]',
            marks=NEWER,
        ),
        pytest.param("pytest.toml", "", '[pytest] in pytest.toml: kata_packs = ["own pack"]', marks=NEWER),
    ],
)
def test_init_edits_no_settings_of_others(kata: Kata, home: Path, tiny_pack: Path, *, file: str, text: str, line: str) -> None:
    make_pack(home / "own pack", tiny_pack)
    make_pack(home / "own", tiny_pack, "q08_other")
    (home / file).write_text(text, encoding="utf-8")

    done = kata("init", "--pack", "own pack")

    assert f"Add this line to {line}\n" in done.stdout
    assert (home / file).read_text(encoding="utf-8") == text
    assert [path.name for path in home.iterdir() if path.is_file()] == [file]


def test_init_of_no_pack_makes_nothing(kata: Kata, home: Path) -> None:
    done = kata("init", "dojo", "--pack", "nowhere")
    assert done.returncode == 2
    assert done.stderr == f"kata: {home / 'nowhere'} is not a pack of katas: pack.toml is missing.\n"
    assert not (home / "dojo").exists()
