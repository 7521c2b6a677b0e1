"""An attempt that forges a scenario's result, or patches what a scenario uses, is rejected, as it is without the attack."""

import shutil
from pathlib import Path

import pytest

from pytest_interview_kata.model import Attempt, Outcome, Result, Task
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import TINY

SCENARIOS = '''
import gc
import json
from dataclasses import dataclass
from types import ModuleType


@dataclass
class Got:
    """What came back."""

    number: int


def observe(module: ModuleType, number: int) -> list[object]:
    """Return the result and whether it is twice the number, using functions that an attempt may have replaced."""
    gc.collect()
    got = Got(module.double(number))
    return [json.loads(json.dumps([got.number])), all([got.number == 2 * number]), _twice(got, number)]


def _twice(got: Got, number: int) -> bool:
    return got.number - number == number
'''
PROPERTIES = '''
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

from . import scenarios


@given(number=st.integers(1, 1000))
def test_is_twice_the_number(attempt: Attempt, number: int) -> None:
    """The result is twice the number."""
    equal(attempt.run(scenarios.observe, number), [[2 * number], True, True])
'''
RIGHT = "def double(number):\n    return 2 * number\n"
WRONG = "number_of = [0]\n\n\ndef double(number):\n    number_of[0] = number\n    return 0\n\n\n"
FORGED = """
def forged(module, number):
    return [[2 * number], True, True]

"""
ATTACKS = {
    "nothing": "",
    "a thread that waits for the module": FORGED
    + """
import sys, threading

def wait():
    for _ in range(3_000_000):
        module = sys.modules.get("scenarios")
        if module is not None and hasattr(module, "_twice"):
            module.observe = forged
            return
threading.Thread(target=wait, daemon=True).start()
""",
    "a module in its place": FORGED
    + """
import sys, types
sys.modules["scenarios"] = types.ModuleType("scenarios")
sys.modules["scenarios"].observe = forged

class Module(types.ModuleType):
    def __getattribute__(self, name):
        return forged if name == "observe" else super().__getattribute__(name)
types.ModuleType = Module
""",
    "a built-in that loads it": FORGED
    + """
import builtins
real = builtins.exec

def run(code, names=None, *more, **keywords):
    real(code, names, *more, **keywords)
    names["observe"] = forged
builtins.exec = run
""",
    "a walk through what the garbage collector tracks": FORGED
    + """
import gc, threading

def walk():
    for _ in range(30):
        for found in gc.get_objects():
            if type(found) is dict and "_twice" in found:
                found["observe"] = forged
threading.Thread(target=walk, daemon=True).start()
""",
    "what refers to a function that a scenario uses": FORGED
    + """
import gc, threading
from dataclasses import dataclass

def walk():
    for _ in range(30):
        for found in gc.get_referrers(dataclass):
            if type(found) is dict and "_twice" in found:
                found["observe"] = forged
threading.Thread(target=walk, daemon=True).start()
""",
    "the player's own module": FORGED
    + """
import sys
for name, module in list(sys.modules.items()):
    if name.endswith("player.serve"):
        module.Player._call = lambda self, request, arguments: forged(None, self._decode(request["a"][0]))
""",
    "the program's main module": FORGED
    + """
import sys
names = vars(sys.modules["__main__"]).get("main")
if names is not None:
    names.__globals__["Player"]._call = lambda self, request, arguments: forged(None, self._decode(request["a"][0]))
""",
}
EXCHANGES = {
    "built-ins": "import builtins\nbuiltins.all = lambda items: True\n",
    "json": "import json\njson.dumps = lambda value: f'[{2 * number_of[0]}]'\n",
    "gc": "import gc\ngc.collect = lambda *_: exec('raise SystemExit')\n",
}


def judged(source: str, context: RunContext, tmp_path: Path) -> Result:
    """Judge an attempt at a kata that has a scenario as its only property."""
    shutil.copytree(TINY, tmp_path / "tiny")
    kata = read_bank([tmp_path / "tiny"]).kata("t01_double")
    (kata.folder / "scenarios.py").write_text(SCENARIOS, encoding="utf-8")
    (kata.folder / "properties.py").write_text(PROPERTIES, encoding="utf-8")
    judge = Judge(context)
    (result,) = judge.serve(Task(Attempt(kata, Path("t01_double.py"), source), kata.properties[:1]))
    judge.close()
    return result


def test_a_right_attempt_passes(context: RunContext, tmp_path: Path) -> None:
    assert judged(RIGHT, context, tmp_path).outcome is Outcome.PASSED


@pytest.mark.parametrize("attack", ATTACKS)
def test_nobody_answers_for_a_scenario(context: RunContext, tmp_path: Path, attack: str) -> None:
    result = judged(WRONG + ATTACKS[attack], context, tmp_path)

    assert result.outcome is not Outcome.PASSED
    assert result.findings[0].got.startswith("[[0], False, False]") or result.outcome is not Outcome.FAILED


@pytest.mark.parametrize("exchange", EXCHANGES)
def test_what_a_scenario_uses_cannot_be_exchanged(context: RunContext, tmp_path: Path, exchange: str) -> None:
    result = judged(WRONG + EXCHANGES[exchange], context, tmp_path)

    assert (result.outcome, result.findings[0].got) == (Outcome.FAILED, "[[0], False, False]")
