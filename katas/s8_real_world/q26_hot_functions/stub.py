"""How would you optimize a slow Python script? Ask a profiler which functions are called most.

"Measure first" is a good answer. Here a table on the screen is not enough: a test shall fail as
soon as a function is called a million times too often.

Write `hot_functions(entry, top)`. It calls `entry()` once and returns the Python functions that
were called most often during this call: a list of at most `top` tuples `(name, calls)`.

- The most calls come first. Functions with equal numbers are sorted by name.
- The name is the `__code__.co_name` of the function: `add` for a method `Cart.add`, `<lambda>`
  for a lambda.
- Every call counts, also recursive calls and calls by built-ins (`sorted` calls its `key`).
- Two functions with the same name are two entries. But functions that the same `def` creates
  again and again are one entry.
- `entry` counts itself, if it is a Python function. Functions of the standard library that are
  written in Python count, too. Built-ins and your own code do not.
- The return value of `entry` is ignored. If it raises, the caller gets this very exception,
  `SystemExit` included.
- Afterwards no profiler is active, not even if `entry` raises. The next call counts from 0.

>>> def fib(n: int) -> int:
...     return n if n < 2 else fib(n - 1) + fib(n - 2)
>>> def main() -> None:
...     print(sorted([3, 1, 2], key=fib), sum(map(abs, [-1, 1])))
>>> hot_functions(main, 5)
[1, 2, 3] 2
[('fib', 9), ('main', 1)]
>>> hot_functions(main, 1)
[1, 2, 3] 2
[('fib', 9)]

Details

- An object that is called counts as `__call__`, a class as its `__init__` if that is written in
  Python.
- Functions with the same name may be on the same line of two files, and may be garbage-collected
  before `entry` returns.
- mypy knows the types of `Profile.getstats()` and `sys.setprofile`, but not what a `pstats.Stats`
  contains.
- Not tested: generators, coroutines, comprehensions, class bodies, imports, threads, several
  functions on one line, identical functions on the same line of two files, a negative `top`,
  calls while another profiler is active.
"""

from collections.abc import Callable


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Return the names and calls of the functions that are called most while `entry` runs."""
    raise NotImplementedError
