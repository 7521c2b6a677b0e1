"""The properties of q14_json_logs."""

from datetime import UTC, datetime
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, holds

HEAD: Final = """\
import json, logging

formatter, lines = JsonFormatter(), []
log = logging.Logger("shop")
log.handle = lambda record: lines.append(formatter.format(record))
"""
"""A logger that formats each record and stores its line."""
FIELDS: Final = """
def fields(line):
    own = ("time", "level", "logger", "message", "error")
    return {name: value for name, value in json.loads(line).items() if name not in own}
"""
NAMES = st.sampled_from(["user", "order_id", "sku", "type", "traceback", "fields", "é", "_x"])
VALUES: Any = st.sampled_from(["ann", "", None, 0, 1, True, False, 1.5, 2**70, [], [1, "a", None], {}, {"a": {"b": [1]}}])
SOME: Any = st.dictionaries(NAMES, VALUES, max_size=3)
LEVELS: Final = ["debug", "info", "warning", "error", "critical"]
SIGNS = 'ab"\\{}%/ \t\n\r\x00\x0b\x0c\x1c\x1d\x1e\x7f\x85\xa0\u2028\u2029é中😀\ud800'
TEXTS = st.text(SIGNS, max_size=6)
MESSAGES: Final = {
    "'%d sold', 3": "3 sold",
    "'sold'": "sold",
    "'100%'": "100%",
    "'%s and %r', 'a', 'b'": "a and 'b'",
    "'%(sku)s: %(left)d', {'sku': 'A7', 'left': 3}": "A7: 3",
    "'%s', None": "None",
    "'{}'": "{}",
    "''": "",
    "{'a': 1}": "{'a': 1}",
    "ValueError('late')": "late",
}
"""Arguments of a logging method, and the message that they make."""
CLASSES: Final = """
class Point:
    def __repr__(self):
        return 'Point(1,\\n2)'
    def __str__(self):
        return 'a point'
"""
POINT: Final = "Point(1,\n2)"
UNKNOWN: Final[dict[str, Any]] = {
    "Point()": POINT,
    "{1}": "{1}",
    "b'a'": "b'a'",
    "float('nan')": "nan",
    "float('inf')": "inf",
    "float('-inf')": "-inf",
    "Decimal('1.50')": "Decimal('1.50')",
    "date(2026, 11, 22)": "datetime.date(2026, 11, 22)",
    "ValueError('late')": "ValueError('late')",
    "int": "<class 'int'>",
    "1j": "1j",
    "...": "Ellipsis",
    "range(3)": "range(0, 3)",
    "(1, 'a')": [1, "a"],
    "[b'a', 1]": ["b'a'", 1],
    "[Point(), 'a']": [POINT, "a"],
    "(float('nan'), None)": ["nan", None],
    "{'at': Point()}": {"at": POINT},
    "{(1, 2): 'a', 'b': 2}": {"(1, 2)": "a", "b": 2},
    "{b'k': [{1}]}": {"b'k'": ["{1}"]},
    "{'a': [{'b': (b'c', {'d': {Ellipsis}})}]}": {"a": [{"b": ["b'c'", {"d": "{Ellipsis}"}]}]},
}
"""Values, and what is left of them in JSON."""
BROKEN: Final = """
class Broken(ValueError):
    def __repr__(self):
        raise {error}
    __str__ = __repr__
"""
ERRORS: Final = ["ValueError('no')", "KeyError('no')", "AttributeError('no')", "RecursionError()", "ZeroDivisionError()"]
LOST: Final = {
    "Broken()": "Broken()",
    "[1, Broken()]": "[1, Broken()]",
    "{'a': {'b': Broken()}}": "{'a': {'b': Broken()}}",
    "{Broken()}": "{Broken()}",
    "{Broken(): 1}": "{Broken(): 1}",
    "a list that contains itself": "me",
    "a dict that contains itself": "ring",
}
RINGS: Final = "me, ring = [1], {'a': 1}\nme.append(me)\nring['me'] = [ring]"
EIGHTHS: Final = [0, 125, 250, 375, 500, 625, 750, 875]
"""Milliseconds that a float represents exactly."""


def among(names: list[str]) -> str:
    """Return an expression for those of these fields that each line has."""
    return f"[{{name: line[name] for name in {names} if name in line}} for line in map(json.loads, lines)]"


