"""The settings: the same as pytest's for every kind of file, and the messages for invalid settings."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.settings import read_settings

INI = "kata_paths = one 'two words'\nkata_packs =\n    ../more\n    # not this\n\n    other\nkata_bundled = off\n"
WORDS = 'kata_paths = "one \'two words\'"\nkata_packs = ["a b", "c"]\nkata_bundled = "no"\n'
NATIVE = 'kata_paths = ["one", "two words"]\nkata_packs = ["a b"]\nkata_bundled = false\n'
FILES = {
    "pytest.toml": {"full": f"[pytest]\n{NATIVE}", "other": "[other]\n", "empty": ""},
    ".pytest.toml": {"full": f"[pytest]\n{NATIVE.replace('one', 'dot')}", "empty": ""},
    "pytest.ini": {"full": f"[pytest]\n{INI}", "other": "[other]\na = 1\n", "empty": ""},
    ".pytest.ini": {"full": f"[pytest]\n{INI.replace('one', 'dot')}", "empty": ""},
    "pyproject.toml": {
        "native": f"[tool.pytest]\n{NATIVE.replace('one', 'project')}",
        "words": f"[tool.pytest.ini_options]\n{WORDS}",
        "flag": "[tool.pytest.ini_options]\nkata_bundled = false\n",
        "bare": "[tool.pytest.ini_options]\n",
        "bare-native": "[tool.pytest]\n",
        "other": "[project]\nname = 'x'\n",
    },
    "tox.ini": {
        "full": f"[tox]\nenv = py\n[pytest]  # ours\n{INI.replace('one', 'tox')}",
        "colon": "[pytest]\nkata_paths: a=b\n",
        "other": "[tox]\n",
    },
    "setup.cfg": {"full": f"[metadata]\nname = x\n[tool:pytest]\n{INI.replace('one', 'cfg')}", "other": "[metadata]\n"},
}
"""Texts for each of pytest's configuration files, in the order in which pytest looks for them."""
ALONE = [((name, kind),) for name, kinds in FILES.items() for kind in kinds]
NEWER = pytest.mark.skipif(pytest.version_tuple < (9,), reason="pytest 8 does not read such a table")
PAIRS = [
    ((first, kind), (second, next(iter(FILES[second]))))
    for place, (first, kinds) in enumerate(FILES.items())
    for second in [*FILES][place + 1 :]
    for kind in kinds
]
ABOVE = [(("sub/" + name, kind), ("pyproject.toml", "native")) for name, kinds in FILES.items() for kind in kinds]


def ids(files: tuple[tuple[str, str], ...]) -> str:
    return "+".join(f"{name}:{kind}" for name, kind in files)


@pytest.mark.parametrize("files", [(), *ALONE, *PAIRS, *ABOVE], ids=ids)
def test_settings_are_those_of_pytest(pytester: pytest.Pytester, files: tuple[tuple[str, str], ...]) -> None:
    folder = pytester.path / "sub"
    folder.mkdir()
    for name, kind in files:
        path = pytester.path / name if name.startswith("sub/") or files in ABOVE else folder / name
        path.write_text(FILES[path.name][kind], encoding="utf-8")
    os.chdir(folder)

    config = pytester.parseconfig()
    ours = read_settings(folder)

    assert (ours.root, ours.file) == (config.rootpath, config.inipath)
    assert list(ours.paths) == config.getini("kata_paths")
    assert list(ours.packs) == config.getini("kata_packs")
    assert ours.bundled == config.getini("kata_bundled")


def test_without_a_file_setup_py_makes_the_root(pytester: pytest.Pytester) -> None:
    (pytester.path / "setup.py").touch()
    folder = pytester.mkdir("sub")
    os.chdir(folder)

    assert read_settings(folder).root == pytester.parseconfig().rootpath == pytester.path


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({"pytest.toml": "[pytest]\n", "pytest.ini": "[pytest]\n"}, "pytest.ini", id="newer-file"),
        pytest.param({".pytest.ini": "", "tox.ini": "[pytest]\n"}, "tox.ini", id="empty"),
        pytest.param({"pyproject.toml": f"[tool.pytest]\n{NATIVE}", "tox.ini": "[pytest]\n"}, "tox.ini", id="native-table"),
        pytest.param(
            {"pyproject.toml": f"[tool.pytest]\n{NATIVE}[tool.pytest.ini_options]\n"}, "pyproject.toml", id="both-tables"
        ),
    ],
)
def test_pytest_8_knows_less(tmp_path: Path, files: dict[str, str], found: str) -> None:
    older = tmp_path / "older" / "_pytest"
    older.mkdir(parents=True)
    (older / "__init__.py").touch()
    (older / "_version.py").write_text("__version__ = version = '8.4.2'\n", encoding="utf-8")
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    code = (
        "import pathlib\nfrom pytest_interview_kata.pack.settings import read_settings\n"
        f"found = read_settings(pathlib.Path({str(tmp_path)!r}))\nprint(found.file.name, found.paths)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(older.parent)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"{found} ('katas',)\n"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("pyproject.toml", "[", " cannot be used (Invalid initial character", id="no-toml"),
        pytest.param("pyproject.toml", "tool = 1", " cannot be used (tool is 1, not a table)", id="no-table"),
        pytest.param("pyproject.toml", "tool.pytest = []", " cannot be used (pytest is [], not a table)", id="list"),
        pytest.param(
            "pyproject.toml", "tool.pytest.ini_options = 1", " cannot be used (ini_options is 1, not a table)", id="no-options"
        ),
        pytest.param(
            "tox.ini", "x = 1\n", " cannot be used (File contains no section headers. file: 'tox.ini', line: 1", id="no-ini"
        ),
        pytest.param(
            "setup.cfg",
            "[pytest]\n",
            " cannot be used (its section for pytest is called [tool:pytest], not [pytest])",
            id="section-of-tox",
        ),
        pytest.param(
            "pyproject.toml",
            f"[tool.pytest]\n{NATIVE}[tool.pytest.ini_options]\naddopts = ''\n",
            " cannot be used (it has both [tool.pytest] and [tool.pytest.ini_options])",
            id="two-tables",
            marks=NEWER,
        ),
        pytest.param(
            "pytest.ini", "[pytest]\nkata_paths = '\n", ': kata_paths is "\'" (No closing quotation): quote', id="quotes"
        ),
        pytest.param(
            "pyproject.toml",
            "[tool.pytest.ini_options]\nkata_packs = [1]",
            ": kata_packs[0] is 1, not a string.",
            id="numbers",
        ),
        pytest.param(
            "pytest.toml",
            "[pytest]\nkata_packs = 'a'",
            ": kata_packs is 'a', not a list.",
            id="native-string",
            marks=NEWER,
        ),
        pytest.param(
            "pytest.ini", "[pytest]\nkata_bundled = maybe", ": kata_bundled is 'maybe', not true or false.", id="flag"
        ),
        pytest.param(
            "pytest.toml",
            "[pytest]\nkata_bundled = 1",
            ": kata_bundled is 1, not true or false.",
            id="native-flag",
            marks=NEWER,
        ),
    ],
)
def test_wrong_settings_are_told_with_their_file(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(KataError, match=re.escape(f"{tmp_path / name}{message}")):
        read_settings(tmp_path)
