"""The rule for imports: an attempt is one file, and cannot import other files of the learner."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def one_file(*, has_packages: bool) -> str:
    """Return the rule as a sentence; `has_packages` is whether the kata needs packages outside the standard library."""
    allowed = "the standard library and the packages that its brief names" if has_packages else "the standard library"
    return f"an attempt is one file: it can import {allowed}, but no other package or file"


def is_foreign(module: str, packages: Collection[str] = ()) -> bool:
    """Return whether a module is neither in the standard library nor in one of these packages; a relative import is foreign."""
    top = module.partition(".")[0]
    return top not in sys.stdlib_module_names and top not in {package.partition(".")[0] for package in packages}