def start(attempt: Attempt, *more: str, **values: Any) -> Session:
    """Return a session with a logger and these lines."""
    session = attempt.session(HEAD, **values)
    for lines in more:
        session.exec(lines)
    return session


@settings(max_examples=40)
@given(
    level=st.sampled_from(LEVELS),
    name=st.sampled_from(["shop", "shop.orders", "root", ""]),
    arguments=st.sampled_from([*MESSAGES]),
)
@example(level="info", name="shop", arguments="'sold'")
@example(level="info", name="shop", arguments="'%d sold', 3")
@example(level="info", name="shop", arguments="'100%'")
@example(level="info", name="shop", arguments="'%(sku)s: %(left)d', {'sku': 'A7', 'left': 3}")
@example(level="info", name="shop", arguments="{'a': 1}")
def test_level_logger_and_message(attempt: Attempt, level: str, name: str, arguments: str) -> None:
    """`level` and `logger` are the names of the record's level and logger, and `message` contains its arguments."""
    session = start(attempt, name=name)
    session.exec("log.name = {name}" if name != "shop" else "")
    session.exec(f"log.{level}({arguments})\nseen = json.loads(lines[0])")
    session.equal("seen.get('level')", level.upper())
    session.equal("seen.get('logger')", name)
    session.equal("seen.get('message')", MESSAGES[arguments])


@settings(max_examples=40)
@given(minutes=st.integers(0, 60_000_000), rest=st.integers(0, 59), eighth=st.sampled_from(EIGHTHS))
@example(minutes=0, rest=0, eighth=0)
@example(minutes=0, rest=0, eighth=125)
@example(minutes=29_000_000, rest=59, eighth=875)
def test_time_in_utc(attempt: Attempt, minutes: int, rest: int, eighth: int) -> None:
    """`time` is when the record was created, in UTC and with three digits of milliseconds, wherever the program runs."""
    created = 60 * minutes + rest + eighth / 1000
    zone = "import os, time\nos.environ['TZ'] = {zone}\ngetattr(time, 'tzset', int)()"
    session = attempt.session("import json, logging", zone="Asia/Kolkata", created=created, eighth=eighth)
    session.exec(f"{zone}\nrecord = logging.makeLogRecord({{'created': {{created}}, 'msecs': {{eighth}}}})")
    session.exec("seen = json.loads(JsonFormatter().format(record))")
    got = session.eval("seen.get('time')")
    session.exec("del os.environ['TZ']\ngetattr(time, 'tzset', int)()")
    session.run()
    right = datetime.fromtimestamp(created, UTC).isoformat(timespec="milliseconds")
    holds(got in {right, right.replace("+00:00", "Z")}, f"expected {right.replace('+00:00', 'Z')!r} or {right!r}", got)


@settings(max_examples=40)
@given(extra=SOME, plain=st.booleans())
@example(extra={}, plain=False)
@example(extra={}, plain=True)
@example(extra={"user": "ann"}, plain=False)
@example(extra={"user": None, "sku": 0}, plain=False)
@example(extra={"type": [1], "traceback": {"a": 1}}, plain=True)
def test_extra_fields(attempt: Attempt, extra: dict[str, Any], *, plain: bool) -> None:
    """The line contains every field of `extra=`, and no attribute that every record has."""
    session = start(attempt, FIELDS, extra=extra)
    if plain:
        session.exec('plain = logging.Formatter("%(asctime)s %(message)s")')
        session.exec("log.handle = lambda record: (plain.format(record), lines.append(formatter.format(record)))")
    session.exec("log.info('sold', extra={extra})" if extra or plain else "log.info('sold')")
    session.equal("fields(lines[0])", extra)


