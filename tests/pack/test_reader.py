"""The bank: the result of a valid pack, and the message for every error in a pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pytest_interview_kata.model import KataError, Level, Limits, Question, Section
from pytest_interview_kata.pack.reader import Bank, builtin, read_bank
from tests.sample_packs import kata_toml, least_kata, pack_toml, write_files, write_pack

KATA = kata_toml("Twice")
NEEDED = "kata.toml, stub.py, solution.py, properties.py, notes.md."
PROPERTIES = "def test_doubles(attempt):\n    ...\n\ndef test_again(attempt):\n    ...\n"


def add_kata(pack: Path, name: str = "twice", toml: str = KATA) -> Path:
    folder = pack / "basics" / name
    write_files(folder, {**least_kata(PROPERTIES), "kata.toml": toml})
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack", pack_toml("basics", 2, 1), {})


def complaint(*packs: Path) -> str:
    with pytest.raises(KataError) as caught:
        read_bank(packs)
    return str(caught.value)


def problems(*packs: Path) -> list[tuple[str, str]]:
    return [(problem.name, problem.reason) for problem in read_bank(packs).problems]


def test_a_kata_is_what_its_folder_says(pack: Path) -> None:
    folder = add_kata(
        pack,
        toml=KATA
        + 'extras = ["flask"]\nmodules = ["flask"]\nbans = [".split"]\n[limits]\ncall = 2\n[lint]\nselect = ["D103"]\n',
    )
    kata = read_bank([pack]).kata("twice")
    assert (kata.id, kata.pack, kata.folder, kata.title, kata.level) == ("twice", "own", folder.resolve(), "Twice", Level.CORE)
    assert kata.question == Question(1, Section("basics", "Own"), "What is 1?")
    assert kata.properties == ("doubles", "again")
    assert (kata.extras, kata.modules, kata.bans) == (("flask",), ("flask",), (".split",))
    assert (kata.limits, kata.lint) == (Limits(call=2), ("D103",))
    assert kata.attempt_path == "basics/twice.py"
    assert (kata.stub, kata.solution) == (kata.folder / "stub.py", kata.folder / "solution.py")


def test_katas_stand_in_the_order_of_the_questions(pack: Path) -> None:
    for name, number in {"a": 1, "c": 2, "b": 2}.items():
        add_kata(pack, name, KATA.replace("1", str(number)))
    bank = read_bank([pack])
    assert list(bank.katas) == ["b", "c", "a"]
    assert [question.number for question in bank.questions] == [2, 1]


def test_a_pack_given_twice_is_read_once(pack: Path) -> None:
    add_kata(pack)
    assert len(read_bank([pack, pack / "basics" / ".."]).packs) == 1


def test_the_bundled_pack_is_found_and_read() -> None:
    bank = read_bank([builtin()])
    assert len(bank.questions) == 27
    assert bank.packs[0].name == "interview"


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


def spoil(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).write_bytes(b"\xff")

    return change


def leave(*names: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        for path in folder.iterdir():
            if path.name not in names:
                path.unlink()

    return change


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(
            remove("solution.py"),
            "The kata {folder} has no solution.py: every kata needs " + NEEDED,
            id="no-solution",
        ),
        pytest.param(
            remove("kata.toml"),
            "The kata {folder} has no kata.toml: every kata needs " + NEEDED,
            id="no-kata-toml",
        ),
        pytest.param(
            edit("kata.toml", "title", "titel"),
            "{folder}/kata.toml has the unknown key 'titel': did you mean 'title'?",
            id="typo",
        ),
        pytest.param(
            edit("kata.toml", "title", "xyz"),
            "{folder}/kata.toml has the unknown key 'xyz': known keys are title, question, level, extras, modules, bans, limits, lint, old_stubs.",
            id="unknown-key",
        ),
        pytest.param(
            edit("kata.toml", 'title = "Twice"\n', ""),
            "{folder}/kata.toml has no 'title', which is required.",
            id="no-title",
        ),
        pytest.param(edit("kata.toml", '"Twice"', "3"), "{folder}/kata.toml: title is 3, not a string.", id="title-number"),
        pytest.param(
            edit("kata.toml", "= 1", "= true"),
            "{folder}/kata.toml: question is True, not an integer.",
            id="question-flag",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nbans = ".split"\n'),
            "{folder}/kata.toml: bans is '.split', not a list.",
            id="bans-text",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = { call = "1s" }\n'),
            "{folder}/kata.toml: limits.call is '1s', not a number.",
            id="limit-text",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = { cal = 1 }\n'),
            "{folder}/kata.toml: limits has the unknown key 'cal': did you mean 'call'?",
            id="limit-typo",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlint = { select = ["PLR"] }\n'),
            "{folder}/kata.toml: lint.select[0] is 'PLR', not the code of a single ruff rule, such as 'PLR2004'.",
            id="lint-family",
        ),
        pytest.param(
            edit("kata.toml", "= 1", "= 7"),
            "{folder}/kata.toml: question 7 is not in the pack's pack.toml, which has 2, 1.",
            id="unknown-question",
        ),
        pytest.param(
            edit("kata.toml", '"core"', '"hard"'),
            "{folder}/kata.toml: level is 'hard', not one of warm-up, core, deep.",
            id="bad-level",
        ),
        pytest.param(
            edit("kata.toml", '"core"', "core"),
            "{folder}/kata.toml is not valid TOML: Invalid value (at line 3, column 9).",
            id="no-toml",
        ),
        pytest.param(
            edit("properties.py", "def test_", "def check_"),
            "{folder}/properties.py contains no property: write at least one function `test_…(attempt, …)`.",
            id="no-property",
        ),
        pytest.param(
            edit("kata.toml", "question", 'old_stubs = ["abc"]\nquestion'),
            "{folder}/kata.toml: old_stubs[0] is 'abc', not the SHA-256 of a stub in 64 hexadecimal digits.",
            id="old-stub",
        ),
        pytest.param(
            edit("properties.py", "again", "doubles"),
            "{folder}/properties.py defines test_doubles twice: rename one.",
            id="twice-the-same",
        ),
        pytest.param(
            spoil("properties.py"),
            "{folder}/properties.py is not UTF-8 (invalid start byte at offset 0): save it as UTF-8.",
            id="properties-no-text",
        ),
        pytest.param(
            spoil("stub.py"),
            "{folder}/stub.py is not UTF-8 (invalid start byte at offset 0): save it as UTF-8.",
            id="stub-no-text",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nbans = [".split", 1]\n'),
            "{folder}/kata.toml: bans[1] is 1, not a string.",
            id="bans-numbers",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = 1\n'),
            "{folder}/kata.toml: limits is 1, not a table with load, call, total, memory.",
            id="limits-number",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = { total = nan }\n'),
            "{folder}/kata.toml: limits.total is nan, not a number.",
            id="limit-nan",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = { memory = 1.5 }\n'),
            "{folder}/kata.toml: limits.memory is 1.5, not an integer.",
            id="limit-part",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '"core"\nlimits = { load = 0 }\n'),
            "{folder}/kata.toml: limits.load is 0, not a positive number.",
            id="limit-nothing",
        ),
        pytest.param(
            edit("kata.toml", '"core"\n', '["core"]\n'),
            "{folder}/kata.toml: level is ['core'], not one of warm-up, core, deep.",
            id="level-list",
        ),
        pytest.param(leave("stub.py"), "The kata {folder} has no kata.toml: every kata needs " + NEEDED, id="stub-alone"),
    ],
)
def test_a_bad_kata_is_left_out_and_told(pack: Path, change: Callable[[Path], None], message: str) -> None:
    folder = add_kata(pack).resolve()
    add_kata(pack, "thrice")
    change(folder)
    assert problems(pack) == [(folder.name, message.format(folder=folder))]
    assert list(read_bank([pack]).katas) == ["thrice"]


def test_a_bad_folder_name_is_told(pack: Path) -> None:
    folder = add_kata(pack, "two-words").resolve()
    message = f"The kata folder {folder} must be named like a Python module: letters, digits and underscores."
    assert problems(pack) == [(folder.name, message)]


def test_a_kata_that_is_left_out_is_no_unknown_one(pack: Path) -> None:
    remove("notes.md")(add_kata(pack))
    with pytest.raises(KataError, match=r"^twice is left out: The kata .+ has no notes\.md: every kata needs "):
        read_bank([pack]).kata("twice")


def test_a_folder_without_pack_toml_is_told(tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    assert complaint(tmp_path) == f"{folder} is not a pack of katas: pack.toml is missing."


def test_a_pack_that_is_none_is_left_out_beside_others(pack: Path, tmp_path: Path) -> None:
    add_kata(pack)
    nowhere, words = tmp_path.resolve() / "nowhere", tmp_path.resolve() / "words"
    words.mkdir()
    (words / "pack.toml").write_text("words", encoding="utf-8")
    bank = read_bank([nowhere, pack, words])
    assert list(bank.katas) == ["twice"]
    assert [str(problem).split(" (")[0] for problem in bank.problems] == [
        f"nowhere is left out: {nowhere} is not a pack of katas: pack.toml is missing.",
        f"words is left out: {words / 'pack.toml'} is not valid TOML: Expected '=' after a key in a key/value pair",
    ]


def test_no_pack_at_all_is_told() -> None:
    assert complaint() == "There is no pack of katas: kata_bundled is false and kata_packs is empty. Add a pack to kata_packs."


ONE = 'sections = [{ slug = "a", title = "A" }]\n'
BASICS = '{ number = 1, section = "a", text = "?" }'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sectoins = []", " has the unknown key 'sectoins': did you mean 'sections'?"),
        ("name = 1", ": name is 1, not a string."),
        ('audit = { mistakes = "six" }', ": audit.mistakes is 'six', not an integer."),
        ('sections = "a"', ": sections is 'a', not a list."),
        ("sections = { slug = 'a', title = 'A' }", ": sections is {'slug': 'a', 'title': 'A'}, not a list."),
        ("sections = [1]", ": sections[0] is 1, not a table with slug, title."),
        ('sections = [{ title = "Basics" }]', ": sections[0] has no 'slug', which is required."),
        ('sections = [{ slug = "../a", title = "A" }]', ": the slug '../a' is not the name of a folder."),
        ('sections = [{ slug = "..", title = "A" }]', ": the slug '..' is not the name of a folder."),
        (
            'sections = [{ slug = "a", title = "A" }, { slug = "a", title = "B" }]',
            " lists the section 'a' twice: remove one, or correct it.",
        ),
        ('questions = ["What?"]', ": questions[0] is 'What?', not a table with number, section, text."),
        (
            "questions = [{ number = 1, sections = 'a', text = '' }]",
            ": questions[0] has the unknown key 'sections': did you mean 'section'?",
        ),
        (f'{ONE}questions = [{{ section = "a", text = "?" }}]', ": questions[0] has no 'number', which is required."),
        (
            f'{ONE}questions = [{{ number = [1], section = "a", text = "?" }}]',
            ": questions[0].number is [1], not an integer.",
        ),
        (f"{ONE}questions = [{BASICS}, {BASICS}]", " lists the question 1 twice: remove one, or correct it."),
    ],
)
def test_a_table_of_contents_in_another_shape_is_told(pack: Path, text: str, problem: str) -> None:
    (pack / "pack.toml").write_text(text, encoding="utf-8")
    assert complaint(pack) == f"{pack.resolve() / 'pack.toml'}{problem}"


def test_a_question_in_an_unknown_section_is_told(pack: Path) -> None:
    edit("pack.toml", 'section = "basics", text = "What is 2?"', 'section = "else", text = "What is 2?"')(pack)
    assert complaint(pack) == f"{pack.resolve()}/pack.toml: question 2 is in the unknown section 'else'."


def test_a_folder_around_a_pack_names_the_pack(pack: Path, tmp_path: Path) -> None:
    assert complaint(tmp_path) == f"{tmp_path} is not a pack of katas: pack.toml is missing. Use {pack.resolve()}."


def test_two_katas_of_one_id_are_told_with_both_folders(pack: Path, tmp_path: Path) -> None:
    other = write_pack(tmp_path / "other", pack_toml("basics"), {})
    first, second = add_kata(pack).resolve(), add_kata(other).resolve()
    assert problems(pack, other) == [("twice", f"Two katas have the id 'twice': {first} and {second}. Rename one folder.")]
    assert read_bank([pack, other]).kata("twice").folder == first


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        pytest.param("q01_twise", "Did you mean q01_twice, q02_thrice?", id="typo"),
        pytest.param("ri", "Did you mean q02_thrice?", id="part"),
        pytest.param("zzz", "`kata list` shows them all.", id="nothing-near"),
        pytest.param("", "`kata list` shows them all.", id="empty"),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(pack: Path, asked: str, hint: str) -> None:
    for name in ("q01_twice", "q02_thrice"):
        add_kata(pack, name)
    bank: Bank = read_bank([pack])
    with pytest.raises(KataError) as caught:
        bank.kata(asked)
    assert str(caught.value) == f"There is no kata {asked!r}. {hint}"
