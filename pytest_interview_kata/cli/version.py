"""The version of this distribution. It is looked up on demand, because that is slow."""

from __future__ import annotations

from typing import Final

DISTRIBUTION: Final = "pytest-interview-kata"


def installed_version() -> str:
    """Return the version of this distribution, or `(not installed)`."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and most commands do not need it

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "(not installed)"