@settings(max_examples=40)
@given(stacks=st.lists(st.lists(SOME, min_size=1, max_size=3), min_size=1, max_size=2))
@example(stacks=[[{"user": "ann"}]])
@example(stacks=[[{"user": "ann"}, {"user": "bob"}]])
@example(stacks=[[{"user": "ann"}, {"sku": 7}]])
@example(stacks=[[{"user": "ann"}, {}]])
@example(stacks=[[{"user": "ann"}], [{"sku": 7}]])
@example(stacks=[[{"user": "ann"}, {"user": None}, {"sku": 7}]])
def test_bound_fields(attempt: Attempt, stacks: list[list[dict[str, Any]]]) -> None:
    """A record has the fields of all blocks around it; the inner value wins, and each end restores what was bound before."""
    session, expected = start(attempt), list[dict[str, Any]]()
    for stack in stacks:
        code, around = ["log.info('sold')"], [dict[str, Any]()]
        for depth, fields in enumerate(stack):
            arguments = ", ".join(f"{name}={value!r}" for name, value in fields.items())
            code += [f"{'    ' * depth}with bound({arguments}):", f"{'    ' * (depth + 1)}log.info('sold')"]
            around.append({**around[-1], **fields})
        code += [f"{'    ' * depth}log.info('sold')" for depth in reversed(range(len(stack)))]
        expected += [*around, *around[-2::-1]]
        session.exec("\n".join(code))
    names = sorted({name for stack in stacks for fields in stack for name in fields})
    session.equal(among(names), expected, "the fields of each record")


@settings(max_examples=30)
@given(fields=SOME, other=SOME)
@example(fields={}, other={"user": "ann"})
@example(fields={"user": "ann"}, other={})
@example(fields={"user": "ann"}, other={"user": "bob"})
def test_bound_when_formatted(attempt: Attempt, fields: dict[str, Any], other: dict[str, Any]) -> None:
    """The fields are those that are bound when `format` is called, not when the record is created."""
    session = start(attempt, FIELDS, "records = []\nlog.handle = records.append", fields=fields, other=other)
    session.exec("with bound(**{fields}):\n    log.info('sold')")
    session.equal("fields(formatter.format(records[0]))", {}, "the fields after the block")
    session.exec("with bound(**{other}):\n    line = formatter.format(records[0])")
    session.equal("fields(line)", other, "the fields in another block")


ALL: Final = ["time", "level", "logger", "message", "error", "user"]


@settings(max_examples=30)
@given(names=st.lists(st.sampled_from(ALL), min_size=1, max_size=3, unique=True), outer=SOME, extra=SOME)
@example(names=["user"], outer={}, extra={"user": "bob"})
@example(names=["level"], outer={}, extra={})
@example(names=["time"], outer={}, extra={})
@example(names=["message"], outer={}, extra={})
@example(names=["error"], outer={}, extra={})
@example(names=["logger"], outer={}, extra={})
def test_equal_names(attempt: Attempt, names: list[str], outer: dict[str, Any], extra: dict[str, Any]) -> None:
    """For equal names, `extra` wins over bound fields, and the record's own keys win over both."""
    own = {name: "mine" for name in names if name not in {"message", "user"}}
    session = start(attempt, FIELDS, outer={**outer, **dict.fromkeys(names, "mine")}, extra={**extra, **own})
    session.exec(
        "with bound(**{outer}):\n    log.error('sold', extra={extra}, exc_info=ValueError('late'))\nseen = json.loads(lines[0])"
    )
    merged = {**outer, **dict.fromkeys(names, "mine"), **extra}
    session.equal("fields(lines[0])", {name: value for name, value in merged.items() if name not in ALL[:-1]})
    session.equal("seen['level'], seen['logger'], seen['message']", ("ERROR", "shop", "sold"))
    session.equal(
        "seen['time'] == 'mine', seen['error'] == 'mine'", (False, False), "whether a field replaced `time` or `error`"
    )


@settings(max_examples=40)
@given(value=st.sampled_from([*UNKNOWN]), way=st.sampled_from(["extra", "bound"]))
@example(value="{1}", way="extra")
@example(value="Point()", way="extra")
@example(value="float('nan')", way="extra")
@example(value="float('-inf')", way="extra")
@example(value="[b'a', 1]", way="extra")
@example(value="{'at': Point()}", way="extra")
@example(value="{(1, 2): 'a', 'b': 2}", way="extra")
@example(value="{b'k': [{1}]}", way="extra")
@example(value="(float('nan'), None)", way="extra")
@example(value="date(2026, 11, 22)", way="bound")
@example(value="b'a'", way="bound")
def test_values_that_json_does_not_know(attempt: Attempt, value: str, way: str) -> None:
    """What JSON does not know is replaced by its `repr`, at any depth, also as a dict key, and so are NaN and infinity."""
    imports = {"Decimal": "from decimal import Decimal", "date(": "from datetime import date", "Point": CLASSES}
    session = start(attempt, *(code for word, code in imports.items() if word in value))
    log = f"log.info('sold', extra={{'value': {value}}})"
    session.exec(log if way == "extra" else f"with bound(value={value}):\n    log.info('sold')")
    session.exec(
        "def refuse(name): raise ValueError(f'{name} is not JSON')\nseen = json.loads(lines[0], parse_constant=refuse)"
    )
    session.equal("seen['value']", UNKNOWN[value])


