"""Builds object graphs from recipes in the process of the attempt, and turns the copies back into recipes.

A recipe is a list of nodes, the root first. A node is a pair: `("list", parts)`, `("tuple", parts)`, `("set", elements)`
or `("dict", [(key, part), …])`. A part is an atom, a frozenset, or `("node", n)` for node number n. A tuple may
refer to any list, dict or set, but only to tuples with higher numbers.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

Recipe = list[tuple[str, Any]]
Path = tuple[Any, ...]
EMPTY = {"list": list, "dict": dict, "set": set}
CHANGEABLE = (list, dict, set)
ADDED: dict[type, str] = {list: ".append('new')", dict: "['new'] = 'new'", set: ".add('new')"}


def build(recipe: Recipe) -> Any:
    """Build the objects of a recipe and return its root."""
    objects: list[Any] = [EMPTY[kind]() if kind in EMPTY else None for kind, _ in recipe]

    def found(part: Any) -> Any:
        return objects[part[1]] if type(part) is tuple else part

    for number in reversed(range(len(recipe))):
        if recipe[number][0] == "tuple":
            objects[number] = tuple(map(found, recipe[number][1]))
    for thing, (kind, parts) in zip(objects, recipe, strict=True):
        if kind == "list":
            thing.extend(map(found, parts))
        elif kind == "dict":
            thing.update((key, found(part)) for key, part in parts)
        elif kind == "set":
            thing.update(parts)
    return objects[0]


def write_down(root: Any) -> Recipe:
    """Return the recipe of an object graph; which tuples are the same object makes no difference to it."""
    queue: list[Any] = []
    numbers: dict[int, int] = {}

    def part(thing: Any) -> Any:
        if type(thing) not in {*CHANGEABLE, tuple}:
            return thing
        number = numbers.get(id(thing), len(queue))
        if number == len(queue):
            queue.append(thing)
        if type(thing) is not tuple:
            numbers[id(thing)] = number
        return "node", number

    part(root)
    return [_node(thing, part) for thing in queue]  # the queue grows during the loop


def _node(thing: Any, part: Callable[[Any], Any]) -> tuple[str, Any]:
    if type(thing) is dict:
        return "dict", [(key, part(item)) for key, item in thing.items()]
    return type(thing).__name__, thing if type(thing) is set else [part(item) for item in thing]


def steps(thing: Any) -> list[tuple[Any, Any]]:
    """Return the parts of a list, tuple or dict with their indexes or keys."""
    return [*enumerate(thing)] if type(thing) in {list, tuple} else [*thing.items()] if type(thing) is dict else []


def references(root: Any) -> Iterator[tuple[Path, Any]]:
    """Yield the path (indexes and keys) to each list, dict or set, and the object there; shortest paths first."""
    queue: list[tuple[Path, Any]] = [((), root)]
    entered = set()
    for path, thing in queue:  # the queue grows during the loop
        if type(thing) in CHANGEABLE:
            yield path, thing
        if id(thing) not in entered:
            queue += [((*path, step), part) for step, part in steps(thing)]
        if type(thing) is not tuple:
            entered.add(id(thing))


def containers(root: Any) -> list[Any]:
    """Return every list, dict and set of a graph, once for each reference to it."""
    return [thing for _, thing in references(root)]


def distinct(root: Any) -> list[tuple[Path, Any]]:
    """Return every list, dict and set of a graph once, with the first path to it."""
    return list({id(thing): (path, thing) for path, thing in reversed([*references(root)])}.values())[::-1]


def grow(root: Any) -> None:
    """Add an item to every list, dict and set of a graph; `ADDED` is the same as code."""
    for _, thing in distinct(root):
        if type(thing) is list:
            thing.append("new")
        elif type(thing) is set:
            thing.add("new")
        else:
            thing["new"] = "new"


def written(name: str, root: Any) -> list[str]:
    """Return Python statements that build an object graph and assign its root to this name."""
    waiting = to_be_named(root)
    names = {key: chr(ord("a") + number) if number < 26 else f"x{number}" for number, key in enumerate(waiting)}
    names |= {id(root): name} if id(root) in names else {}
    lines, late, known = list[str](), list[str](), set[str]()
    while waiting:
        texts = {key: literal(thing, names) for key, thing in waiting.items()}
        ready = [key for key in waiting if texts[key][1] <= known]
        key = ready[0] if ready else next(key for key, thing in waiting.items() if type(thing) is not tuple)
        thing = waiting.pop(key)
        known.add(names[key])
        lines.append(f"{names[key]} = {texts[key][0] if ready else type(thing)()}")
        late += [] if ready else [f"{names[key]} {'+=' if type(thing) is list else '|='} {texts[key][0]}"]
    return lines + late + ([] if id(root) in names else [f"{name} = {literal(root, names)[0]}"])


def to_be_named(root: Any) -> dict[int, Any]:
    """Return the objects of a graph that need a name in Python code, by their identity."""
    counts = Counter(map(id, containers(root)))
    found = {id(thing): thing for _, thing in distinct(root) if counts[id(thing)] > 1}
    queue, entered = [root], set()
    for thing in queue:  # the queue grows during the loop
        if id(thing) not in entered:
            queue += [part for _, part in steps(thing)]
        elif type(thing) is tuple and thing:
            found[id(thing)] = thing
        entered.add(id(thing))
    return found


def literal(thing: Any, names: dict[int, str]) -> tuple[str, set[str]]:
    """Return an expression for an object, using the names of named objects, and the names that it uses."""
    used = set[str]()

    def inner(part: Any) -> str:
        text, more = (names[id(part)], {names[id(part)]}) if id(part) in names else literal(part, names)
        used.update(more)
        return text

    match thing:
        case list():
            return f"[{', '.join(map(inner, thing))}]", used
        case tuple():
            return f"({', '.join(map(inner, thing))}{',' if len(thing) == 1 else ''})", used
        case dict():
            return "{" + ", ".join(f"{key!r}: {inner(part)}" for key, part in thing.items()) + "}", used
    return repr(thing), used


def copied(module: Any, recipe: Recipe) -> Recipe:
    """Copy a graph; return the source, the containers it held before, and the copy, all in one graph."""
    source = build(recipe)
    before = containers(source)
    copy = module.deep_copy(source)
    return write_down([source, before, copy])


def copied_thrice(module: Any, recipe: Recipe) -> Recipe:
    """Copy a graph twice, add items to it, and copy it again; return the three copies in one graph."""
    source = build(recipe)
    copies = [module.deep_copy(source), module.deep_copy(source)]
    grow(source)
    return write_down([*copies, module.deep_copy(source)])


def modules_at_work(module: Any, recipe: Recipe) -> list[str]:
    """Return the names of all modules whose functions run while a graph is copied."""
    names = set()

    def watch(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            names.add(str(frame.f_globals.get("__name__")))
        elif event == "c_call":
            owner = getattr(argument, "__module__", None) or type(getattr(argument, "__self__", None)).__module__
            names.add(str(owner))

    source = build(recipe)
    sys.setprofile(watch)
    try:
        module.deep_copy(source)
    finally:
        sys.setprofile(None)
    return sorted(names)
