"""Imports modules of this package without pytest's assertion rewriting."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from _pytest.assertion.rewrite import AssertionRewritingHook

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def unrewritten() -> Iterator[None]:
    """Turn off pytest's assertion rewriting for modules that are imported in the block.

    pytest rewrites all modules of a plugin. This package has no assertions, but the search for them takes a third of the time
    that importing it takes.
    """
    hooks = [finder for finder in sys.meta_path if isinstance(finder, AssertionRewritingHook)]
    for hook in hooks:
        sys.meta_path.remove(hook)
    try:
        yield
    finally:
        sys.meta_path[:0] = hooks
