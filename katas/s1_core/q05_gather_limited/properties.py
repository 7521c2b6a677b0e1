"""The properties of q05_gather_limited: jobs wait for turns of the event loop, so it is known when each of them ends."""

from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

LIMITS = st.integers(1, 4)
PICKS = st.lists(st.integers(0, 3), max_size=9)
MOMENTS = st.tuples(st.integers(0, 3), st.integers(0, 3))
"""How many jobs end before one fails, and which of the running ones fails."""
FIRST, LAST = [0] * 9, [3] * 9
"""Which of the running jobs ends: the first one, or the last one."""
VALUES: Any = st.lists(st.sampled_from(["tea", None, False, 0, "", [], [1], {"k": 1}, (1, 2)]), max_size=7)
SOURCES = st.sampled_from(["jobs", "tuple(jobs)", "iter(jobs)", "(job for job in jobs)", "deque(jobs)"])
CANCELLED: Final = "    except asyncio.CancelledError:\n        "
TURNS: Final = 100
"""The turns of the event loop between two moments at which jobs end: far more than it takes to start the next job."""
LONG: Final = 2000
"""The turns of a job that is still running when the call ends."""
HOUR: Final = "loop = asyncio.get_running_loop(); late = loop.time() + 3600; loop.time = lambda: late\n        "
"""Code after which the event loop believes that an hour has passed, so all timeouts expire."""
ENDINGS: Final = {
    "ends at once": "",
    "needs time to end": f"{CANCELLED}for _ in range(9): await asyncio.sleep(0)\n        raise\n",
    "needs an hour to end": f"{CANCELLED}{HOUR}for _ in range({LONG + TURNS}): await asyncio.sleep(0)\n        raise\n",
    "refuses to be cancelled": f"{CANCELLED}for _ in range(9): await asyncio.sleep(0)\n",
    "raises another exception": f"{CANCELLED}raise OSError(job)\n",
}
"""What a job does when it is cancelled."""
ENDING = st.sampled_from(sorted(ENDINGS))
ERRORS = st.sampled_from(["ValueError('late')", "OSError('late')", "ExceptionGroup('late', [ValueError()])", "TimeoutError()"])
IMPORTS: Final = "import asyncio\nfrom functools import partial"
WORK: Final = """\
log = []
async def work(job, turns):
    log.append(job)
    for _ in range(turns): await asyncio.sleep(0)
    log.append(-job)
"""
"""Jobs with the numbers 1, 2, 3 and so on. The log has the number of a job that starts, and its negative if it ends."""
CANCELLABLE: Final = """\
log, ended, error = [], [], {error}
async def work(job, turns):
    log.append(job)
    try:
        for _ in range(turns): await asyncio.sleep(0)
        ended.append(job)
        if job == {failing}: raise error
    finally: log.append(-job)
"""
"""Jobs that are cancelled, and may then take time to end, and one that raises an exception."""
MAIN: Final = """\
async def main():
    try: result = await gather_limited({jobs}, {limit})
    except BaseException as caught: result = caught
    return result, sorted(log), len(asyncio.all_tasks()) - 1
"""
"""What a call returns or raises, and what is left at this moment."""
STOP: Final = """\
async def stop(task):
    for _ in range({turns}): await asyncio.sleep(0)
    task.cancel()
"""
"""A task that cancels another one."""


