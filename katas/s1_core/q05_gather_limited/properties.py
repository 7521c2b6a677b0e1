"""The properties of q05_gather_limited: each job waits for a future, and the test decides when each of them ends."""

from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

LIMITS = st.integers(1, 4)
PICKS = st.lists(st.integers(0, 3), max_size=9)
TURNS = st.tuples(st.integers(0, 3), st.integers(0, 3))
"""How many jobs end before one fails, and which of the running ones fails."""
FIRST, LAST = [0] * 9, [3] * 9
"""Which of the running jobs ends: the first one, or the last one."""
VALUES: Any = st.lists(st.sampled_from(["tea", None, False, 0, "", [], [1], {"k": 1}, (1, 2)]), max_size=7)
SOURCES = st.sampled_from(["jobs", "tuple(jobs)", "iter(jobs)", "(job for job in jobs)", "deque(jobs)"])
CANCELLED: Final = "    except asyncio.CancelledError:\n        "
ENDINGS: Final = {
    "ends at once": "",
    "needs time to end": f"{CANCELLED}for _ in range(9): await asyncio.sleep(0)\n        raise\n",
    "refuses to be cancelled": f"{CANCELLED}for _ in range(9): await asyncio.sleep(0)\n",
    "raises another exception": f"{CANCELLED}raise OSError(number)\n",
}
"""What a job does when it is cancelled."""
ENDING = st.sampled_from(sorted(ENDINGS))
ERRORS = st.sampled_from(["ValueError('late')", "OSError('late')", "ExceptionGroup('late', [ValueError()])", "TimeoutError()"])
HEAD: Final = """\
import asyncio
from collections import defaultdict
from functools import partial

doors, called, running = defaultdict(asyncio.Future), [], []

async def work(number):
    called.append(number)
    running.append(number)
    try:
        return await doors[number]
    finally:
        running.remove(number)

async def wait():
    for _ in range(99):
        await asyncio.sleep(0)
"""
"""Jobs that wait for a future, and a function that waits until nothing else happens any more."""
WATCH: Final = """
async def watch(coroutine):
    try:
        how = f"returns {await coroutine}"
    except BaseException as caught:
        how = "raises error" if caught is error else f"raises {caught!r}"
    return how, [*running], len(called), len(asyncio.all_tasks()) - 2
"""
"""A function that returns how a call ends, and what is left at this moment."""
ENDED: Final = """\
for number in {ends}:
    await wait()
    doors[number].set_result(number)
"""
END: Final = """
await wait()
return task.result() if task.done() else ("does not end", [], 0, 0)
"""


def start(attempt: Attempt, main: str, ending: str = "ends at once", error: str = "None", **values: Any) -> Session:
    """Return a session that runs an `async` function with these lines, and stores its result as `seen`."""
    main = main if values.get("ends", True) else main.replace(ENDED, "")
    lines = "\n".join(f"    {line}" for line in main.strip("\n").split("\n"))
    session = attempt.session("from itertools import count" * ("count(" in main), **values)
    session.exec(HEAD.replace("    finally:", ENDINGS[ending] + "    finally:"))
    if "watch(" in main:
        session.exec(f"{WATCH}\nerror = {error}")
    session.exec(f"async def main():\n{lines}\n\nseen = asyncio.run(main())")
    return session


def moments(jobs: int, limit: int, picks: list[int]) -> tuple[list[int], list[list[int]]]:
    """Return the order in which the jobs end, and the jobs that run at first and after each end."""
    running, waiting = [*range(jobs)][:limit], [*range(jobs)][limit:]
    ends, seen = list[int](), [[*running]]
    for pick in picks[:jobs]:
        ends.append(running.pop(min(pick, len(running) - 1)))
        running += waiting[:1]
        del waiting[:1]
        seen.append([*running])
    return ends, seen


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
    ends, _ = moments(jobs, limit, (picks + FIRST)[:jobs])
    main = f"""
task = asyncio.create_task(gather_limited([partial(work, number) for number in range({{jobs}})], {{limit}}))
{ENDED}await wait()
return task.result() if task.done() else "it has not returned"
"""
    start(attempt, main, jobs=jobs, limit=limit, ends=ends).equal("seen", [*range(jobs)])


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
    ends, expected = moments(jobs, limit, picks)
    main = """
task = asyncio.create_task(gather_limited([partial(work, number) for number in range({jobs})], {limit}))
await wait()
seen = [[*running]]
for number in {ends}:
    doors[number].set_result(number)
    await wait()
    seen.append([*running])
return seen
"""
    session = start(attempt, main, jobs=jobs, limit=limit, ends=ends)
    session.equal("seen", expected, "the jobs that run at first, and after each end")


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
@given(limit=LIMITS, ended=st.integers(0, 3), bad=st.integers(0, 3), source=st.sampled_from(["range(1000)", "count()"]))
@example(limit=1, ended=0, bad=0, source="range(1000)")
@example(limit=2, ended=0, bad=1, source="range(1000)")
@example(limit=2, ended=1, bad=0, source="range(1000)")
@example(limit=1, ended=0, bad=0, source="count()")
@example(limit=2, ended=3, bad=1, source="count()")
def test_jobs_are_read_when_needed(attempt: Attempt, limit: int, ended: int, bad: int, source: str) -> None:
    """At most one job is read before it is called, so `jobs` may be endless, and no job is called after a failure."""
    main = f"""
read = []
jobs = (read.append(number) or partial(work, number) for number in {source})
task = asyncio.create_task(gather_limited(jobs, {{limit}}))
for number in range({{ended}}):
    await wait()
    doors[number].set_result(number)
await wait()
doors[{{bad}}].set_exception(ValueError("late"))
await wait()
return len(called), max(0, len(read) - len(called) - 1), repr(task.exception()) if task.done() else "it has not ended"
"""
    session = start(attempt, main, limit=limit, ended=ended, bad=ended + min(bad, limit - 1))
    why = "the number of jobs called, the number of jobs read too early, and the exception"
    session.equal("seen", (ended + limit, 0, "ValueError('late')"), why)


