"""What must happen beside the attempt: folders are made in its scratch folder, where it can look at them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any

Tree = dict[str, Any]
"""Names and what they stand for: the size of a file, a folder's own tree, or a pair of a kind and what belongs to it.

`("link", target)` is a symbolic link, and `OUTSIDE` leads to a folder beside the root, or to a file in it; `("hard", size)`
is another name of the one file of that size beside the root; `("fifo", None)` is a named pipe.
"""
OUTSIDE = "outside"
BIG = "big.log"


def used(module: ModuleType, name: str, tree: Tree, *, absolute: bool) -> tuple[bool, Any, bool]:
    """Make a folder of this name; tell whether it could be made, what the attempt finds, and if the current folder stays."""
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


def used_twice(module: ModuleType, tree: Tree, size: int) -> tuple[bool, Any]:
    """Tell whether a folder could be made, and what the attempt finds in it, then and after one more file has come."""
    with _home() as home:
        root = Path("tree")
        if not _grow(home, root, tree):
            return False, None
        first = _plain(module.disk_usage(root))
        (home / root / "new").write_bytes(bytes(size))
        return True, (first, _plain(module.disk_usage(root)))


def used_wrongly(module: ModuleType, name: str, size: int | None) -> Any:
    """Call it with a file of that size, or with nothing where the size is None."""
    with _home() as home:
        if size is not None:
            (home / name).write_bytes(bytes(size))
        return _plain(module.disk_usage(Path(name)))


def _plain(result: Any) -> Any:
    return dict(result) if isinstance(result, dict) else result


@contextmanager
def _home() -> Iterator[Path]:
    """Make a folder that is not empty, always of the same name, and be there; go back and remove it afterwards."""
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
    """Make a folder, and tell whether the file system has its folders and files by these very names."""
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
        try:
            place.hardlink_to(one)
        except OSError:  # a file system without hard links: another file of that size counts the same
            place.write_bytes(b"\xff" * what)
    elif kind == "fifo":
        with suppress(AttributeError, OSError):  # Windows has none; what does not count need not be there
            os.mkfifo(place)
    else:
        target = Path(what)
        if target.parts[:1] == (OUTSIDE,):
            (home / OUTSIDE).mkdir(exist_ok=True)
            (home / OUTSIDE / BIG).write_bytes(bytes(7))
            target = (home / target).absolute()
        with suppress(OSError):  # Windows wants a privilege; what does not count need not be there
            place.symlink_to(target)