class Plan:
    """How jobs run if each moment at which a job ends is `TURNS` turns after the one before."""

    def __init__(self, jobs: int, limit: int, picks: list[int]) -> None:
        """Let a running job end for each of `picks`: its position among the jobs that run, or the last one."""
        self.jobs, self.running = jobs, dict.fromkeys(range(1, min(jobs, limit) + 1), 0)
        self.log, self.turns, self.now = [*self.running], [LONG] * jobs, 0
        for pick in picks[:jobs]:
            self.end(pick)
            if (job := max(self.log) + 1) <= jobs:
                self.running[job] = self.now
                self.log.append(job)

    def end(self, pick: int) -> int:
        """Let one more job end, and return its number."""
        self.now += 1
        job = [*self.running][min(pick, len(self.running) - 1)]
        self.turns[job - 1] = TURNS * (self.now - self.running.pop(job))
        self.log.append(-job)
        return job

    @property
    def called(self) -> list[int]:
        """The numbers of the jobs that have been called."""
        return [job for job in self.log if job > 0]

    @property
    def code(self) -> str:
        """Return the list of jobs as Python code."""
        if self.jobs == 1:
            return f"[partial(work, 1, {self.turns[0]})]"
        return f"[partial(work, *job) for job in enumerate({self.turns}, 1)]"


def cancellable(attempt: Attempt, ending: str, failing: int = 0, error: str = "None") -> Session:
    """Return a session with jobs that may be cancelled; without a failing job none raises an exception."""
    work = CANCELLABLE.replace("    finally:", ENDINGS[ending] + "    finally:")
    if not failing:
        work = work.replace("        if job == {failing}: raise error\n", "").replace(", error = [], [], {error}", " = [], []")
    session = attempt.session(IMPORTS)
    session.exec(work.replace("{error}", error).replace("{failing}", str(failing)))
    return session


def ended_as(session: Session, plan: Plan, result: str) -> None:
    """Check how a call ended, and what was left at this moment."""
    session.equal("repr(seen[0])", result, "what the call returns or raises")
    both = sorted(plan.called + [-job for job in plan.called])
    session.equal("seen[1]", both, "the jobs that have started, and with a minus those that have ended")
    session.equal("ended", [-job for job in plan.log if job < 0], "the jobs that have ended without being cancelled")
    session.equal("seen[2]", 0, "the number of tasks that are left when the call ends")


@settings(max_examples=50)
@given(values=VALUES, source=SOURCES, limit=LIMITS)
@example(values=[], source="jobs", limit=1)
@example(values=["tea"], source="jobs", limit=1)
@example(values=["tea", "tea"], source="jobs", limit=1)
@example(values=["tea"], source="jobs", limit=2)
@example(values=[None], source="jobs", limit=1)
@example(values=[[], []], source="jobs", limit=1)
@example(values=["tea"], source="iter(jobs)", limit=1)
def test_results_of_all_jobs(attempt: Attempt, values: list[Any], source: str, limit: int) -> None:
    """The result is a list of the very objects that the awaitables returned, one for each job."""
    session = attempt.session("import asyncio\nfrom functools import partial", values=values, limit=limit)
    session.exec("from collections import deque" if "deque" in source else "")
    session.exec("values = {values}\nasync def work(value): return value\njobs = [partial(work, value) for value in values]")
    session.exec(f"results = asyncio.run(gather_limited({source}, {limit}))")
    session.equal("results", values)
    very = "[mine is its for mine, its in zip(results, values)]"
    session.equal(very, [True] * len(values), "the results must be the very objects that the awaitables returned")


@settings(max_examples=30)
@given(jobs=st.integers(0, 7), limit=LIMITS, picks=PICKS)
@example(jobs=2, limit=2, picks=LAST)
@example(jobs=3, limit=2, picks=LAST)
@example(jobs=4, limit=2, picks=[1, 0, 1, 0])
def test_order_of_the_jobs(attempt: Attempt, jobs: int, limit: int, picks: list[int]) -> None:
    """The results are in the order of the jobs, whatever the order in which the jobs end."""
    plan = Plan(jobs, limit, (picks + FIRST)[:jobs])
    session = attempt.session(IMPORTS, turns=plan.turns, limit=limit)
    session.exec("async def work(job, turns):\n    for _ in range(turns): await asyncio.sleep(0)\n    return job")
    call = "asyncio.run(gather_limited([partial(work, *job) for job in enumerate({turns}, 1)], {limit}))"
    session.equal(call, [*range(1, jobs + 1)])


