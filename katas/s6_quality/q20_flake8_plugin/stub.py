"""How do linters ensure code quality? Write a flake8 plugin that finds mutable defaults.

A default is created once, when the function is defined, so all calls share it. A linter finds such
defaults in the syntax tree, without running the code.

Write `MutableDefaults`. For each file, flake8 creates an instance with the tree and calls `run()`.

- `run()` yields one tuple for each mutable default: its line, its column, a text and a type.
- Line and column are `lineno` and `col_offset` of the default itself. The text is `MUT100`, a space
  and a message. flake8 ignores the type, so take any class.
- Lists, dicts and sets in brackets are mutable (`[]`, `{"a": 1}`), and so are comprehensions.
- Calls of `list`, `dict`, `set`, `bytearray`, `defaultdict`, `deque`, `Counter` and `OrderedDict`
  are mutable, with or without arguments. The last four count with `collections.`, too, as in
  `collections.deque()`.
- Nothing else is reported: not `()`, `list` without a call, `([],)`, `[] or None`,
  `dict.fromkeys("ab")`, `collections.list()`, `api.deque()`, or a generator expression.
- All kinds of parameters and functions count: keyword-only parameters, `async def`, methods,
  lambdas, and functions inside functions, calls or other defaults.
- `name` and `version` are strings that are not empty.
- The tree is not changed, because all plugins share it.

>>> source = "def add(item, seen=[], *, by=dict(a=1)): return lambda key={}: key"
>>> for line, column, text, _ in sorted(MutableDefaults(ast.parse(source)).run()):
...     print(line, column, text.split()[0])
1 19 MUT100
1 29 MUT100
1 59 MUT100
>>> list(MutableDefaults(ast.parse("def add(item, seen=None, key=str.lower): ...")).run())
[]

Details

- The tuples may come in any order: flake8 sorts them. Each default is reported once.
- Only the names count: imports and assignments are not followed.
- The plugin is tested alone, and in flake8 as a local plugin with the code `MUT`.
- Not tested: deeply nested code, `list[int]()`, `builtins.list()`, calls of `run()` after the
  first, and syntax that is newer than Python 3.11.
"""

import ast
from collections.abc import Iterator


class MutableDefaults:
    """A flake8 plugin that reports mutable defaults."""

    name = "mutable-defaults"
    version = "1.0"

    def __init__(self, tree: ast.AST) -> None:
        raise NotImplementedError

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Yield line, column, text and type of each mutable default."""
        raise NotImplementedError
