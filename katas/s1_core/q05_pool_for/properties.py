"""The properties of q05_pool_for."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt

LOCKS = st.sampled_from([True, False, None])
"""Whether there is a GIL; None means the default."""
CLOSE = ["", "CPU", "IO", "Cpu", " io", "cpu ", "io\n", "i/o", "c", "cp", "i", "o", "cpuio", "cpu io", "gpu"]
WORDS = ["thread", "threads", "process", "processes", "io-bound", "cpu-bound", "network", "disk", "async"]
NEAR = st.sampled_from(CLOSE + WORDS)
CALLS = st.lists(st.tuples(st.sampled_from(["cpu", "io"]), LOCKS, st.booleans()), min_size=1, max_size=3)


def call(workload: str, lock: bool | None, *, named: bool) -> str:
    """Return a call as code."""
    return f"pool_for({workload!r}{'' if lock is None else f', gil_enabled={lock}' if named else f', {lock}'})"


@settings(max_examples=40)
@given(calls=CALLS)
@example(calls=[("io", None, False)])
@example(calls=[("cpu", None, False)])
@example(calls=[("io", False, False)])
@example(calls=[("cpu", True, False), ("cpu", False, False)])
def test_pool_of_the_workload(attempt: Attempt, calls: list[tuple[str, bool | None, bool]]) -> None:
    """Threads are best for waiting, and for computing without a GIL; processes are best for computing with a GIL."""
    session = attempt.session("from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor")
    for workload, lock, named in calls:
        expected = "ProcessPoolExecutor" if workload == "cpu" and lock is not False else "ThreadPoolExecutor"
        session.equal(f"{call(workload, lock, named=named)} is {expected}", True, f"the result must be the class {expected}")


@given(workload=NEAR | st.text("cpuioCPUIO \u0131", max_size=5).filter(lambda word: word not in {"cpu", "io"}), lock=LOCKS)
@example(workload="gpu", lock=None)
@example(workload="", lock=None)
@example(workload="gpu", lock=False)
@example(workload="CPU", lock=None)
@example(workload="io ", lock=None)
@example(workload="c", lock=None)
@example(workload="threads", lock=None)
@example(workload="processes", lock=None)
@example(workload="thread", lock=None)
@example(workload="process", lock=None)
@example(workload="io-bound", lock=None)
@example(workload="cpu-bound", lock=None)
def test_other_words_are_refused(attempt: Attempt, workload: str, *, lock: bool | None) -> None:
    """Any other string raises ValueError, with or without a GIL."""
    attempt.session().raises(ValueError, call(workload, lock, named=False))
