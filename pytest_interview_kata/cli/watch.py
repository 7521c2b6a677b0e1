"""`kata watch`: judges an attempt whenever it is saved. Its modules are imported on demand."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError

from .call import Call, Command
from .hint import next_hint
from .listing import go_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import RunContext

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Watch until the user quits. Raise `KataError` if watchfiles is not installed."""
    from pytest_interview_kata.watch import watch  # noqa: PLC0415 - see above

    if find_spec("watchfiles") is None:
        raise KataError('`kata watch` needs watchfiles: pip install "pytest-interview-kata[watch]"')
    workspace = call.workspace()
    actions = {
        "h": ("hint", lambda attempt: _hint(workspace, attempt)),
        "n": ("next", lambda _: go_on(workspace)),
    }
    with _context(workspace) as context:
        watch(workspace.bank, context, workspace.folders, actions)
    yield from ()


def _hint(workspace: Workspace, attempt: Attempt | None) -> Iterable[str]:
    return (
        next_hint(workspace, attempt.kata)
        if attempt
        else ["Save an attempt first: hints are for the kata that you saved last."]
    )


@contextmanager
def _context(workspace: Workspace) -> Iterator[RunContext]:
    """Yield a context with the caches of `pytest --kata` and a temporary folder."""
    import tempfile  # noqa: PLC0415 - see above

    from pytest_interview_kata.run import user_cache  # noqa: PLC0415
    from pytest_interview_kata.run.context import Isolation, RunContext  # noqa: PLC0415
    from pytest_interview_kata.run.processes import Processes, processors  # noqa: PLC0415

    ours = user_cache.home()
    hidden = tuple(str(folder) for folder in [*(pack.folder for pack in workspace.bank.packs), ours] if folder)
    with tempfile.TemporaryDirectory(prefix="kata-watch-", ignore_cleanup_errors=True) as own:
        cache = user_cache.open_store(workspace.folder).folder or Path(own)
        yield RunContext(Processes(), cache, Path(own), isolation=Isolation(hidden), jobs=processors())


WATCH = Command("watch", "judge an attempt whenever you save it", run)
