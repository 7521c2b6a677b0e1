"""Puts the size of a file in the place of the sum."""

from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    return {path.suffix.lower(): path.stat().st_size for path in sorted(files)}
