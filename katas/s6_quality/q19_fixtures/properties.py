"""The properties of q19_fixtures: what tests get, and when databases are opened and closed."""

from collections import Counter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

Suite = list[list[scenarios.Test]]

ENDINGS = st.sampled_from(["pass", "pass", "fail", "break"])
MANY = len(scenarios.NAMES)
ADA: list[Any] = ["User", 1, "Ada", []]


def repeated(test: scenarios.Test, tests: int, files: int) -> Suite:
    """Return a suite that has the same test many times; only suites without shared lists can be stored."""
    asked, amount, ending = test
    return [[([*asked], amount, ending) for _ in range(tests)] for _ in range(files)]


def suites(*asked: list[str]) -> st.SearchStrategy[Suite]:
    """Return a strategy for test modules; each test asks for one of these lists of fixtures."""
    test = st.tuples(st.sampled_from(asked).map(list), st.integers(0, 3), ENDINGS)
    large = st.builds(repeated, test, st.integers(5, 30), st.integers(1, 4))
    return st.lists(st.lists(test, min_size=1, max_size=4), min_size=1, max_size=2) | large


def names(suite: Suite) -> list[tuple[str, scenarios.Test]]:
    """Return all tests of a suite with their full names."""
    files = [f"test_{chr(97 + number)}.py" for number in range(len(suite))]
    return [
        (f"{file}::test_{number}", test)
        for file, tests in zip(files, suite, strict=True)
        for number, test in enumerate(tests, 1)
    ]


def shown(suite: Suite, grouped: bool) -> str:
    """Return the suite as readable source."""
    lines, file, start = [], "", "    def" if grouped else "def"
    for name, (asked, amount, ending) in names(suite):
        if file != name.partition(":")[0]:
            file = name.partition(":")[0]
            lines += [f"# {file}", *(["class TestAll:"] if grouped else [])]
        does = [f"{one}.add(User(7, 'x'))" for one in asked if one in {"database", "clean_table"} for _ in range(amount)]
        does += ["sample_user.tags.append('x')"] if "sample_user" in asked else []
        if "make_user" in asked and amount > MANY:
            does += [f"[make_user(name) for name in ({list(scenarios.NAMES)} * {amount})[:{amount}]]"]
        elif "make_user" in asked:
            does += [f"make_user({name!r}).id = 0" for name in scenarios.NAMES[:amount]]
        does += {"pass": [], "fail": ["assert False"], "break": ["pass  # another fixture raises"]}[ending]
        parameters = ", ".join([*(["self"] if grouped else []), *asked])
        lines.append(f"{start} {name.partition('::')[2]}({parameters}): {'; '.join(does or ['pass'])}")
    return "\n".join(lines)


def run(attempt: Attempt, suite: Suite, grouped: bool) -> dict[str, Any]:
    """Run a suite, check that only planned failures happen, and return what was recorded."""
    attempt.show(shown(suite, grouped))
    told = attempt.run(scenarios.run_suite, suite, grouped)
    for where, what in told["errors"]:
        holds(condition=False, why=f"{where}: {what}")
    equal([seen["test"] for seen in told["seen"]], [name for name, test in names(suite) if test[2] != "break"])
    return dict(told)


@settings(max_examples=3)
@given(suite=suites(["sample_user"], ["make_user", "sample_user"], []), grouped=st.booleans())
@example(suite=[[(["sample_user"], 0, "pass"), (["sample_user"], 0, "pass")]], grouped=False)
@example(suite=[[(["sample_user"], 0, "pass")], [(["sample_user"], 0, "pass")]], grouped=False)
@example(suite=[[(["sample_user"], 0, "pass"), (["sample_user"], 0, "pass")]], grouped=True)
def test_sample_user_is_new_for_each_test(attempt: Attempt, suite: Suite, grouped: bool) -> None:
    """Each test gets a new `sample_user` with id 1, name "Ada" and no tags, whatever other tests did to theirs."""
    for seen in run(attempt, suite, grouped)["seen"]:
        if "sample_user" in seen:
            *told, new = seen["sample_user"]
            equal(told, ADA, f"type, id, name and tags of sample_user in {seen['test']} are wrong")
            holds(new, f"{seen['test']} gets the same object as another test")


