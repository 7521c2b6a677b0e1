"""Audits several katas in parallel, and keeps the results in the user's cache."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.audit import audit, unusable
from pytest_interview_kata.audit.judging import AuditJudges
from pytest_interview_kata.audit.memory import Memory
from pytest_interview_kata.cli.printing import complain
from pytest_interview_kata.cli.running import open_context
from pytest_interview_kata.run.processes import processors
from pytest_interview_kata.run.user_cache import Store, for_all, open_store

from .progress import AuditProgress

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.audit.result import AuditCheck, AuditResult
    from pytest_interview_kata.model import Kata

STORED: Final = "audit"
"""The name of the folder of stored results in the user's cache."""


def audited(katas: Sequence[Kata], options: Namespace, checks: Sequence[AuditCheck]) -> Iterator[AuditResult]:
    """Yield the result of each kata: first those whose files show that they cannot be audited, then the others in order."""
    jobs: int = options.jobs or processors()
    threads = ThreadPoolExecutor(jobs, thread_name_prefix="kata-audit")
    try:
        with open_judges(katas, jobs, fresh=options.fresh) as judges:
            faulty = {kata.id: result for kata in katas if (result := unusable(kata, judges))}
            yield from faulty.values()
            rest = [kata for kata in katas if kata.id not in faulty]
            with AuditProgress(len(rest)) as progress:

                def work(kata: Kata) -> AuditResult:
                    try:
                        return audit(kata, judges, options.seeds, checks, progress.watch(kata.id))
                    finally:
                        progress.end(kata.id)

                for future in [threads.submit(work, kata) for kata in rest]:
                    result = future.result()
                    progress.hide()
                    yield result
    finally:
        threads.shutdown(cancel_futures=True)


@contextmanager
def open_judges(katas: Sequence[Kata] = (), jobs: int = 0, *, fresh: bool = True) -> Iterator[AuditJudges]:
    """Yield as many judges as there are jobs. Unless `fresh`, they use the results of earlier audits in the user's cache."""
    store = open_store(katas[0].folder.parents[1]) if katas else Store()
    if store.trouble:
        complain(store.trouble)
    memory = Memory(store.folder / STORED if store.folder else None, fresh=fresh)
    kept = None if fresh else store.folder
    mypy_cache = kept and for_all(kept, "mypy")
    with (
        open_context(kept, mypy_cache=mypy_cache, jobs=jobs or processors()) as context,
        AuditJudges(context, memory) as judges,
    ):
        yield judges
