"""What must happen in the attempt's process: folders are made in its scratch folder, where it can read them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any

Tree = dict[str, Any]
"""Names and their nodes: the size of a file, the tree of a folder, or a pair of a kind and its details.

`("link", target)` is a symbolic link, and `OUTSIDE` leads to a folder next to the root, or to a file in it; `("hard", size)`
is another name of the one file of that size next to the root; `("fifo", None)` is a named pipe.
"""
OUTSIDE = "outside"
BIG = "big.log"


def used(module: ModuleType, name: str, tree: Tree, *, absolute: bool) -> tuple[bool, Any, bool]:
    """Make a folder; return whether it could be made, the attempt's result, and whether the current folder is the same."""
    with _home() as home:
        root = Path("tree" if name == "." else name)
        if not _grow(home, root, tree):
            return False, None, True
        if name == ".":
            os.chdir(root)
            root = Path()
        here = Path.cwd()
        found = _plain(module.disk_usage(root.absolute() if absolute else root))
        return True, found, Path.cwd() == here


def used_large(module: ModuleType, suffixes: int, depth: int, size: int) -> Any:
    """Return the result for many files with different suffixes and one file of this size in nested folders."""
    with _home() as home:
        root = Path("tree")
        bottom = root.joinpath(*["d"] * depth)
        bottom.mkdir(parents=True)
        empty = home / "empty"
        empty.touch()
        for number in range(suffixes):
            _link(root / f"{number}.s{number}", empty)  # some file systems take long to create a thousand files
        (bottom / BIG).write_bytes(bytes(size))
        return _plain(module.disk_usage(root))


def used_twice(module: ModuleType, tree: Tree, size: int) -> tuple[bool, Any]:
    """Return whether a folder could be made, and the attempt's results before and after one more file is added."""
    with _home() as home:
        root = Path("tree")
        if not _grow(home, root, tree):
            return False, None
        first = module.disk_usage(root)
        (home / root / "new").write_bytes(bytes(size))
        second = module.disk_usage(root)
        return True, (_plain(first), _plain(second))


def used_wrongly(module: ModuleType, name: str, size: int | None) -> Any:
    """Call it with a file of that size, or with a path that does not exist if the size is None."""
    with _home() as home:
        if size is not None:
            (home / name).write_bytes(bytes(size))
        return _plain(module.disk_usage(Path(name)))


def _plain(result: Any) -> Any:
    return dict(result) if isinstance(result, dict) else result


@contextmanager
def _home() -> Iterator[Path]:
    """Enter a new folder that is not empty and always has the same name; leave and remove it afterwards."""
    start = Path.cwd()
    home = start / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    (home / "beside.me").touch()
    os.chdir(home)
    try:
        yield home
    finally:
        os.chdir(start)
        shutil.rmtree(home, ignore_errors=True)


def _grow(home: Path, folder: Path, tree: Tree) -> bool:
    """Make a folder; return whether the file system has its folders and files under exactly these names."""
    try:
        folder.mkdir()
        for name, node in tree.items():
            if isinstance(node, dict):
                if not _grow(home, folder / name, node):
                    return False
            elif isinstance(node, int):
                (folder / name).write_bytes(b"\xff" * node)
            else:
                _put(home, folder / name, *node)
        needed = {name for name, node in tree.items() if not isinstance(node, tuple) or node[0] == "hard"}
        return needed <= {found.name for found in folder.iterdir()}
    except OSError:
        return False


def _put(home: Path, place: Path, kind: str, what: Any) -> None:
    if kind == "hard":
        one = home / f"one{what}"
        one.write_bytes(b"\xff" * what)
        _link(place, one)
    elif kind == "fifo":
        with suppress(AttributeError, OSError):  # Windows has no pipes; what does not count may be missing
            os.mkfifo(place)
    else:
        target = Path(what)
        if target.parts[:1] == (OUTSIDE,):
            (home / OUTSIDE).mkdir(exist_ok=True)
            (home / OUTSIDE / BIG).write_bytes(bytes(7))
            target = (home / target).absolute()
        with suppress(OSError):  # Windows requires a privilege; what does not count may be missing
            place.symlink_to(target)


def _link(place: Path, one: Path) -> None:
    """Give a file another name."""
    try:
        place.hardlink_to(one)
    except OSError:  # no hard links on this file system: another file of the same size gives the same result
        shutil.copyfile(one, place)