@settings(max_examples=3)
@given(suite=suites(["make_user"], ["sample_user", "make_user"]), grouped=st.booleans(), many=st.integers(0, 3000))
@example(suite=[[(["make_user"], 2, "pass")]], grouped=False, many=0)
@example(suite=[[(["make_user"], 3, "pass")]], grouped=False, many=0)
@example(suite=[[(["sample_user", "make_user"], 1, "pass")]], grouped=False, many=0)
@example(suite=[[(["make_user"], 1, "pass"), (["make_user"], 1, "pass")]], grouped=False, many=0)
@example(suite=[[(["make_user"], 2500, "pass")]], grouped=False, many=0)
def test_made_users_have_their_own_ids(attempt: Attempt, suite: Suite, grouped: bool, many: int) -> None:
    """In each test, all users from `make_user` are new, with the given name, no tags, and different ids."""
    suite = [*suite, *([[(["make_user"], many, "pass")]] if many else [])]
    tests = dict(names(suite))
    for seen in run(attempt, suite, grouped)["seen"]:
        made = seen["make_user"]
        due: list[Any] = [("User", name, [], True) for name in scenarios.names(tests[seen["test"]][1])]
        told = [(kind, name, tags, new) for kind, _, name, tags, new in made]
        equal(told, due, f"wrong type, name, tags, or not new (False), for users made in {seen['test']}")
        ids = [1, *(each[1] for each in made)]
        again = [each for each, times in Counter(ids).items() if times > 1]
        few = ids if len(ids) <= MANY + 1 else f"not all different: {again[:3]} occur again"
        holds(not again, f"the ids of sample_user and the users made in {seen['test']} are {few}")


@settings(max_examples=5)
@given(suite=suites(["database"], ["clean_table"], ["database", "clean_table"], []), grouped=st.booleans())
@example(suite=[[(["database"], 0, "pass"), (["database"], 0, "pass")]], grouped=False)
@example(suite=[[([], 0, "pass"), (["database"], 0, "pass"), ([], 0, "pass")]], grouped=False)
@example(suite=[[(["database"], 0, "pass")], [(["database"], 0, "pass")]], grouped=False)
@example(suite=[[(["database"], 0, "fail"), (["database"], 0, "break")]], grouped=False)
@example(suite=[[([], 0, "pass")]], grouped=False)
@example(suite=[[(["database"], 0, "pass"), (["database"], 0, "pass")]], grouped=True)
@example(suite=repeated((["database"], 0, "pass"), 5, 4), grouped=False)
def test_database_is_opened_once_a_module(attempt: Attempt, suite: Suite, grouped: bool) -> None:
    """The database is opened when a module's first test asks for it, shared, and closed once, after its last test."""
    told = run(attempt, suite, grouped)
    due: list[str] = []
    opened = 0
    for number, tests in enumerate(suite):
        is_open = False
        for place, (asked, _, ending) in enumerate(tests, 1):
            if asked and not is_open:
                opened, is_open = opened + 1, True
                due.append(f"open {opened}")
            due += [f"test_{chr(97 + number)}.py::test_{place}"] if ending != "break" else []
        due += [f"close {opened}"] if is_open else []
    equal(told["journal"], due, "databases are not opened and closed at the right times")


@settings(max_examples=5)
@given(suite=suites(["database"], ["clean_table"], ["clean_table", "database"]), grouped=st.booleans())
@example(suite=[[(["database"], 1, "pass"), (["clean_table"], 0, "pass")]], grouped=False)
@example(suite=[[(["clean_table"], 1, "pass"), (["database"], 0, "pass")]], grouped=False)
@example(suite=[[(["clean_table"], 1, "fail"), (["database"], 0, "pass")]], grouped=False)
@example(suite=[[(["clean_table"], 1, "break"), (["database"], 0, "pass")]], grouped=False)
@example(suite=[[(["database"], 1, "pass"), (["database"], 0, "pass")]], grouped=False)
@example(suite=[[(["clean_table", "database"], 0, "pass")]], grouped=False)
@example(suite=[[(["clean_table"], 1, "pass"), (["clean_table"], 0, "pass")]], grouped=True)
def test_clean_table_is_emptied_round_each_test(attempt: Attempt, suite: Suite, grouped: bool) -> None:
    """`clean_table` yields the module's database, emptied before and after the tests that ask for it, and no other tests."""
    seen = {each["test"]: each for each in run(attempt, suite, grouped)["seen"]}
    for number, tests in enumerate(suite):
        left, which = 0, 0
        for place, (asked, amount, ending) in enumerate(tests, 1):
            test = f"test_{chr(97 + number)}.py::test_{place}"
            left = 0 if "clean_table" in asked else left
            for name in asked if ending != "break" else ():
                found, users = seen[test][name]
                holds(found > 0, f"{name} is not a database that `connect` has opened")
                which = which or found
                equal(found, which, f"{name} in {test} is not the same database as before (shown by number)")
                equal(users, left, f"{test} finds a wrong number of users in {name}")
                left += amount
            left += ending == "break"
            left = 0 if "clean_table" in asked else left
