"""How would you optimize a slow Python script? Ask a profiler which functions are called most.

"Measure first" is a good answer. But here a table on the screen is not enough: a test must fail if
a function is called too often.

Write `hot_functions(entry, top)`. It calls `entry()` once and returns the Python functions that
were called most often during this call: a list of at most `top` tuples `(name, calls)`.

- The most calls come first. Functions with equal numbers are sorted by name.
- The name is the `__code__.co_name` of the function.
- Every call counts, also recursive calls and calls by built-ins (`sorted` calls its `key`).
- Two functions with the same name are two entries.
- `entry` itself and functions of the standard library count if they are written in Python.
  Built-ins do not, and neither does the code of `hot_functions`.
- The return value of `entry` is ignored. If it raises an exception, even `SystemExit`, the caller
  gets it.
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

- The name of a method `Cart.add` is `add`, and that of a lambda is `<lambda>`.
- If one `def` runs several times, all functions that it creates are one entry.
- Calling an object counts as a call of its `__call__`. Calling a class counts as a call of its
  `__init__`, if this is written in Python.
- Two files may have functions with the same name on the same line. These are two entries.
- A function that is garbage-collected before `entry` returns counts, too.
- mypy knows the types of `Profile.getstats()` and `sys.setprofile`, but not what a `pstats.Stats`
  contains.
- Not tested: generators, coroutines, comprehensions, class bodies, imports, code that `exec` runs
  during the call, threads, `__new__`, metaclasses, several functions on one line, identical
  functions on the same line of two files, a negative `top`, calls while another profiler is active.
"""

from collections.abc import Callable


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Return the names and calls of the functions that are called most while `entry` runs."""
    raise NotImplementedError
