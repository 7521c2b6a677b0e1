"""The files that an attempt may read: Python and the named packages, except the hidden parts."""

from __future__ import annotations

import os
from pathlib import Path

from pytest_interview_kata.sandbox.player import reading


def test_all_but_what_is_hidden_may_be_read_and_names_on_the_way_to_it(tmp_path: Path) -> None:
    for name in ("packages/flask/app.py", "packages/katas/bank/solution.py", "packages/katas/version.py", "elsewhere/key"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "packages" / "link").symlink_to(tmp_path / "elsewhere")
    packages = tmp_path / "packages"

    assert reading.named([str(packages)], [str(packages / "katas" / "bank")]) == {
        str(packages): False,
        str(packages / "flask"): True,
        str(packages / "katas"): False,
        str(packages / "katas" / "version.py"): True,
    }
    assert reading.named([str(packages / "katas")], [str(packages / "katas")]) == {}
    assert reading.named([str(packages)], []) == {str(packages): True}


def test_packages_of_the_interpreter_are_not_part_of_it() -> None:
    known = tuple(path + os.sep for path, whole in reading.standard([]).items() if whole)
    library = Path(os.path.realpath(os.__file__)).parent

    assert f"{library / 'os.py'}{os.sep}".startswith(known)
    assert not f"{library / 'site-packages' / 'any.py'}{os.sep}".startswith(known)
