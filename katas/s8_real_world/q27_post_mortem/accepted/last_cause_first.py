"""Collects the exceptions of the chain in a list, and builds the reports from the last one to the first."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """How a call failed."""

    error: str
    text: str
    function: str | None
    line: int | None
    variables: dict[str, str]
    cause: "Report | None"


def post_mortem(call: Callable[[], object]) -> Report | None:
    try:
        call()
    except Exception as error:
        chain: list[BaseException] = []
        link: BaseException | None = error
        while link is not None and all(link is not known for known in chain):
            chain.append(link)
            link = link.__cause__ if link.__suppress_context__ else link.__cause__ or link.__context__
        report = None
        while chain:
            report = describe(chain.pop(), report)
        return report
    return None


def describe(error: BaseException, cause: Report | None) -> Report:
    function, line, variables = None, None, {}
    step = error.__traceback__
    if step is not None:
        while step.tb_next is not None:
            step = step.tb_next
        function, line = step.tb_frame.f_code.co_name, step.tb_lineno
        for name, value in step.tb_frame.f_locals.items():
            try:
                variables[name] = repr(value)
            except Exception as failure:
                variables[name] = "<" + type(failure).__name__ + ">"
    try:
        text = str(error)
    except Exception as failure:
        text = "<" + type(failure).__name__ + ">"
    return Report(type(error).__name__, text, function, line, variables, cause)
