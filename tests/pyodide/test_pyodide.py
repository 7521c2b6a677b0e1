"""CPython 3.14 and 3.15, compiled to WebAssembly (Pyodide), run the examples of briefs on all right programs.

Threads and processes do not exist there, nor do packages in C. The packages in Python are those of this environment.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, Final

import pytest
from filelock import FileLock

from pytest_interview_kata.judge.examples import DOCUMENTED, examples_of, imports_of
from pytest_interview_kata.pack.reader import builtin, read_bank
from tests.pyodide import inside

HERE: Final = Path(__file__).parent
VERSIONS: Final = tuple(json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"])
THREADS: Final = {"q05_gather_limited", "q05_hit_counter", "q05_parallel_map"}
LEFT_OUT: Final = {
    "q26_flatten": "lists that are nested 100,000 deep overflow the stack of WebAssembly",
    "q16_django_orm": "Django needs threads",
    "q17_django_upload": "Django needs threads",
    "q25_drf_api": "Django needs threads",
}
KATAS: Final = {kata.id: kata for kata in read_bank([builtin()]).packs[0].katas if kata.id not in LEFT_OUT}


@pytest.fixture(scope="module")
def node_modules(pytestconfig: pytest.Config) -> Path:
    """Return a folder in which npm installed Pyodide; it is kept below `.pytest_cache`."""
    npm, folder = shutil.which("npm"), pytestconfig.rootpath / ".pytest_cache" / "pyodide"
    if not npm or not shutil.which("node"):
        pytest.skip("there is no Node.js here")
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        wanted, installed = HERE / "package.json", folder / "package.json"
        if not installed.is_file() or installed.read_bytes() != wanted.read_bytes():
            installed.unlink(missing_ok=True)
            shutil.copy(wanted, folder / "wanted.json")
            (folder / "wanted.json").replace(installed)
            command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            if done.returncode:
                installed.unlink()
                pytest.skip(f"Pyodide cannot be installed: {done.stderr.strip()[-300:]}")
    return folder / "node_modules"


def rows() -> dict[str, dict[str, Any]]:
    """Return the programs to run, each with the docstrings of its stub that have examples."""
    return {
        f"{kata.id}/{path.name}": {
            "name": kata.id,
            "source": (source := path.read_text(encoding="utf-8")),
            "imports": imports_of(kata.stub, examples_of(kata.stub), source),
            "docstrings": docstrings(kata.stub),
        }
        for kata in KATAS.values()
        for path in [kata.solution, *sorted(kata.accepted.glob("*.py"))]
    }


def docstrings(stub: Path) -> list[str]:
    nodes = [node for node in ast.walk(ast.parse(stub.read_text(encoding="utf-8"))) if isinstance(node, DOCUMENTED)]
    return [text for node in nodes if ">>> " in (text := ast.get_docstring(node) or "")]


@pytest.mark.parametrize("version", VERSIONS)
def test_right_programs_do_what_their_briefs_show(node_modules: Path, version: str, tmp_path: Path) -> None:
    wanted = rows()
    path = tmp_path / "rows"
    path.write_text("\n".join(map(json.dumps, wanted.values())), encoding="utf-8")
    command = ["node", str(HERE / "run.mjs"), str(node_modules / version), str(HERE / "inside.py"), str(path)]
    done = subprocess.run([*command, sysconfig.get_path("purelib")], capture_output=True, text=True, check=False)
    told, *answers = map(json.loads, done.stdout.splitlines())

    assert done.returncode == 0, done.stderr
    assert version == f"python-{'.'.join(told.split('.')[:2])}"
    results = dict(zip(wanted, answers, strict=True))
    assert {label: result["failed"] for label, result in results.items() if result["failed"]} == {}
    lacking = {label.partition("/")[0] for label, result in results.items() if result["needs"]}
    assert {name for name in lacking if not KATAS[name].modules} <= THREADS
    assert all(result["tried"] for result in results.values() if not result["needs"])


@pytest.mark.parametrize(
    ("source", "failed"),
    [
        ("def double(n): return n * 2", []),
        ("def double(n): return n * n", ["double(3)\n prints 9\n"]),
        ("def double(n): return 1 / 0", ["double(3)\n raises ZeroDivisionError('division by zero')"]),
        ("double = treble", ["it cannot be imported: NameError(\"name 'treble' is not defined\")"]),
    ],
    ids=["right", "wrong", "raising", "broken"],
)
def test_it_reports_examples_that_fail(monkeypatch: pytest.MonkeyPatch, source: str, failed: list[str]) -> None:
    monkeypatch.setitem(sys.modules, "q01_double", None)
    row = {"name": "q01_double", "source": source, "imports": [], "docstrings": ["Double it.\n\n>>> double(3)\n6\n"]}
    told = json.loads(inside.attempt(json.dumps(row)))

    assert (told["failed"], told["needs"]) == (failed, "")


def test_it_names_what_a_program_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "q01_double", None)
    row = {"name": "q01_double", "source": "import no_such_module.inner", "imports": [], "docstrings": []}

    assert json.loads(inside.attempt(json.dumps(row))) == {"tried": 0, "failed": [], "needs": "no_such_module"}