@settings(max_examples=40)
@given(value=st.sampled_from([*LOST]), error=st.sampled_from(ERRORS), way=st.sampled_from(["extra", "bound"]))
@example(value="Broken()", error="ValueError('no')", way="extra")
@example(value="[1, Broken()]", error="ValueError('no')", way="extra")
@example(value="{Broken()}", error="KeyError('no')", way="bound")
@example(value="{Broken(): 1}", error="ValueError('no')", way="extra")
@example(value="a list that contains itself", error="ValueError('no')", way="extra")
@example(value="a dict that contains itself", error="ValueError('no')", way="bound")
def test_no_record_is_lost(attempt: Attempt, value: str, error: str, way: str) -> None:
    """A record is not lost because a `__repr__` raises or a value contains itself, and its other fields are complete."""
    ring = "itself" in value
    code = RINGS if ring else BROKEN.replace("{error}", error)
    session = start(attempt, code)
    log = "log.info('sold', extra={'a': 1, 'value': VALUE, 'z': {'b': [b'c']}})"
    if way == "bound":
        log = "with bound(a=1, value=VALUE, z={'b': [b'c']}):\n    log.info('sold')"
    session.exec(log.replace("VALUE", LOST[value]) + "\nseen = json.loads(lines[0])")
    session.equal("'value' in seen", True, "the field is missing")
    session.equal("seen['message'], seen['a'], seen['z']", ("sold", 1, {"b": ["b'c'"]}))


TWICE: Final[dict[str, Any]] = {
    "[tags, tags]": [["a"], ["a"]],
    "{'a': tags, 'b': tags}": {"a": ["a"], "b": ["a"]},
    "(tags, [tags, {'b': tags}])": [["a"], [["a"], {"b": ["a"]}]],
    "[at, at]": [{"x": 1}, {"x": 1}],
}
"""Values that contain one object several times, and what JSON makes of them."""


@settings(max_examples=10)
@given(value=st.sampled_from(sorted(TWICE)))
@example(value="[tags, tags]")
@example(value="{'a': tags, 'b': tags}")
@example(value="[at, at]")
def test_object_that_occurs_twice(attempt: Attempt, value: str) -> None:
    """A list or dict that occurs several times in a value does not contain itself, and is written each time."""
    session = start(attempt, "tags, at = ['a'], {'x': 1}")
    session.exec(f"log.info('sold', extra={{'value': {value}}})")
    session.equal("json.loads(lines[0])['value']", TWICE[value])


@settings(max_examples=30)
@given(error=st.sampled_from(ERRORS), text=st.sampled_from(["%s left", "%s: 100%", "a\n%r", "50%%, %s 'left'"]))
@example(error="ValueError('no')", text="%s left")
@example(error="RecursionError()", text="a\n%r")
def test_arguments_that_cannot_be_shown(attempt: Attempt, error: str, text: str) -> None:
    """If the `__str__` of an argument raises, `message` contains the text without the arguments."""
    session = start(attempt, BROKEN.replace("{error}", error), text=text)
    session.exec("log.info({text}, Broken())\nseen = json.loads(lines[0])")
    session.equal("{text} in seen['message']", True, "the message does not contain the text of the record")


@settings(max_examples=10)
@given(error=st.sampled_from(ERRORS))
@example(error="ValueError('no')")
def test_message_that_cannot_be_shown(attempt: Attempt, error: str) -> None:
    """A record is not lost because the `__str__` of the object that was logged as its message raises."""
    session = start(attempt, BROKEN.replace("{error}", error))
    session.exec("log.info(Broken(), extra={'a': 1})\nseen = json.loads(lines[0])")
    session.equal("seen['level'], seen['a'], type(seen['message']) is str", ("INFO", 1, True))


