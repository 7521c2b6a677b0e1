"""The properties of q12_disk_usage: trees are drawn as data, so the answer is known before a folder is made."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from . import scenarios
from .scenarios import BIG, OUTSIDE, Tree

NAMES = st.sampled_from(
    [
        *("a", "b", "a.txt", "b.TXT", "c.Txt", "README", ".profile", ".config.INI", ".git", "src.d", "old.GZ", "mail.tar.gz"),
        *("x..y", "two words.md", "[1].md", "größe.Maß", "x.ÄÖ", "2026.11", "x.7Z", "a.txt "),
    ]
)
"""All of them are different even on a case-insensitive file system."""
ROOTS = st.sampled_from(["tree", "tree.d", ".tree", "[ab]", "two trees", "größe", "~", "$HOME", "."])
DEEP = 49
"""So many nested folders in the root: 50 with it."""
LARGE = 5_000_000
SIZES = st.integers(0, 3) | st.sampled_from([300, 4097])
LINKS = st.sampled_from(["a", "a.txt", ".", "..", "../..", OUTSIDE, f"{OUTSIDE}/{BIG}", "nowhere", "b"]).map(
    lambda to: ("link", to)
)
PIPES = st.just(("fifo", None))
HARD = st.sampled_from([("hard", 3), ("hard", 5)])


def trees(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """Draw nested folders that contain such leaves."""
    nodes = st.recursive(leaves, lambda inner: st.dictionaries(NAMES, inner, max_size=3), max_leaves=6)
    return st.dictionaries(NAMES, nodes, max_size=4)


def files(tree: Tree) -> Iterator[tuple[str, int]]:
    """Yield the names and sizes of the files that count."""
    for name, node in tree.items():
        if isinstance(node, dict):
            yield from files(node)
        elif isinstance(node, int):
            yield name, node
        elif node[0] == "hard":
            yield name, node[1]


def due(tree: Tree) -> dict[str, int]:
    """Return the expected bytes by suffix."""
    usage: dict[str, int] = {}
    for name, size in files(tree):
        suffix = PurePosixPath(name).suffix.lower()
        usage[suffix] = usage.get(suffix, 0) + size
    return usage


def written(tree: Tree, path: str = "") -> Iterator[str]:
    """Yield the lines of Python that make a tree in `root`."""
    for name, node in tree.items():
        here = f"{path}{name}"
        place = f"(root / {here!r})"
        if isinstance(node, dict):
            yield f"{place}.mkdir()"
            yield from written(node, f"{here}/")
        elif isinstance(node, int):
            yield f"{place}.write_bytes(b'\\xff' * {node})" if node else f"{place}.touch()"
        elif node[0] == "hard":
            yield f"Path('one{node[1]}').write_bytes(b'\\xff' * {node[1]})"
            yield f"{place}.hardlink_to('one{node[1]}')"
        elif node[0] == "fifo":
            yield f"os.mkfifo(root / {here!r})"
        elif node[1].startswith(OUTSIDE):
            yield f"Path({OUTSIDE!r}).mkdir(exist_ok=True)"
            yield f"Path('{OUTSIDE}/{BIG}').write_bytes(bytes(7))"
            yield f"{place}.symlink_to(Path({node[1]!r}).absolute())"
        else:
            yield f"{place}.symlink_to({node[1]!r})"


def code(tree: Tree, *lines: str, name: str = "tree", absolute: bool = False) -> str:
    """Return a program that makes a tree and then runs these lines."""
    made = [*dict.fromkeys(written(tree))]
    folder = "tree" if name == "." else name
    root = f"root = Path({folder!r}){'.absolute()' if absolute and name != '.' else ''}"
    moved = ["os.chdir(root)", f"root = Path(){'.absolute()' if absolute else ''}"] if name == "." else []
    body = "\n".join([root, "root.mkdir()", *made, *moved, *lines])
    return ("import os\n" if "os." in body else "") + "from pathlib import Path\n" + body


def check(attempt: Attempt, tree: Tree, name: str = "tree", *, absolute: bool = False) -> None:
    """Make a tree, and check the result and the current folder."""
    attempt.show(code(tree, "disk_usage(root)", name=name, absolute=absolute))
    made, found, stayed = attempt.run(scenarios.used, name, tree, absolute=absolute)
    assume(made)
    equal(found, due(tree))
    attempt.show(code(tree, "here = os.getcwd()", "disk_usage(root)", "os.getcwd() == here", name=name, absolute=absolute))
    holds(stayed, "the call changed the current folder")


@settings(max_examples=60)
@given(tree=trees(SIZES))
@example(tree={})
@example(tree={"a": 1})
@example(tree={"a": 0})
@example(tree={"b.TXT": 1})
@example(tree={"a": {}})
@example(tree={"a": {"b": 1}})
@example(tree={".profile": 1})
@example(tree={"mail.tar.gz": 1})
@example(tree={"src.d": {"a": 1}})
@example(tree={"größe.Maß": 1})
@example(tree={"x.ÄÖ": 1})
@example(tree={"a.txt ": 1})
@example(tree={".git": {"a": 1}})
@example(tree={"a.txt": 1, "b.TXT": 2})
@example(tree={"a": {"a.txt": 1}, "b": {"a.txt": 2}})
def test_bytes_by_suffix(attempt: Attempt, tree: Tree) -> None:
    """The result has the total size of the files for each suffix, in all folders, and no other suffix."""
    check(attempt, tree)


@settings(max_examples=10)
@given(suffixes=st.integers(0, 300), depth=st.integers(0, DEEP), size=st.integers(0, 10**6))
@example(suffixes=0, depth=DEEP, size=1)
@example(suffixes=0, depth=0, size=70_000)
@example(suffixes=0, depth=0, size=LARGE)
@example(suffixes=500, depth=0, size=0)
def test_large_trees(attempt: Attempt, suffixes: int, depth: int, size: int) -> None:
    """Files may be large, folders may be nested 50 deep, and there may be many suffixes."""
    large(attempt, suffixes, depth, size)


@settings(max_examples=2)
@given(files=st.integers(1_001, 1_200))
@example(files=1_001)
def test_many_files(attempt: Attempt, files: int) -> None:
    """A folder may contain more than a thousand files."""
    large(attempt, files, 0, 1)


def large(attempt: Attempt, suffixes: int, depth: int, size: int) -> None:
    """Check the result for files with different suffixes and one file of this size in nested folders."""
    attempt.show(
        "from pathlib import Path\nroot = Path('tree')\n"
        f"bottom = root.joinpath(*['d'] * {depth})\nbottom.mkdir(parents=True)\nPath('empty').touch()\n"
        f"for n in range({suffixes}):\n    (root / f'{{n}}.s{{n}}').hardlink_to('empty')\n\n"
        f"(bottom / {BIG!r}).write_bytes(bytes({size}))\ndisk_usage(root)"
    )
    usage = {f".s{number}": 0 for number in range(suffixes)}
    equal(attempt.run(scenarios.used_large, suffixes, depth, size), {**usage, ".log": size})


@settings(max_examples=20)
@given(tree=trees(SIZES), name=ROOTS, absolute=st.booleans())
@example(tree={"a": 1}, name="[ab]", absolute=False)
@example(tree={"a": 1}, name=".tree", absolute=False)
@example(tree={"a": 1}, name="~", absolute=False)
@example(tree={"a": 1}, name="$HOME", absolute=False)
@example(tree={"a": 1}, name=".", absolute=False)
@example(tree={"a": {"b": 1}}, name="tree.d", absolute=False)
@example(tree={"a": {"b": 1}}, name="tree", absolute=True)
def test_any_root(attempt: Attempt, tree: Tree, name: str, *, absolute: bool) -> None:
    """`root` may be relative or absolute and have any name, also `.`; the current folder does not change."""
    check(attempt, tree, name, absolute=absolute)


@settings(max_examples=80)
@given(tree=trees(SIZES | LINKS | PIPES))
@example(tree={"a": ("link", "nowhere")})
@example(tree={"a": ("link", "a")})
@example(tree={"a": ("fifo", None)})
@example(tree={"a": 1, "b": ("link", "a")})
@example(tree={"a": {"b": 1}, "b": ("link", "a")})
@example(tree={"a": 1, "b": ("link", ".")})
@example(tree={"a": {"b": ("link", "..")}, "a.txt": 1})
@example(tree={"a": ("link", OUTSIDE)})
@example(tree={"a": ("link", f"{OUTSIDE}/{BIG}")})
def test_files_only(attempt: Attempt, tree: Tree) -> None:
    """Symbolic links are neither counted nor followed, wherever they lead, and named pipes are not counted."""
    check(attempt, tree)


@settings(max_examples=20)
@given(tree=trees(HARD | SIZES))
@example(tree={"a": ("hard", 3)})
@example(tree={"a": ("hard", 3), "b": ("hard", 3)})
@example(tree={"a": ("hard", 3), "a.txt": ("hard", 3)})
def test_hard_links_count_each(attempt: Attempt, tree: Tree) -> None:
    """A file with several names (hard links) counts once for each name."""
    check(attempt, tree)


@settings(max_examples=20)
@given(name=ROOTS.filter(lambda name: name != "."), size=st.none() | st.integers(0, 2))
@example(name="tree", size=None)
@example(name="tree", size=1)
def test_root_must_be_a_folder(attempt: Attempt, name: str, size: int | None) -> None:
    """A root that does not exist raises `FileNotFoundError`, and a root that is a file raises `NotADirectoryError`."""
    made = "" if size is None else f"Path({name!r}).write_bytes(bytes({size}))\n"
    attempt.show(f"from pathlib import Path\n{made}disk_usage(Path({name!r}))")
    kind = FileNotFoundError if size is None else NotADirectoryError
    raises(kind, attempt.run, scenarios.used_wrongly, name, size)


@settings(max_examples=10)
@given(tree=trees(SIZES), size=SIZES)
@example(tree={}, size=1)
def test_looks_anew_each_time(attempt: Attempt, tree: Tree, size: int) -> None:
    """Every call looks at the disk again, and returns a new dict."""
    attempt.show(code(tree, "before = disk_usage(root)", *written({"new": size}), "after = disk_usage(root)", "before, after"))
    made, found = attempt.run(scenarios.used_twice, tree, size)
    assume(made)
    equal(found, (due(tree), due({**tree, "new": size})), "the results before and after one more file")
