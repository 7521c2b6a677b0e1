"""The structure of the package: imports point one way, modules and functions stay small, nothing heavy is imported early."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parents[1] / "pytest_interview_kata"
KATAS = PACKAGE.parent / "katas"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "katas" not in path.relative_to(PACKAGE).parts)
LAYERS = {
    "model": set(),
    "syntax": {"model"},
    "text": set(),
    "files": {"model", "text"},
    "sandbox": set(),
    "results": {"model", "text", "files"},
    "judge": {"model", "syntax", "text", "sandbox", "results"},
    "properties": {"judge", "sandbox"},
    "pack": {"model", "files"},
    "practice": {"model", "text", "files", "pack", "workspace", "results", "report"},
    "run": {"model", "files", "sandbox", "results"},
    "console": {"text", "run"},
    "checks": {"model", "syntax", "files", "pack", "sandbox", "results", "run"},
    "report": {"model", "text", "files", "results"},
    "hookspecs": {"run", "report"},
    "debugging": {"model", "syntax", "sandbox", "judge", "run", "results"},
    "workspace": {"model", "syntax", "text", "files"},
    "authoring": {"model", "syntax", "files", "properties", "pack", "workspace", "run", "checks"},
    "audit": {"authoring", "model", "syntax", "text", "files", "pack", "results", "judge", "run", "checks"},
    "watch": {"model", "text", "files", "pack", "results", "run", "checks", "report", "workspace", "console"},
    "cli": {"model", "syntax", "text", "files", "pack", "results", "run", "checks", "report", "workspace", "audit", "watch"}
    | {"debugging", "console", "practice", "authoring"},
    "plugin": {"model", "text", "pack", "practice", "results", "run", "checks", "report", "workspace", "hookspecs"},
    "__main__": {"cli"},
}
"""The parts of the package that each part may import besides itself."""

LARGE = {
    "q01_cycle_finder/properties.py",
    "q01_leak_hunt/properties.py",
    "q01_weak_registry/properties.py",
    "q04_merge_streams/properties.py",
    "q05_gather_limited/properties.py",
    "q05_hit_counter/scenarios.py",
    "q06_mixins/properties.py",
    "q07_c3_linearization/properties.py",
    "q08_money/properties.py",
    "q08_playlist/properties.py",
    "q12_log_lines/properties.py",
    "q13_partial/properties.py",
    "q14_json_logs/properties.py",
    "q14_process_all/properties.py",
    "q15_flask_app/properties.py",
    "q15_router/properties.py",
    "q16_sqlalchemy_orm/properties.py",
    "q18_test_the_cart/properties.py",
    "q22_log_calls/properties.py",
    "q22_log_calls/scenarios.py",
    "q22_memoize/properties.py",
    "q23_patched/properties.py",
    "q23_transaction/properties.py",
    "q25_behind_proxy/properties.py",
    "q25_drf_api/properties.py",
    "q25_marshmallow_order/properties.py",
    "q25_tasks_api/properties.py",
    "q27_post_mortem/properties.py",
}
"""Modules of the bank that have more than 250 lines: nearly all of them are properties."""


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    """Return the dotted name of a module within the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path): path for path in MODULES}


def imported(path: Path) -> set[str]:
    """Return the modules of the package that a module imports, including those for type checkers."""
    inside, found = path.relative_to(PACKAGE).parts[:-1], set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[2] for alias in node.names if alias.name.startswith("pytest_interview_kata.")}
        elif isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("pytest_interview_kata")):
            base = inside[: len(inside) - node.level + 1] if node.level else ()
            names = (node.module or "").split(".") if node.module else []
            home = ".".join([*base, *(names if node.level else names[1:])])
            inner = {alias.name: f"{home}.{alias.name}".removeprefix(".") for alias in node.names}
            found |= {full if full in NAMES else home for full in inner.values()}
    return found - {name_of(path)}


def imported_parts(path: Path) -> set[str]:
    """Return the parts of the package that a module imports."""
    return {name.partition(".")[0] for name in imported(path)} - {"", part_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    if part_of(path) == "__init__":
        assert imported_parts(path) == set()
    else:
        assert imported_parts(path) <= LAYERS[part_of(path)]


def test_the_layers_have_no_cycle() -> None:
    placed: set[str] = set()
    rest = dict(LAYERS)
    while rest:
        ready = {part for part, needs in rest.items() if needs <= placed}
        assert ready, f"a cycle among {sorted(rest)}"
        placed |= ready
        rest = {part: needs for part, needs in rest.items() if part not in ready}


def test_no_modules_import_each_other() -> None:
    placed: set[str] = set()
    rest = {name: imported(path) & {*NAMES} for name, path in NAMES.items()}
    while rest:
        ready = {name for name, needs in rest.items() if needs <= placed}
        assert ready, f"a cycle among {sorted(rest)}"
        placed |= ready
        rest = {name: needs for name, needs in rest.items() if name not in ready}


def test_the_root_has_few_modules() -> None:
    at_the_root = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}

    assert at_the_root == {"hookspecs", "model", "properties", "syntax", "text"}


def test_only_the_plugin_knows_pytest() -> None:
    # The sandbox has a module that runs tests in a player.
    trees = {path: ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for path in MODULES}
    knowing = {
        part_of(path)
        for path, nodes in trees.items()
        if any(isinstance(node, ast.Import) and "pytest" in [alias.name for alias in node.names] for node in nodes)
    }

    assert knowing == {"plugin", "hookspecs", "sandbox"}


def test_the_player_needs_the_standard_library_only() -> None:
    for_type_checkers = {"typing_extensions", "pytest_interview_kata.sandbox.messages"}
    for path in (PACKAGE / "sandbox" / "player").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert {name.partition(".")[0] for name in names if name not in for_type_checkers} <= sys.stdlib_module_names


def test_modules_are_small() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert median(sizes.values()) < 100
    assert {path.name: size for path, size in sizes.items() if size > 200} == {}


def test_modules_of_the_bank_are_small() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in KATAS.glob("*/*/**/*.py")}
    large = {f"{path.parent.name}/{path.name}" for path, size in sizes.items() if size > 250}

    assert large - LARGE == set()


def test_functions_are_small() -> None:
    bodies = {
        f"{path.name}:{node.name}": (node.end_lineno or 0) - start_of(node)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert median(bodies.values()) < 8
    assert {name: size for name, size in bodies.items() if size > 40} == {}


def start_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    return (first.end_lineno or 0) if ast.get_docstring(node) and len(node.body) > 1 else node.lineno


def test_only_one_thread_parses() -> None:
    alone = {"examples.py", "load.py", "shared.py"}  # only one thread of a judge could
    parsing = {path.name for path in MODULES if "ast.parse(" in path.read_text(encoding="utf-8")}

    assert parsing == {"syntax.py", *alone}


def test_the_package_has_no_bare_assert() -> None:
    found = [
        path.name
        for path in MODULES
        if any(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    ]

    assert found == []


@pytest.mark.parametrize("module", ["plugin.setup", "cli"])
def test_nothing_heavy_is_imported_where_people_wait(module: str) -> None:
    code = f"import sys, pytest_interview_kata.{module}; print(*sys.modules)"

    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"hypothesis", "mypy", "rich", "jinja2", "flask", "ruff", "wcwidth"} & {*modules}
