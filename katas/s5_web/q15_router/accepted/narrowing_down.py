"""Goes through the path segment by segment, and keeps all rules that still fit."""

import string


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self._table: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        head, *segments = rule.split("/")
        if head or not segments:
            raise ValueError("/ expected")
        shape: list[str] = []
        names: list[str] = []
        for segment in segments:
            if not segment.startswith("<"):
                shape.append("0" + segment)
                continue
            match segment.removeprefix("<").removesuffix(">").split(":"):
                case _ if not segment.endswith(">"):
                    raise ValueError("> expected")
                case ["int", name]:
                    shape.append("1")
                case ["path", name]:
                    shape.append("3")
                case [name]:
                    shape.append("2")
                case _:
                    raise ValueError("unknown converter")
            if not name or name in names:
                raise ValueError("a new name expected")
            names.append(name)
        self._table.setdefault(tuple(shape), (endpoint, tuple(names)))

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        head, *segments = path.split("/")
        if head or not segments:
            raise LookupError(path)
        alive: list[tuple[tuple[str, ...], tuple[str | int, ...]]] = [((), ())]
        done: list[tuple[tuple[str, ...], tuple[str | int, ...]]] = []
        for index, segment in enumerate(segments):
            rest = "/".join(segments[index:])
            done += [((*shape, "3"), (*values, rest)) for shape, values in alive if rest]
            following = [((*shape, "0" + segment), values) for shape, values in alive]
            if segment:
                following += [((*shape, "2"), (*values, segment)) for shape, values in alive]
                if not segment.strip(string.digits):
                    number = int(segment)
                    following += [((*shape, "1"), (*values, number)) for shape, values in alive]
            alive = [
                (shape, values)
                for shape, values in following
                if any(known[: len(shape)] == shape for known in self._table)
            ]
        found = [(shape, values) for shape, values in done + alive if shape in self._table]
        if not found:
            raise LookupError(path)
        shape, values = min(found, key=lambda each: [kind[0] for kind in each[0]])
        endpoint, names = self._table[shape]
        return endpoint, dict(zip(names, values, strict=True))
