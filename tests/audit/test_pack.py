"""A pack beside the bundled one: sections of its own may repeat numbers of questions, shared sections may not."""

from pathlib import Path

import pytest

from pytest_interview_kata.cli import main
from tests.sample_packs import KATAS, kata_toml, write_pack

BUNDLED = """\
name = "bundled"
sections = [{ slug = "s1_basics", title = "Basics" }]
questions = [{ number = 1, section = "s1_basics", text = "What is arithmetic?" }]
"""


ROW = '{ number = 1, section = "s1_basics", text = "What is arithmetic?" }'


def audit(pack: Path, bundled: Path, text: str, section: str = "s1_basics", question: int = 1) -> int:
    files = {**KATAS["s1_basics/q01_double"], "kata.toml": kata_toml(question=question)}
    return main(["audit", str(write_pack(pack, text, {f"{section}/double": files})), "--only", "files"], bundled)


@pytest.mark.parametrize(
    ("old", "new", "section", "question"),
    [
        pytest.param("s1_basics", "t1", "t1", 1, id="a-section-of-its-own"),
        pytest.param("bundled", "own", "s1_basics", 1, id="the-same-question"),
        pytest.param(ROW, ROW.replace("1,", "2,").replace("arithmetic", "twice"), "s1_basics", 2, id="another-number"),
    ],
)
def test_what_is_not_mixed_up_is_no_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, old: str, new: str, section: str, question: int
) -> None:
    bundled = write_pack(tmp_path / "bundled", BUNDLED, {})

    assert audit(tmp_path / "own", bundled, BUNDLED.replace(old, new), section, question) == 0
    assert "1 kata audited: no fault." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "arithmetic",
            "twice",
            "question 1 of the section 's1_basics' has another text in the bundled pack: choose another.",
            id="another-question",
        ),
        pytest.param(
            '"Basics"',
            '"Own"',
            "the section 's1_basics' of the bundled pack has the title 'Basics': choose another slug.",
            id="another-title",
        ),
    ],
)
def test_what_would_be_mixed_up_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, message: str
) -> None:
    bundled = write_pack(tmp_path / "bundled", BUNDLED, {})

    assert audit(tmp_path / "own", bundled, BUNDLED.replace(old, new)) == 1
    assert f"{tmp_path / 'own' / 'pack.toml'}: {message}\n" in capsys.readouterr().out


def test_the_bundled_pack_is_not_compared_with_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = write_pack(tmp_path / "own", BUNDLED, {"s1_basics/double": KATAS["s1_basics/q01_double"]})

    assert main(["audit", "--only", "files"], pack) == 0
    assert "no fault" in capsys.readouterr().out