BAD_CALLS: Final = ["{'a': 1}, 3", "'%d left', 'three'", "'%s left, %s sold', 3", "'left', 3", "'100%', 3", "'%(sku)s', 3"]


@settings(max_examples=20)
@given(call=st.sampled_from(BAD_CALLS))
@example(call="'%d left', 'three'")
@example(call="'left', 3")
@example(call="'100%', 3")
@example(call="{'a': 1}, 3")
def test_wrong_arguments(attempt: Attempt, call: str) -> None:
    """If the arguments do not fit the text, `message` contains the text without them."""
    session = start(attempt)
    session.exec(f"log.info({call})\nseen = json.loads(lines[0])")
    session.equal(
        f"str({call.rpartition(', ')[0]}) in seen['message']", True, "the message does not contain the text of the record"
    )


@settings(max_examples=40)
@given(text=TEXTS, way=st.sampled_from(["message", "extra", "bound", "key", "error"]))
@example(text="a\nb", way="message")
@example(text="a\u2028b", way="message")
@example(text="\ud800", way="message")
@example(text="a\x85b", way="extra")
@example(text="a\nb", way="key")
@example(text="\ud800", way="bound")
@example(text="a\nb", way="error")
@example(text="a\u2028b", way="error")
def test_one_line(attempt: Attempt, text: str, way: str) -> None:
    """The line can be encoded as UTF-8 and is one line, whatever characters the record contains, and none of them is lost."""
    ways = {
        "message": "log.info('%s', {text})",
        "extra": "log.info('sold', extra={'value': {text}})",
        "bound": "with bound(value={text}):\n    log.info('sold')",
        "key": "log.info('sold', extra={'value': {{text}: 1}})",
        "error": "log.info('sold', exc_info=ValueError({text}))",
    }
    found = {"message": "seen['message']", "key": "[*seen['value']][0]", "error": "seen['error']['message']"}
    session = start(attempt, text=text)
    session.exec(ways[way])
    session.equal("len(lines[0].splitlines())", 1, "the number of lines")
    session.equal("lines[0].encode().decode() == lines[0]", True)
    session.exec("seen = json.loads(lines[0])")
    session.equal(found.get(way, "seen['value']"), text)


@settings(max_examples=8)
@given(length=st.integers(1, 100_000), depth=st.integers(1, 100))
@example(length=100_000, depth=1)
@example(length=1, depth=100)
def test_long_and_deep(attempt: Attempt, length: int, depth: int) -> None:
    """Texts may have 100,000 characters, and lists and dicts may have 100 levels."""
    session = start(attempt, length=length, depth=depth)
    session.exec("text, value = 'a' * {length}, b'a' * {length}\nfor _ in range({depth} // 2):\n    value = {'b': [value]}")
    session.exec("log.info(text, extra={'value': value, 'text': text})\nseen = json.loads(lines[0])")
    session.exec("inner = seen['value']\nfor _ in range({depth} // 2):\n    inner = inner['b'][0]")
    session.equal("seen['message'] == text, seen['text'] == text", (True, True))
    session.equal("inner == repr(b'a' * {length})", True, "the bytes must be replaced by their whole `repr`")


FAILING: Final = """
def pay(amount):
    try:
        {}['card']
    except KeyError as error:
        raise KIND('no card') from error
"""
REFUSED: Final = "class Refused(Exception): pass"
HANDLERS: Final = {
    "at once": "",
    "later": "records = []\nlog.handle = records.append",
    "after another formatter": (
        "def handle(record):\n    record.message = record.asctime = record.exc_text = 'short'\n"
        "    lines.append(formatter.format(record))\nlog.handle = handle"
    ),
}
"""When a record is formatted; another formatter stores its own texts in the record."""
TEXTS_OF_ERRORS: Final = {
    "ValueError('no card')": ("ValueError", "no card"),
    "ValueError()": ("ValueError", ""),
    "KeyError('card')": ("KeyError", "'card'"),
    "OSError(2, 'no card')": ("FileNotFoundError", "[Errno 2] no card"),
    "RuntimeError('card', 7)": ("RuntimeError", "('card', 7)"),
}
"""Exceptions, with the names of their classes and their texts."""
QUIET: Final = (
    "log.error('failed')",
    "log.error('failed', exc_info=True)",
    "log.exception('failed')",
    "try:\n    1 / 0\nexcept ZeroDivisionError:\n    log.error('failed')",
)
"""Calls that log no exception, although one may be handled at this time."""
LOGGING: Final = ["log.exception('failed')", "log.error('failed', exc_info=True)", "log.error('failed', exc_info=error)"]


