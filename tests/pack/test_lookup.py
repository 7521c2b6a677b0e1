"""The words that name a kata, in the bundled pack and in small ones."""

from pathlib import Path

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.lookup import find_kata, means
from pytest_interview_kata.pack.reader import builtin, read_bank
from tests.sample_packs import kata_toml, least_kata, pack_toml, write_pack

PROPERTY = 'def test_it(attempt: object) -> None:\n    """It works."""\n'
BANK = read_bank([builtin()])


@pytest.mark.parametrize(
    "word",
    [
        "q09_reverse_words",
        "Q09_Reverse_Words",
        "reverse_words",
        "reverse-words",
        "Reverse_words",
        "Q9",
        "q09",
        "9",
        "09",
        "katas/s3_coding/q09_reverse_words.py",
        "katas\\s3_coding\\q09_reverse_words.py",
        "q09_reverse_words.py",
        "katas/s3_coding/q09_reverse_words.py::types",
        "katas/s3_coding/q09_reverse_words/",
    ],
)
def test_the_names_that_are_shown_are_accepted(word: str) -> None:
    assert find_kata(BANK, word).id == "q09_reverse_words"


def test_id_name_and_title_mean_one_kata() -> None:
    for kata in BANK.katas.values():
        assert [other.id for other in BANK.katas.values() if means(other, kata.title)] == [kata.id]
        assert find_kata(BANK, kata.id) is find_kata(BANK, kata.name) is kata


@pytest.mark.parametrize("word", ["Q4", "q04", "4"])
def test_several_katas_are_listed_the_easiest_first(word: str) -> None:
    with pytest.raises(KataError) as raised:
        find_kata(BANK, word)

    assert str(raised.value) == (
        f"{word!r} means 4 katas; name one of them: q04_countdown (warm-up), q04_chunked (core), q04_last_lines (core), "
        "q04_merge_streams (deep)."
    )


@pytest.mark.parametrize("word", ["", "/", ".py", "q", "Q99", "nine", "9" * 5000, "-"])
def test_other_words_mean_nothing(word: str) -> None:
    with pytest.raises(KataError, match=r"^There is no kata"):
        find_kata(BANK, word)


def test_an_id_is_stronger_than_the_name_of_another_kata(tmp_path: Path) -> None:
    pack = write_pack(
        tmp_path / "pack",
        pack_toml("s", 1, 2),
        {
            "s/q01_next": {**least_kata(PROPERTY), "kata.toml": kata_toml("One")},
            "s/next": {**least_kata(PROPERTY), "kata.toml": kata_toml("Two", 2)},
        },
    )

    bank = read_bank([pack])

    assert find_kata(bank, "next").id == "next"
    assert find_kata(bank, "q01").id == "q01_next"