def ended_as(session: Session, how: str, called: int) -> None:
    """Check how a call ended, and what was left at this moment."""
    session.equal("seen[0]", how, "how the call ends")
    session.equal("seen[1]", [], "the jobs that still run when it ends")
    session.equal("seen[2]", called, "the number of jobs that were called")
    session.equal("seen[3]", 0, "the number of tasks that are left when it ends")


@settings(max_examples=40)
@given(jobs=st.integers(1, 5), limit=LIMITS, turns=TURNS, how=st.tuples(ERRORS, ENDING))
@example(jobs=1, limit=1, turns=(0, 0), how=("ValueError('late')", "ends at once"))
@example(jobs=2, limit=2, turns=(0, 1), how=("ValueError('late')", "ends at once"))
@example(jobs=2, limit=2, turns=(0, 0), how=("ExceptionGroup('late', [ValueError()])", "ends at once"))
@example(jobs=2, limit=2, turns=(0, 0), how=("ValueError('late')", "needs time to end"))
@example(jobs=2, limit=2, turns=(0, 1), how=("ValueError('late')", "raises another exception"))
@example(jobs=2, limit=2, turns=(0, 0), how=("ValueError('late')", "raises another exception"))
@example(jobs=3, limit=2, turns=(0, 1), how=("ValueError('late')", "refuses to be cancelled"))
@example(jobs=3, limit=2, turns=(0, 0), how=("ValueError('late')", "ends at once"))
@example(jobs=3, limit=2, turns=(1, 1), how=("OSError('late')", "needs time to end"))
def test_first_exception(attempt: Attempt, jobs: int, limit: int, turns: tuple[int, int], how: tuple[str, str]) -> None:
    """When a job fails, the others are cancelled, none is called any more, and when all have ended the exception is raised."""
    ends, expected = moments(jobs, limit, [0] * min(turns[0], jobs - 1))
    failing = expected[-1][min(turns[1], len(expected[-1]) - 1)]
    main = f"""
task = asyncio.create_task(watch(gather_limited([partial(work, number) for number in range({{jobs}})], {{limit}})))
{ENDED}await wait()
doors[{{failing}}].set_exception(error){END}"""
    session = start(attempt, main, how[1], how[0], jobs=jobs, limit=limit, ends=ends, failing=failing)
    ended_as(session, "raises error", len(ends) + len(expected[-1]))


@settings(max_examples=40)
@given(jobs=st.integers(1, 5), limit=LIMITS, ended=st.integers(0, 3), ending=ENDING)
@example(jobs=1, limit=1, ended=0, ending="ends at once")
@example(jobs=2, limit=2, ended=0, ending="ends at once")
@example(jobs=2, limit=1, ended=0, ending="ends at once")
@example(jobs=1, limit=1, ended=0, ending="needs time to end")
@example(jobs=2, limit=2, ended=0, ending="raises another exception")
@example(jobs=2, limit=1, ended=0, ending="refuses to be cancelled")
@example(jobs=3, limit=2, ended=1, ending="needs time to end")
def test_cancelled_from_outside(attempt: Attempt, jobs: int, limit: int, ended: int, ending: str) -> None:
    """When `gather_limited` is cancelled, it cancels the jobs, waits until they have ended, and raises CancelledError."""
    ends, expected = moments(jobs, limit, [0] * min(ended, jobs - 1))
    main = f"""
task = asyncio.create_task(watch(gather_limited([partial(work, number) for number in range({{jobs}})], {{limit}})))
{ENDED}await wait()
task.cancel(){END}"""
    session = start(attempt, main, ending, jobs=jobs, limit=limit, ends=ends)
    ended_as(session, "raises CancelledError()", len(ends) + len(expected[-1]))


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
    main = f"""
def fail():
    raise error
jobs = [*(partial(work, number) for number in range({{good}})), fail, partial(work, "later")]
task = asyncio.create_task(watch(gather_limited(jobs, {{limit}})))
for number in range({{before}}):
    await wait()
    doors[number].set_result(number){END}"""
    session = start(attempt, main, error="ValueError('late')", before=before, limit=limit, good=before + limit - 1)
    session.equal("seen[0]", "raises error", "how the call ends")
    session.equal("seen[1]", [], "the jobs that still run when it ends")
    session.equal("called.count('later')", 0, "how often a job was called after the failure")
    session.equal("seen[3]", 0, "the number of tasks that are left when it ends")


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
    main = """
async def nested(first):
    return await gather_limited([partial(work, first + number) for number in range(3)], {inner})
task = asyncio.create_task(gather_limited([partial(nested, first) for first in (0, 10, 20)], {outer}))
await wait()
return sorted(running)
"""
    expected = sorted(first + number for first in (0, 10, 20)[:outer] for number in range(inner))
    start(attempt, main, outer=outer, inner=inner).equal("seen", expected, "the jobs that run at first")


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
