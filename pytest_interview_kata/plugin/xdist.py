"""Support for xdist: the controller gives its workers a shared folder, and all items of a kata to the same worker."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from .host import ALONE, is_alone
from .prestart import SEED, SHARE

if TYPE_CHECKING:
    from collections.abc import Generator


class Spread:
    """The hooks of an xdist controller."""

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="kata-share-")

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Send a worker the shared folder, the seed, and the result of `is_alone`."""
        node.workerinput[SHARE] = self._folder
        node.workerinput[ALONE] = is_alone(node.config)
        node.workerinput[SEED] = node.config.getoption("kata_seed")

    @pytest.hookimpl(optionalhook=True, tryfirst=True)
    def pytest_xdist_make_scheduler(self, config: pytest.Config, log: Any) -> Any:
        """Send all items of a kata to one worker, because they share a player, unless `--dist` requests something else."""
        if config.getoption("dist") != "load":
            return None
        from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]  # noqa: PLC0415 - xdist may be absent

        return LoadFileScheduling(config, log)

    @pytest.hookimpl(wrapper=True)
    def pytest_unconfigure(self) -> Generator[None, Any, Any]:
        """Remove the shared folder."""
        try:
            return (yield)
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)
