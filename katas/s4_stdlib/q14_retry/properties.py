"""The properties of q14_retry: calls, sleeps and the end, in the order in which they happen."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from . import scenarios

RESULTS: Any = st.sampled_from(["tea", None, False, 0, "", [], (1, 2), {"k": 1}, 0.0, 2**70])
PAIRS = st.sampled_from(
    [
        *[("OSError", ["OSError"]), ("TimeoutError", ["OSError"]), ("KeyError", ["ValueError", "LookupError"])],
        *[("Empty", ["Empty"]), ("StopIteration", ["StopIteration"]), ("ConnectionError", ["KeyError", "Exception"])],
    ]
)
"""An exception, and types with which it must be retried."""
OTHERS = st.sampled_from(
    [
        *[("ValueError", ["OSError"]), ("OSError", ["TimeoutError"]), ("OSError", []), ("KeyError", ["ValueError", "OSError"])],
        *[("ValueError from OSError", ["OSError"]), ("OSError from KeyError", ["ValueError", "LookupError"])],
        *[("KeyboardInterrupt", ["Exception"]), ("SystemExit", ["OSError"]), ("GeneratorExit", ["Exception"])],
        *[
            ("StopIteration", ["OSError"]),
            ("ExceptionGroup", ["OSError"]),
            ("Exception", ["OSError", "LookupError"]),
            ("Empty", ["ValueError"]),
        ],
    ]
)
"""An exception, and types with which it must not be retried."""
LONG = 1e280
"""A delay that can be doubled 50 times."""
DELAYS = (
    st.none() | st.sampled_from([0.0, 1.0, 0.25, 3.0]) | st.floats(0, 1000, allow_subnormal=False).map(abs) | st.floats(1, LONG)
)
Pair = tuple[str, list[str]]
CALLS = "[*map(str, m.mock_calls)]"
EMPTY = "class Empty(Exception):\n    __len__ = lambda self: 0\n"


def check(
    attempt: Attempt,
    errors: list[str],
    result: Any,
    retry_on: list[str],
    options: dict[str, Any],
    *,
    calls: list[str],
    end: str,
    one: bool = False,
) -> None:
    """Retry an operation that raises these errors and then returns the result; with `...`, it raises the last one forever.

    Require these calls, and that end.
    """
    script = [*[("raises", name) for name in errors], *([] if result is ... else [("returns", result)])]
    lines = written(errors, result, retry_on, options, one=one)
    attempt.show(lines)
    story, same = attempt.run(scenarios.follow, script, retry_on, options, one=one)
    *made, ended = [event for event in story if not event.startswith("waits")]
    waits = [event for event in story if event.startswith("waits")]
    holds(not waits, f"it {''.join(waits[:1])} instead of calling `sleep`")
    attempt.show(f"{lines}\n{CALLS}")
    equal(made, calls, "the calls, in order")
    attempt.show(lines)
    holds(ended == end, f"it {ended}; expected: it {end}")
    holds(same is not False, "the result must be the very object that the operation returned")


def written(errors: list[str], result: Any, retry_on: list[str], options: dict[str, Any], *, one: bool) -> str:
    """Return lines that do the same with a `Mock` object, which records all calls."""
    last, _, cause = errors[-1].partition(" from ") if errors else ("", "", "")
    raised = ["ExceptionGroup('', [OSError()])" if name == "ExceptionGroup" else name.split()[0] for name in errors]
    caused = f"error = {raised[-1]}()\nerror.__cause__ = {cause}()\n" if cause else ""
    effect = f"[{', '.join([*([*raised[:-1], 'error'] if cause else raised), repr(result)])}]"
    if result is ...:
        effect = f"{last}()" if one else last
    kinds = "".join(f"{name}, " for name in retry_on).strip() if len(retry_on) < 2 else ", ".join(retry_on)
    if len(retry_on) > 9:
        kinds = f"*[{retry_on[0]}] * {len(retry_on) - 1}, {retry_on[-1]}"
    given = "".join(f", {name}={value!r}" for name, value in options.items())
    return (
        f"from unittest.mock import Mock\n{EMPTY if 'Empty' in [*errors, *retry_on] else ''}{caused}m = Mock()\n"
        f"m.work.side_effect = {effect}\nretry(m.work, retry_on=({kinds}), sleep=m.sleep{given})"
    )


def due(tries: int, base_delay: float | None) -> list[str]:
    """Return the expected calls up to that call of the operation."""
    delay = 0.1 if base_delay is None else base_delay
    calls = ["call.work()"]
    for number in range(1, tries):
        calls += [f"call.sleep({delay * 2 ** (number - 1)})", "call.work()"]
    return calls


def choose(attempts: int, base_delay: float | None) -> dict[str, Any]:
    """Return the keyword arguments; a `base_delay` of None leaves the default."""
    return {"attempts": attempts} if base_delay is None else {"attempts": attempts, "base_delay": base_delay}


@settings(max_examples=10)
@given(failures=st.integers(0, 2), error=st.sampled_from(["OSError", "TimeoutError", "KeyboardInterrupt"]))
@example(failures=0, error="OSError")
@example(failures=1, error="OSError")
def test_returned_exceptions_are_results(attempt: Attempt, failures: int, error: str) -> None:
    """An exception that the operation returns is a result like any other."""
    session = attempt.session(f"""calls, error = [], {error}()
