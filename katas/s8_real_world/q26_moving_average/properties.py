"""The properties of q26_moving_average."""

import math

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, close, equal, holds

from . import scenarios

NAN = math.nan
CLOSE = 1e-9
SHORT = 2000
"""Length of the data with which longer data is compared when lines are counted."""
LONG = st.integers(20_000, 100_000)
POWERS = [-14, -9, -4, 0, 4, 9, 13, 30]
POSITIVE = st.builds(lambda digits, power: float(f"{digits}e{power}"), st.integers(1, 99_999), st.sampled_from(POWERS))
ORDINARY = st.integers(-9, 9).map(float)
SERIES = (
    st.lists(POSITIVE, min_size=1, max_size=12)
    | st.lists(ORDINARY, min_size=1, max_size=12)
    | st.lists(POSITIVE | st.just(NAN), min_size=1, max_size=12)
    | st.lists(ORDINARY | st.just(NAN), min_size=1, max_size=12)
)
LENGTHS = st.integers(3000, 9000)
INDEXES = st.lists(st.integers(0, 2999), max_size=4)
STEP = 2000
"""The length of the first part, which may be on a higher level."""
LAYOUTS = {
    "plain": "values = np.array({values})",
    "step": "values = np.repeat({values}, 2)[::2]",
    "reversed": "values = np.array({values}[::-1])[::-1]",
    "read-only": "values = np.array({values})\nvalues.flags.writeable = False",
}


def session_of(attempt: Attempt, values: list[float], layout: str = "plain") -> Session:
    """Return a session with an array of these values."""
    return attempt.session(f"import numpy as np\n{LAYOUTS[layout]}", values=values)


def exact(values: list[float], window: int) -> list[float]:
    """Return the means, each from an exactly rounded sum of its window."""
    return [math.fsum(values[start : start + window]) / window for start in range(len(values) - window + 1)]


def right(means: list[float], values: list[float], window: int) -> list[float]:
    """Return the expected means, but keep each given mean that is close enough to the expected one."""
    known = [abs(value) for value in values if not math.isnan(value)]
    slack = 0.0 if all(value > 0 for value in values if not math.isnan(value)) else CLOSE * max(known)
    expected = exact(values, window)
    if len(means) != len(expected):
        return expected
    return [
        mean if abs(mean - best) <= max(slack, CLOSE * abs(best)) else best for mean, best in zip(means, expected, strict=True)
    ]


@given(values=SERIES, window=st.integers(0, 11), layout=st.sampled_from(sorted(LAYOUTS)))
@example(values=[1.0], window=0, layout="plain")
@example(values=[1.0, 2.0], window=1, layout="plain")
@example(values=[1e30, 1.0], window=0, layout="plain")
@example(values=[1e5, 1e-10], window=0, layout="plain")
@example(values=[NAN, 1.0], window=0, layout="plain")
@example(values=[NAN, 1.0], window=1, layout="plain")
@example(values=[NAN, -1.0], window=0, layout="plain")
@example(values=[1.0, 2.0], window=0, layout="step")
@example(values=[1.0, 2.0, 4.0], window=1, layout="reversed")
@example(values=[1e-7, 3e-7], window=1, layout="plain")
def test_mean_of_each_window(attempt: Attempt, values: list[float], window: int, layout: str) -> None:
    """The result is a float64 array, and each mean is that of its window, with an error of at most 1e-9."""
    window = window % len(values) + 1
    session = session_of(attempt, values, layout)
    session.exec(f"means = moving_average(values, {window})")
    session.equal("type(means).__name__", "ndarray")
    session.equal("means.dtype.name, means.ndim", ("float64", 1), "the type and the number of dimensions")
    means = session.eval("means.tolist()")
    equal(means, right(means, values, window), "the error exceeds 1e-9")