@settings(max_examples=30)
@given(
    kind=st.sampled_from(["ValueError", "Refused", "OSError", "KeyboardInterrupt"]),
    call=st.sampled_from(LOGGING),
    when=st.sampled_from(sorted(HANDLERS)),
)
@example(kind="ValueError", call="log.exception('failed')", when="at once")
@example(kind="Refused", call="log.error('failed', exc_info=error)", when="at once")
@example(kind="ValueError", call="log.exception('failed')", when="later")
@example(kind="ValueError", call="log.exception('failed')", when="after another formatter")
def test_exception(attempt: Attempt, kind: str, call: str, when: str) -> None:
    """`error` has the name of the exception's class, its text and its traceback with causes, whenever it is formatted."""
    session = start(attempt, REFUSED if kind == "Refused" else "", FAILING.replace("KIND", kind), HANDLERS[when])
    session.exec(f"try:\n    pay(3)\nexcept BaseException as error:\n    {call}")
    session.exec("lines.append(formatter.format(records[0]))" if when == "later" else "")
    session.exec("seen = json.loads(lines[0])")
    session.equal("seen['message']", "failed")
    session.equal("seen['error']['type']", kind)
    session.equal("seen['error']['message']", "no card")
    trace = session.eval("seen['error']['traceback']")
    holds(type(trace) is str, "the traceback must be a string", trace)
    for part in ("Traceback (most recent call last)", "in pay", "KeyError: 'card'", f"{kind}: no card"):
        holds(part in trace, f"the traceback does not contain {part!r}", trace)


@settings(max_examples=15)
@given(error=st.sampled_from(sorted(TEXTS_OF_ERRORS)))
@example(error="KeyError('card')")
@example(error="OSError(2, 'no card')")
@example(error="RuntimeError('card', 7)")
def test_text_of_the_exception(attempt: Attempt, error: str) -> None:
    """`message` of `error` is the text of the exception, which is not always its first argument."""
    session = start(attempt)
    session.exec(f"log.error('failed', exc_info={error})\nseen = json.loads(lines[0])")
    session.equal("seen['error']['type'], seen['error']['message']", TEXTS_OF_ERRORS[error])


@settings(max_examples=20)
@given(call=st.sampled_from([*QUIET]))
@example(call=QUIET[0])
@example(call=QUIET[2])
@example(call=QUIET[3])
def test_no_exception(attempt: Attempt, call: str) -> None:
    """There is no `error` if no exception was logged, or if `exc_info=True` was passed and there is none."""
    session = start(attempt)
    session.exec(f"{call}\nseen = json.loads(lines[0])")
    session.equal("seen.get('error', 'no error')", "no error")
    session.equal("seen['message']", "failed")


@settings(max_examples=20)
@given(error=st.sampled_from(ERRORS))
@example(error="ValueError('no')")
def test_exception_that_cannot_be_shown(attempt: Attempt, error: str) -> None:
    """A record is not lost because the `__str__` of its exception raises."""
    session = start(attempt, BROKEN.replace("{error}", error))
    session.exec("log.info('failed', exc_info=Broken())\nseen = json.loads(lines[0])")
    session.equal("seen['message'], seen['error']['type']", ("failed", "Broken"))
    session.equal("sorted(seen['error'])", ["message", "traceback", "type"])


@settings(max_examples=30)
@given(arguments=st.sampled_from([*MESSAGES]), extra=SOME, failed=st.booleans())
@example(arguments="'%d sold', 3", extra={}, failed=False)
@example(arguments="'sold'", extra={"user": [1]}, failed=False)
@example(arguments="'sold'", extra={}, failed=True)
def test_record_is_unchanged(attempt: Attempt, arguments: str, extra: dict[str, Any], *, failed: bool) -> None:
    """The record has the same attributes after the call as before it, and formatting it again returns the same line."""
    session = start(attempt, "records = []\nlog.handle = records.append", extra=extra)
    error = ", exc_info=ValueError('late')" if failed else ""
    session.exec(
        f"log.info({arguments}, extra={{extra}}{error})\nbefore = dict(vars(records[0]))\nline = formatter.format(records[0])"
    )
    changed = "sorted(name for name, value in vars(records[0]).items() if name not in before or before[name] is not value)"
    session.equal(changed, [], "the attributes that were added or changed")
    session.equal("before.keys() - vars(records[0]).keys()", set(), "the attributes that were removed")
    session.equal("formatter.format(records[0]) == line", True)


