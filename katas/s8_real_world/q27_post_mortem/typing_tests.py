"""What mypy must know about reports; this is checked, never run."""

from typing import assert_type

from .solution import Report, post_mortem


def no_report_if_nothing_failed() -> None:
    """`post_mortem` returns a `Report` or `None`, and mypy must know both."""
    assert_type(post_mortem(dict), Report | None)


def fields_have_types(report: Report) -> None:
    """`Report` has strings as fields, and the number of the line; some of them may be `None`."""
    assert_type(report.error, str)
    assert_type(report.function, str | None)
    assert_type(report.line, int | None)
    assert_type(report.variables, dict[str, str])
    assert_type(report.cause, Report | None)


def fields_are_read_only(report: Report) -> None:
    """Mypy must refuse an assignment to a field, because `Report` is frozen."""
    report.text = "fine"  # type: ignore[misc]


def arguments_are_not_passed() -> None:
    """Mypy must refuse a function that needs an argument."""
    post_mortem(len)  # type: ignore[arg-type]