@settings(max_examples=6)
@given(
    length=LENGTHS,
    window=st.integers(1, 300),
    spikes=INDEXES,
    gaps=INDEXES,
    sizes=st.tuples(st.sampled_from([1e9, 1e14, 1e30]), st.sampled_from([1.0, 1e4, 1e6])),
)
@example(length=3000, window=7, spikes=[0], gaps=[], sizes=(1e30, 1.0))
@example(length=3000, window=3, spikes=[0], gaps=[], sizes=(1e9, 1.0))
@example(length=3000, window=2, spikes=[1500], gaps=[700], sizes=(1e30, 1.0))
@example(length=3000, window=130, spikes=[5, 1030, 2999], gaps=[2000], sizes=(1e14, 1.0))
@example(length=3000, window=3, spikes=[], gaps=[], sizes=(1e9, 1e4))
@example(length=3000, window=7, spikes=[], gaps=[], sizes=(1e9, 1e6))
@example(length=9000, window=3, spikes=[0], gaps=[], sizes=(1e30, 1.0))
def test_spikes_stay_in_their_windows(
    attempt: Attempt, *, length: int, window: int, spikes: list[int], gaps: list[int], sizes: tuple[float, float]
) -> None:
    """In long data, too, the error is at most 1e-9, whatever spikes, NaNs and higher levels there are outside a window."""
    size, step = sizes
    setup = f"import numpy as np\nvalues = 0.1 + np.arange({length}) % 7\n"
    setup += f"values[:{STEP}] *= {step}\n" if step > 1 else ""
    setup += "".join(f"values[{where}] = {what}\n" for where, what in ((spikes, size), (gaps, "np.nan")) if where)
    setup += f"means = moving_average(values, {window})"
    session = attempt.session(setup)
    session.equal("len(means)", length - window + 1)
    means = session.eval("means.tolist()")
    values = [(0.1 + index % 7) * (step if index < STEP else 1) for index in range(length)]
    values = [size if index in spikes else value for index, value in enumerate(values)]
    values = [NAN if index in gaps else value for index, value in enumerate(values)]
    for index, (mean, best) in enumerate(zip(means, right(means, values, window), strict=True)):
        if mean != best and not (math.isnan(mean) and math.isnan(best)):
            attempt.session(setup).equal(f"means[{index}].item()", best, "the error exceeds 1e-9")
            break


@given(values=st.lists(ORDINARY | st.just(NAN), max_size=6), below=st.booleans(), by=st.integers(0, 9))
@example(values=[1.0], below=True, by=0)
@example(values=[1.0], below=False, by=0)
@example(values=[], below=False, by=0)
@example(values=[1.0, 2.0, 3.0], below=True, by=0)
def test_impossible_window_is_refused(attempt: Attempt, values: list[float], *, below: bool, by: int) -> None:
    """A window below 1 or longer than the data raises `ValueError`."""
    window = -by if below else len(values) + 1 + by
    session_of(attempt, values).raises(ValueError, f"moving_average(values, {window})")


@given(values=SERIES, window=st.integers(0, 11))
@example(values=[1.0], window=0)
@example(values=[1.0, 2.0], window=1)
@example(values=[NAN], window=0)
def test_data_is_left_alone(attempt: Attempt, values: list[float], window: int) -> None:
    """The call does not change its argument, and the result shares no memory with it."""
    window = window % len(values) + 1
    session = session_of(attempt, values)
    session.exec(f"means = moving_average(values, {window})")
    session.equal("values.tolist()", values, "the call changed its argument")
    session.equal("np.shares_memory(values, means)", False, "the result is the argument itself, or a view of it")


@settings(max_examples=20)
@given(values=SERIES, window=st.integers(0, 11), same=st.booleans())
@example(values=[1.0], window=0, same=False)
@example(values=[1.0], window=0, same=True)
def test_every_result_is_new(attempt: Attempt, values: list[float], window: int, *, same: bool) -> None:
    """Two calls return two arrays that share no memory, whether the data are the same or others of the same length."""
    window = window % len(values) + 1
    session = session_of(attempt, values)
    session.exec(f"first = moving_average(values, {window})")
    session.exec(f"second = moving_average({'values' if same else '0 * values'}, {window})")
    session.equal("np.shares_memory(first, second)", False, "the second call returned the array of the first, or a view of it")


@settings(max_examples=6)
@given(length=LONG, window=st.integers(2, 60))
@example(length=20_000, window=2)
@example(length=100_000, window=2)
@example(length=5000, window=2000)
@example(length=20_001, window=19_001)
def test_spike_before_very_long_data(attempt: Attempt, length: int, window: int) -> None:
    """However long the data is, a spike affects only the windows that contain it."""
    setup = "import numpy as np\nvalues = np.ones({length})\nvalues[0] = 1e30\nmeans = moving_average(values, {window})"
    session = attempt.session(setup, length=length, window=window)
    session.equal("len(means)", length - window + 1)
    smallest, largest = session.eval("means[1:].min().item(), means[1:].max().item()")
    close(smallest, 1.0)
    close(largest, 1.0)


@settings(max_examples=6)
@given(length=LONG, window=st.integers(1, 60))
@example(length=20_000, window=5)
@example(length=20_000, window=1)
@example(length=20_000, window=300)
def test_no_loop_over_the_data(attempt: Attempt, length: int, window: int) -> None:
    """There is no Python loop over the data: four more values take less than one more line of Python."""
    few, many = attempt.run(scenarios.lines, [SHORT, length], window)
    attempt.show(f"moving_average(np.ones({length:_}), {window})")
    more = (length - SHORT) // 4  # a solution that works in chunks takes some
    holds(many - few <= more, f"{few:,} lines ran for {SHORT:,} values, and {many:,} for {length:,}")