@settings(max_examples=40)
@given(jobs=st.integers(0, 8), limit=LIMITS, picks=PICKS)
@example(jobs=2, limit=1, picks=[])
@example(jobs=2, limit=2, picks=[])
@example(jobs=3, limit=2, picks=[0])
@example(jobs=3, limit=2, picks=[1])
@example(jobs=4, limit=2, picks=[1, 1])
@example(jobs=5, limit=2, picks=FIRST)
@example(jobs=5, limit=4, picks=FIRST)
def test_so_many_jobs_at_once(attempt: Attempt, jobs: int, limit: int, picks: list[int]) -> None:
    """Exactly `limit` jobs run at the same time, and the next one is called as soon as one ends, and not before."""
    plan = Plan(jobs, limit, (picks + FIRST)[:jobs])
    session = attempt.session(f"{IMPORTS}\n{WORK}")
    session.exec(f"asyncio.run(gather_limited({plan.code}, {limit}))")
    session.equal("log", plan.log, "the jobs when they start, and with a minus when they end")


@settings(max_examples=10)
@given(jobs=st.integers(1001, 3000), limit=st.integers(1, 1000))
@example(jobs=1001, limit=1000)
@example(jobs=3000, limit=1)
@example(jobs=3000, limit=7)
def test_many_jobs(attempt: Attempt, jobs: int, limit: int) -> None:
    """There may be thousands of jobs, and `limit` may be 1,000."""
    session = attempt.session("import asyncio\nfrom functools import partial", jobs=jobs, limit=limit)
    session.exec("running, most = set(), set()")
    work = "    running.add(number)\n    most.add(len(running))\n    await asyncio.sleep(0)\n    running.remove(number)\n"
    session.exec(f"async def work(number):\n{work}    return number")
    call = "asyncio.run(gather_limited([partial(work, number) for number in range({jobs})], {limit}))"
    session.equal(f"{call} == [*range({{jobs}})]", True)
    session.equal("max(most)", limit, "the largest number of jobs that ran at the same time")


@settings(max_examples=20)
@given(limit=LIMITS, ended=st.integers(0, 3), bad=st.integers(0, 3), source=st.sampled_from(["range(1, 1000)", "count(1)"]))
@example(limit=1, ended=0, bad=0, source="range(1, 1000)")
@example(limit=2, ended=0, bad=1, source="range(1, 1000)")
@example(limit=2, ended=1, bad=0, source="range(1, 1000)")
@example(limit=1, ended=0, bad=0, source="count(1)")
@example(limit=2, ended=3, bad=1, source="count(1)")
def test_jobs_are_read_when_needed(attempt: Attempt, limit: int, ended: int, bad: int, source: str) -> None:
    """At most one job is read that has to wait, so `jobs` may be endless, and no job is called after a failure."""
    plan = Plan(ended + limit, limit, [0] * ended)
    failing = plan.end(bad)
    session = attempt.session(f"{IMPORTS}\nfrom itertools import count" if "count" in source else IMPORTS)
    session.exec("called, read, turns = [], [], {turns}", turns=dict(enumerate(plan.turns, 1)))
    turns = f"    for _ in range(turns.get(job, {LONG})): await asyncio.sleep(0)\n"
    session.exec(f"async def work(job):\n    called.append(job)\n{turns}    if job == {failing}: raise ValueError('late')")
    session.exec(f"jobs = (read.append(job) or partial(work, job) for job in {source})")
    session.raises(ValueError, f"asyncio.run(gather_limited(jobs, {limit}))")
    session.equal("called", [*range(1, ended + limit + 1)], "the jobs that were called")
    session.equal("max(0, len(read) - len(called) - 1)", 0, "the number of jobs that were read too early")