def work():
    calls.append(1)
    if len(calls) <= {failures}: raise OSError
    return error
""")
    session.equal("retry(work, attempts=3, retry_on=(OSError,), sleep=lambda delay: None) is error", True)
    session.equal("len(calls)", failures + 1, "the number of calls")


@given(failures=st.integers(0, 5), pair=PAIRS, result=RESULTS, spare=st.integers(1, 3))
@example(failures=0, pair=("OSError", ["OSError"]), result=None, spare=2)
@example(failures=0, pair=("OSError", ["OSError"]), result=0, spare=2)
@example(failures=1, pair=("OSError", ["OSError"]), result="tea", spare=1)
@example(failures=1, pair=("TimeoutError", ["OSError"]), result="tea", spare=1)
@example(failures=1, pair=("OSError", ["ValueError", "OSError"]), result="tea", spare=1)
def test_first_result_ends_it(attempt: Attempt, failures: int, pair: Pair, result: Any, spare: int) -> None:
    """An exception of a type in `retry_on` is retried, and the very result of the first call that returns is returned."""
    error, retry_on = pair
    options = choose(failures + spare, None)
    check(attempt, [error] * failures, result, retry_on, options, calls=due(failures + 1, None), end=f"returns {result!r}")


@settings(max_examples=20)
@given(others=st.integers(0, 1000), error=st.sampled_from(["TimeoutError", "Empty"]))
@example(others=3, error="TimeoutError")
@example(others=1000, error="TimeoutError")
def test_any_number_of_types(attempt: Attempt, others: int, error: str) -> None:
    """`retry_on` may contain any number of types."""
    retry_on = [*["KeyError"] * others, error]
    check(attempt, [error], "tea", retry_on, choose(2, None), calls=due(2, None), end="returns 'tea'")


@given(attempts=st.integers(1, 6), pair=PAIRS, base_delay=DELAYS, one=st.booleans())
@example(attempts=1, pair=("OSError", ["OSError"]), base_delay=None, one=False)
@example(attempts=2, pair=("OSError", ["OSError"]), base_delay=None, one=False)
@example(attempts=2, pair=("OSError", ["OSError"]), base_delay=None, one=True)
@example(attempts=1, pair=("Empty", ["Empty"]), base_delay=None, one=False)
def test_last_error_is_raised(attempt: Attempt, attempts: int, pair: Pair, base_delay: float | None, *, one: bool) -> None:
    """If all calls fail, the very exception of the last one is raised, unchanged, and there is no sleep after it."""
    error, retry_on = pair
    calls, end = due(attempts, base_delay), f"raises the {error} of call {attempts}"
    check(attempt, [error], ..., retry_on, choose(attempts, base_delay), calls=calls, end=end, one=one)


@given(failures=st.integers(0, 3), pair=OTHERS)
@example(failures=0, pair=("ValueError", ["OSError"]))
@example(failures=0, pair=("ValueError from OSError", ["OSError"]))
@example(failures=0, pair=("KeyboardInterrupt", ["OSError"]))
@example(failures=0, pair=("StopIteration", ["OSError"]))
@example(failures=0, pair=("OSError", []))
@example(failures=0, pair=("ExceptionGroup", ["OSError"]))
def test_other_errors_pass_at_once(attempt: Attempt, failures: int, pair: Pair) -> None:
    """An exception of any other type, also `KeyboardInterrupt`, is raised at once, without another call or sleep."""
    error, retry_on = pair
    before = [retry_on[0]] * failures if retry_on else []
    count = len(before) + 1
    end = f"raises the {error.split()[0]} of call {count}"
    check(attempt, [*before, error], "tea", retry_on, choose(count + 2, None), calls=due(count, None), end=end)


@settings(max_examples=40)
@given(attempts=st.integers(2, 50), base_delay=DELAYS)
@example(attempts=2, base_delay=0.0)
@example(attempts=2, base_delay=3600.0)
@example(attempts=4, base_delay=1.0)
@example(attempts=50, base_delay=None)
@example(attempts=50, base_delay=LONG)
def test_delay_doubles(attempt: Attempt, attempts: int, base_delay: float | None) -> None:
    """It sleeps once between two calls, first for `base_delay` (0.1 by default), then twice as long each time."""
    options = choose(attempts, base_delay)
    attempt.show(f"{written(['OSError'], ..., ['OSError'], options, one=False)}\n[*map(str, m.sleep.mock_calls)]")
    story, _ = attempt.run(scenarios.follow, [("raises", "OSError")], ["OSError"], options, one=False)
    made, calls = (
        [event.replace(".sleep", "") for event in events if event.startswith("call.sleep")]
        for events in (story, due(attempts, base_delay))
    )
    equal(made, calls, "the calls of `sleep`")


@settings(max_examples=20)
@given(attempts=st.integers(-3, 0) | st.integers(-(10**20), 0), fails=st.booleans())
@example(attempts=0, fails=False)
@example(attempts=-1, fails=False)
def test_attempts_below_one(attempt: Attempt, attempts: int, *, fails: bool) -> None:
    """`attempts` below 1 raises `ValueError`, and nothing is called."""
    called: list[str] = []

    def operation() -> str:
        called.append("operation()")
        if fails:
            raise OSError
        return "tea"

    work = "def work():\n    raise OSError\n\nretry(work" if fails else "retry(lambda: 'tea'"
    attempt.show(f"{work}, attempts={attempts}, retry_on=(), sleep=print)")
    options = {"attempts": attempts, "retry_on": (), "sleep": lambda _: called.append("sleep()")}
    raises(ValueError, attempt.retry, operation, **options)
    equal(called, [], "nothing must be called")


@settings(max_examples=20)
@given(outer=st.integers(1, 4), inner=st.integers(1, 4))
@example(outer=2, inner=2)
def test_retry_inside_a_retry(attempt: Attempt, outer: int, inner: int) -> None:
    """An operation may itself call `retry`: the calls and delays of the two are independent."""
    lines = (
        f"from unittest.mock import Mock\nm = Mock()\nm.work.side_effect = TypeError\n"
        f"def work():\n    retry(m.work, attempts={inner}, retry_on=(TypeError,), sleep=m.inner, base_delay=1.0)\n\n"
        f"retry(work, attempts={outer}, retry_on=(TypeError,), sleep=m.outer)"
    )
    attempt.show(lines)
    *made, ended = attempt.run(scenarios.nest, outer, inner, [0.1, 1.0])
    calls: list[str] = []
    for number in range(outer):
        calls += [f"call.outer({0.1 * 2 ** (number - 1)})"] if number else []
        for again in range(inner):
            calls += [f"call.inner({2.0 ** (again - 1)})"] if again else []
            calls.append("call.work()")
    attempt.show(f"{lines}\n{CALLS}")
    equal(made, calls, "the calls, in order")
    attempt.show(lines)
    end = f"raises the TypeError of call {outer * inner}"
    holds(ended == end, f"it {ended}; expected: it {end}")
