"""The audit of the bundled bank: each kata by each check.

`KATA_SEEDS=20 pytest tests/test_bank_soundness.py` tries other seeds too; each costs about as much as all the rest. A part of the
mutants is judged in every run; `KATA_MUTANTS=0` judges all of them, as `kata audit` does. `KATA_DRAWN=1` uses no stored case.
"""

import os
from collections.abc import Iterator
from typing import Final

import pytest

from pytest_interview_kata.audit import AUDIT_CHECKS
from pytest_interview_kata.audit.audited_kata import AuditedKata
from pytest_interview_kata.audit.judging import AuditJudges
from pytest_interview_kata.audit.result import AuditCheck
from pytest_interview_kata.pack.reader import builtin, missing, read_bank
from pytest_interview_kata.run.context import RunContext, Search
from pytest_interview_kata.run.processes import Processes

KATAS: Final = sorted(path.parent.name for path in builtin().glob("*/*/kata.toml"))
SEEDS: Final = int(os.environ.get("KATA_SEEDS", "0"))
MUTANTS: Final = int(os.environ.get("KATA_MUTANTS", "6")) or None
"""The number of mutants of a solution that are judged; a third of it for katas that import a framework."""
FROZEN: Final = "KATA_DRAWN" not in os.environ
"""Whether the stored cases are used."""
CHECKS: Final = [check for check in AUDIT_CHECKS if check.grave and (SEEDS or check.name != "seeds")]
PARTS: Final = {"mistakes": ("mistakes", "earned", "seeds"), "mutants": ("mutants", "equivalents")}
"""The checks of a kata that are tests of their own, because the longest kata would take too long; they share no results."""


@pytest.fixture(scope="module")
def judges(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AuditJudges]:
    among_workers = "PYTEST_XDIST_WORKER" in os.environ
    jobs = 1 if among_workers else os.cpu_count() or 1
    base = tmp_path_factory.getbasetemp()
    # The workers share a cache, so that mypy analyses the stubs of pandas or Django once.
    cache, scratch = (base.parent if among_workers else base) / "soundness-cache", tmp_path_factory.mktemp("scratch")
    cache.mkdir(exist_ok=True)
    with AuditJudges(RunContext(Processes(), cache, scratch, Search(cases=FROZEN), jobs=jobs)) as judges:
        yield judges


def checks(part: str) -> list[AuditCheck]:
    """Return the checks of a part, or those that are in no other part: the ones that judge right attempts."""
    others = {name for names in PARTS.values() for name in names}
    return [check for check in CHECKS if (check.name in PARTS[part] if part in PARTS else check.name not in others)]


@pytest.mark.slow
@pytest.mark.parametrize("part", ["right", *PARTS])
@pytest.mark.parametrize("name", KATAS)
def test_kata_is_sound(judges: AuditJudges, name: str, part: str) -> None:
    """The checks of a part in one test: they share results, and processes of xdist cannot share them."""
    kata = read_bank([builtin()]).kata(name)
    if missing(kata):
        pytest.skip(f"needs {', '.join(missing(kata))}")
    audited = AuditedKata(kata, judges, SEEDS, most=MUTANTS // 3 if kata.modules and MUTANTS else MUTANTS)
    if found := [fault for check in checks(part) for fault in check.faults(audited)]:
        pytest.fail("\n".join(f"{fault.check}: {fault.message}" for fault in found), pytrace=False)
