"""How would you optimize a slow Python script? Ask a profiler which functions are called most.

"Measure first," says the candidate. "Then do," says the interviewer. "And not just with a table on
the screen: next week a test shall complain when some function is called a million times again."

Write `hot_functions(entry, top)`: it calls `entry()` once and tells which Python functions were
called most often meanwhile, as a list of `(name, calls)`, at most `top` of them.

- Most calls first; among equal numbers by name.
- The name is that of the function's code, `__code__.co_name`: `add` for a method `Cart.add`,
  `<lambda>` for a lambda, `__call__` for an object that is called.
- All calls count: those that recursion makes, too, and those that built-ins make, as `sorted` does
  with its `key`.
- Two functions of one name are two entries, also if they stand on the same line of two files. But
  functions that one `def` has made several times are one.
- `entry` itself counts, if it is a Python function. So do functions of the library that are
  written in Python. Built-ins and classes written in C don't, nor does anything of your own.
- What `entry` returns doesn't matter. Whatever it raises goes on to the caller, `SystemExit` too.
- In both cases no profiler is active afterwards. The next call counts from 0.

mypy knows what `Profile.getstats()` gives and what `sys.setprofile` takes, but not what is inside a
`pstats.Stats`.

Not tested: generators, coroutines, comprehensions, class bodies, imports, threads, several
functions on one line, functions that are the same to the letter on the same line of two files, a
negative `top`, and what happens when some profiler is active already.

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
"""

from collections.abc import Callable


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Tell which Python functions are called most while `entry` runs."""
    raise NotImplementedError