@settings(max_examples=40)
@given(jobs=st.integers(1, 5), limit=LIMITS, moment=MOMENTS, how=st.tuples(ERRORS, ENDING))
@example(jobs=1, limit=1, moment=(0, 0), how=("ValueError('late')", "ends at once"))
@example(jobs=2, limit=2, moment=(0, 1), how=("ValueError('late')", "ends at once"))
@example(jobs=2, limit=2, moment=(0, 0), how=("ExceptionGroup('late', [ValueError()])", "ends at once"))
@example(jobs=2, limit=2, moment=(0, 0), how=("ValueError('late')", "needs time to end"))
@example(jobs=2, limit=2, moment=(0, 1), how=("ValueError('late')", "raises another exception"))
@example(jobs=2, limit=2, moment=(0, 0), how=("ValueError('late')", "raises another exception"))
@example(jobs=3, limit=3, moment=(0, 0), how=("ValueError('late')", "needs an hour to end"))
@example(jobs=3, limit=2, moment=(0, 1), how=("ValueError('late')", "refuses to be cancelled"))
@example(jobs=3, limit=2, moment=(0, 0), how=("ValueError('late')", "ends at once"))
@example(jobs=3, limit=2, moment=(1, 1), how=("OSError('late')", "needs time to end"))
def test_first_exception(attempt: Attempt, jobs: int, limit: int, moment: tuple[int, int], how: tuple[str, str]) -> None:
    """When a job fails, the others are cancelled, none is called any more, and when all have ended the exception is raised."""
    plan = Plan(jobs, limit, [0] * min(moment[0], jobs - 1))
    failing = plan.end(moment[1])
    session = cancellable(attempt, how[1], failing, how[0])
    session.exec(MAIN.replace("{jobs}", plan.code).replace("{limit}", str(limit)) + "\nseen = asyncio.run(main())")
    ended_as(session, plan, how[0])
    session.equal("seen[0] is error", True, "the exception must be the very object")


