"""Runs in Pyodide: tries the examples of a brief on a program."""

from __future__ import annotations

import ast
import doctest
import io
import json
import platform
import sys
import types
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

VERSION = platform.python_version()
THREADS = ("can't start new thread", "stack switching not supported")  # the latter is how asyncio.run fails


def attempt(line: str) -> str:
    """Return, as JSON, the number of examples, the failed ones, and what the program needs and does not get here."""
    row = json.loads(line)
    module = sys.modules[row["name"]] = types.ModuleType(row["name"])
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            exec(compile(row["source"], f"{row['name']}.py", "exec"), module.__dict__)  # noqa: S102
            exec("\n".join(row["imports"]), module.__dict__)  # noqa: S102
    except ImportError as error:
        return json.dumps({"tried": 0, "failed": [], "needs": (error.name or str(error)).partition(".")[0]})
    except Exception as error:  # noqa: BLE001
        return json.dumps({"tried": 0, "failed": [f"it cannot be imported: {error!r}"], "needs": ""})
    examples = [example for text in row["docstrings"] for example in doctest.DocTestParser().get_examples(text)]
    failed = [problem for example in examples if (problem := tried(example, module.__dict__))]
    needs = "threads" if any(sign in text for sign in THREADS for text in failed) else ""
    return json.dumps({"tried": len(examples), "failed": [] if needs else failed, "needs": needs})


def tried(example: doctest.Example, space: dict[str, Any]) -> str:
    """Return what is wrong with the result of an example, or an empty string. Subclasses of an exception are accepted."""
    said = io.StringIO()
    try:
        with redirect_stdout(said):
            exec(compile(example.source, "<example>", "single"), space)  # noqa: S102
    except BaseException as error:  # noqa: BLE001
        wanted = (example.exc_msg or "").partition(":")[0].strip().rpartition(".")[2]
        is_right = wanted in [kind.__name__ for kind in type(error).__mro__]
        return "" if is_right else f"{example.source} raises {error!r}"
    flags = sum(flag for flag, is_set in example.options.items() if is_set)
    is_right = doctest.OutputChecker().check_output(example.want, said.getvalue(), flags)
    return "" if is_right or same(example.want, said.getvalue()) else f"{example.source} prints {said.getvalue()}"


def same(want: str, got: str) -> bool:
    """Return whether both are literals of the same value."""
    try:
        return bool(ast.literal_eval(want) == ast.literal_eval(got))
    except (ValueError, SyntaxError):
        return False
