"""One recursive call for each folder; the results are added up."""

from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    usage: dict[str, int] = {}
    for path in root.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            for suffix, size in disk_usage(path).items():
                usage[suffix] = usage.get(suffix, 0) + size
        elif path.is_file():
            suffix = path.suffix.lower()
            usage[suffix] = usage.get(suffix, 0) + path.stat().st_size
    return usage