@settings(max_examples=40)
@given(jobs=st.integers(1, 5), limit=LIMITS, ended=st.integers(0, 3), ending=ENDING)
@example(jobs=1, limit=1, ended=0, ending="ends at once")
@example(jobs=2, limit=2, ended=0, ending="ends at once")
@example(jobs=2, limit=1, ended=0, ending="ends at once")
@example(jobs=1, limit=1, ended=0, ending="needs time to end")
@example(jobs=2, limit=2, ended=0, ending="raises another exception")
@example(jobs=2, limit=2, ended=0, ending="needs an hour to end")
@example(jobs=2, limit=1, ended=0, ending="refuses to be cancelled")
@example(jobs=3, limit=2, ended=1, ending="needs time to end")
def test_cancelled_from_outside(attempt: Attempt, jobs: int, limit: int, ended: int, ending: str) -> None:
    """When `gather_limited` is cancelled, it cancels the jobs, waits until they have ended, and raises CancelledError."""
    plan = Plan(jobs, limit, [0] * min(ended, jobs - 1))
    session = cancellable(attempt, ending)
    session.exec(STOP.replace("{turns}", str(plan.now * TURNS + TURNS // 2)))
    main = MAIN.replace("{jobs}", plan.code).replace("{limit}", str(limit))
    session.exec(main.replace("    try:", "    stopper = asyncio.create_task(stop(asyncio.current_task()))\n    try:"))
    session.exec("seen = asyncio.run(main())")
    ended_as(session, plan, "CancelledError()")


KINDS: Final = {
    "coroutine": "plain()",
    "task": "asyncio.create_task(plain())",
    "future": "asyncio.ensure_future(plain())",
    "gather": "asyncio.gather(plain())",
    "object": "Patience()",
    "generator": "coroutine()",
}
RETURNED: Final = """\
import asyncio, types

async def plain(): return ["tea"]

class Patience:
    def __await__(self):
        yield
        return ["tea"]

@types.coroutine
def coroutine():
    yield
    return ["tea"]
"""


@settings(max_examples=12)
@given(kind=st.sampled_from(sorted(KINDS)), jobs=st.integers(1, 3), limit=st.integers(1, 3))
@example(kind="object", jobs=1, limit=1)
@example(kind="task", jobs=1, limit=1)
@example(kind="gather", jobs=1, limit=1)
def test_any_awaitable(attempt: Attempt, kind: str, jobs: int, limit: int) -> None:
    """A job may return any awaitable: a coroutine, a future, a task, or an object with `__await__`."""
    session = attempt.session(RETURNED, jobs=jobs, limit=limit)
    session.exec(f"async def main(): return await gather_limited([lambda: {KINDS[kind]}] * {jobs}, {limit})")
    session.equal("asyncio.run(main())", [["tea"]] * jobs if kind != "gather" else [[["tea"]]] * jobs)


@settings(max_examples=12)
@given(before=st.integers(0, 3), limit=LIMITS)
@example(before=0, limit=1)
@example(before=0, limit=2)
@example(before=1, limit=2)
def test_job_raises_when_called(attempt: Attempt, before: int, limit: int) -> None:
    """A job that raises when it is called has failed like any other: what runs is cancelled, and the exception is raised."""
    plan = Plan(before + limit - 1, limit, [0] * min(before, before + limit - 1))
    session = cancellable(attempt, "ends at once", error="ValueError('late')")
    session.exec("error = ValueError('late')\ndef fail(): raise error")
    jobs = f"[*{plan.code}, fail, partial(work, 99, {LONG})]"
    session.exec(MAIN.replace("{jobs}", jobs).replace("{limit}", str(limit)) + "\nseen = asyncio.run(main())")
    ended_as(session, plan, "ValueError('late')")
    session.equal("seen[0] is error", True, "the exception must be the very object")


@settings(max_examples=20)
@given(
    results=st.lists(st.sampled_from(["ValueError(1)", "KeyError('k')", "asyncio.CancelledError()"]), min_size=1, max_size=3)
)
@example(results=["ValueError(1)"])
@example(results=["asyncio.CancelledError()"])
def test_exception_as_result(attempt: Attempt, results: list[str]) -> None:
    """A job that returns an exception has not failed: the exception is its result."""
    session = attempt.session("import asyncio\nfrom functools import partial")
    session.exec(f"errors = [{', '.join(results)}]\nasync def work(value): return value")
    session.exec("results = asyncio.run(gather_limited([partial(work, error) for error in errors], 2))")
    session.equal("[mine is its for mine, its in zip(results, errors, strict=True)]", [True] * len(results))


@settings(max_examples=10)
@given(outer=st.integers(1, 3), inner=st.integers(1, 3))
@example(outer=1, inner=1)
@example(outer=2, inner=1)
def test_calls_do_not_mix(attempt: Attempt, outer: int, inner: int) -> None:
    """Each call has its own limit, so a job may call `gather_limited`, and calls may run at the same time."""
    session = attempt.session(f"{IMPORTS}\n{WORK}", outer=outer, inner=inner)
    call = "gather_limited([partial(work, first + job, {turns}) for job in range(3)], {inner})"
    session.exec(f"async def nested(first): await {call}", turns=TURNS)
    session.exec("asyncio.run(gather_limited([partial(nested, first) for first in (1, 11, 21)], {outer}))")
    first = sorted(first + job for first in (1, 11, 21)[:outer] for job in range(inner))
    count = len(first)
    session.equal(f"sorted(log[:{count}]), log[{count}] < 0", (first, True), "the jobs that run before the first one ends")


@settings(max_examples=20)
@given(limit=st.integers(-9, 0) | st.integers(-(10**20), -1), jobs=st.integers(0, 2))
@example(limit=0, jobs=1)
@example(limit=0, jobs=0)
@example(limit=-1, jobs=1)
def test_limit_below_one(attempt: Attempt, limit: int, jobs: int) -> None:
    """A `limit` below 1 raises ValueError, and nothing is called."""
    session = attempt.session("import asyncio\ncalled = []\nasync def work(): called.append(1)", limit=limit, jobs=jobs)
    session.raises(ValueError, "asyncio.run(gather_limited([work] * {jobs}, {limit}))")
    session.equal("len(called)", 0, "the number of jobs that were called")