BLOCKS: Final = """
    with bound(user='ann'):
        with bound(user='bob', sku=7):
            LEAVE
"""
OUT: Final = {
    "an exception": f"try:{BLOCKS}except BaseException as caught:\n    passed = caught is error".replace(
        "LEAVE", "raise error"
    ),
    "return": f"def act():{BLOCKS}passed = act()".replace("LEAVE", "return True"),
    "break": f"while True:{BLOCKS}passed = True".replace("LEAVE", "break"),
    "an exception between": """\
with bound(user='ann'):
    try:
        with bound(user='bob', sku=7):
            raise error
    except BaseException as caught:
        passed = caught is error
    log.info('between')
""",
}
"""Ways to leave a block, and whether what left it was passed on."""


@settings(max_examples=20)
@given(
    way=st.sampled_from(sorted(OUT)),
    error=st.sampled_from(["ValueError()", "KeyboardInterrupt()", "GeneratorExit()", "SystemExit()"]),
)
@example(way="an exception", error="ValueError()")
@example(way="an exception", error="KeyboardInterrupt()")
@example(way="an exception between", error="ValueError()")
@example(way="return", error="ValueError()")
def test_every_way_out(attempt: Attempt, way: str, error: str) -> None:
    """However a block ends, what was bound before is restored, and exceptions are passed on."""
    session = start(attempt, f"passed, error = None, {error}" if "exc" in way else "", OUT[way], "log.info('after')")
    session.equal("passed", True, "whether the very exception was raised by the block" if "exc" in way else "")
    expected = [{"user": "ann"}, {}] if "between" in way else [{}]
    session.equal(among(["sku", "user"]), expected, "the fields of each record")


THREAD: Final = """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    pool.submit(int).result()
    with bound(user="main"):
        pool.submit(log.info, "pool").result()
        block = bound(**{there})
        pool.submit(block.__enter__).result()
        log.info("main")
        pool.submit(log.info, "pool").result()
    log.info("main")
    pool.submit(log.info, "pool").result()
    pool.submit(block.__exit__, None, None, None).result()
    pool.submit(log.info, "pool").result()
"""


@settings(max_examples=10)
@given(there=SOME)
@example(there={"user": "pool"})
@example(there={"sku": 7})
def test_threads_do_not_mix(attempt: Attempt, there: dict[str, Any]) -> None:
    """Fields belong to the thread that binds them, and a thread that already runs does not see those of another one."""
    session = start(attempt, THREAD, there=there)
    threads = {"pool": [{}, there, there, {}], "main": [{"user": "main"}, {}]}
    seen = [{"message": name, **threads[name].pop(0)} for name in ("pool", "main", "pool", "main", "pool", "pool")]
    session.equal(among(sorted({"message", "user", *there})), seen, "the message and the fields of each record")


TASKS: Final = """
import asyncio

async def work(name, before, after):
    for _ in range(before):
        await asyncio.sleep(0)
    with bound(user=name):
        for _ in range(after):
            await asyncio.sleep(0)
        log.info(name)
    log.info(name)

async def main():
    await asyncio.gather(*(work(*each) for each in {tasks}))
"""


@settings(max_examples=20)
@given(sleeps=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4))
@example(sleeps=[(0, 1), (0, 1)])
@example(sleeps=[(0, 2), (1, 2)])
def test_tasks_do_not_mix(attempt: Attempt, sleeps: list[tuple[int, int]]) -> None:
    """Fields belong to the `asyncio` task that binds them, although all tasks run in one thread."""
    tasks = [(name, *each) for name, each in zip("abcd", sleeps, strict=False)]
    session = start(attempt, TASKS, "asyncio.run(main())", tasks=tasks)
    seen = "sorted((json.loads(line)['message'], json.loads(line).get('user', '')) for line in lines)"
    expected = sorted((name, user) for name, _, _ in tasks for user in ("", name))
    session.equal(seen, expected, "each message, and the field `user` beside it")
