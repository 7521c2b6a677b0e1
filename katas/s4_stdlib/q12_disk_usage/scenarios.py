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


def used(module: ModuleType, name: str, tree: Tree, *, absolute: bool) -> Any:
    """Make a folder of this name and tell what the attempt finds in it; any kind of dict will do."""
    with _home() as home:
        root = home / name
        _grow(home, root, tree)
        result = module.disk_usage(root.absolute() if absolute else root)
    return _plain(result)


def used_twice(module: ModuleType, tree: Tree, size: int) -> Any:
    """Tell what the attempt finds in a folder, and what after one more file has come."""
    with _home() as home:
        root = home / "tree"
        _grow(home, root, tree)
        first = _plain(module.disk_usage(root))
        (root / "new").write_bytes(bytes(size))
        return first, _plain(module.disk_usage(root))


def used_wrongly(module: ModuleType, name: str, size: int | None) -> Any:
    """Call it with a file of that size, or with nothing where the size is None."""
    with _home() as home:
        if size is not None:
            (home / name).write_bytes(bytes(size))
        return _plain(module.disk_usage(home / name))


def _plain(result: Any) -> Any:
    return dict(result) if isinstance(result, dict) else result


@contextmanager
def _home() -> Iterator[Path]:
    """Make a folder, always of the same name, and remove it afterwards."""
    home = Path("home")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _grow(home: Path, folder: Path, tree: Tree) -> None:
    folder.mkdir()
    for name, node in tree.items():
        if isinstance(node, dict):
            _grow(home, folder / name, node)
        elif isinstance(node, int):
            (folder / name).write_bytes(b"\xff" * node)
        else:
            _put(home, folder / name, *node)


def _put(home: Path, place: Path, kind: str, what: Any) -> None:
    if kind == "hard":
        one = home / f"one{what}"
        one.write_bytes(b"\xff" * what)
        try:
            place.hardlink_to(one)
        except OSError:  # a file system without hard links: another file of that size counts the same
            place.write_bytes(b"\xff" * what)
    elif kind == "fifo":
        with suppress(AttributeError):  # Windows has none
            os.mkfifo(place)
    else:
        target = Path(what)
        if target.parts[:1] == (OUTSIDE,):
            (home / OUTSIDE).mkdir(exist_ok=True)
            (home / OUTSIDE / BIG).write_bytes(bytes(7))
            target = (home / target).absolute()
        with suppress(OSError):  # Windows wants a privilege; what does not count need not be there
            place.symlink_to(target)
