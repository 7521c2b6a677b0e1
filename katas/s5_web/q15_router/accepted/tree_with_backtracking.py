"""Builds a tree of segments and searches it recursively, with backtracking."""


class _Node:
    def __init__(self) -> None:
        self.texts: dict[str, "_Node"] = {}
        self.variables: dict[str, "_Node"] = {}
        self.end: tuple[str, list[str]] | None = None


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        if not rule.startswith("/"):
            raise ValueError("a rule begins with a slash")
        parts: list[tuple[str | None, str]] = []
        names: list[str] = []
        for segment in rule[1:].split("/"):
            if segment[:1] != "<":
                parts.append((None, segment))
                continue
            if segment[-1] != ">":
                raise ValueError(f"bracket not closed: {segment}")
            converter, colon, name = segment[1:-1].rpartition(":")
            if colon and converter not in ("int", "path"):
                raise ValueError(f"no such converter: {converter}")
            if name == "" or name in names:
                raise ValueError(f"no name, or one that is taken: {segment}")
            names.append(name)
            parts.append((converter or "any", name))
        node = self._root
        for kind_or_none, text in parts:
            if kind_or_none is None:
                node = node.texts.setdefault(text, _Node())
            else:
                node = node.variables.setdefault(kind_or_none, _Node())
        if node.end is None:
            node.end = endpoint, names

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        if path.startswith("/"):
            found = self._walk(self._root, path[1:].split("/"), [])
            if found is not None:
                return found
        raise KeyError(path)

    def _walk(
        self, node: _Node, rest: list[str], values: list[str | int]
    ) -> tuple[str, dict[str, str | int]] | None:
        if not rest:
            if node.end is None:
                return None
            endpoint, names = node.end
            return endpoint, dict(zip(names, values, strict=True))
        segment, *more = rest
        found = None
        if segment in node.texts:
            found = self._walk(node.texts[segment], more, values)
        if found is None and segment and set(segment) <= set("0123456789"):
            if "int" in node.variables:
                found = self._walk(node.variables["int"], more, [*values, int(segment)])
        if found is None and segment and "any" in node.variables:
            found = self._walk(node.variables["any"], more, [*values, segment])
        if found is None and "/".join(rest) and "path" in node.variables:
            found = self._walk(node.variables["path"], [], [*values, "/".join(rest)])
        return found
