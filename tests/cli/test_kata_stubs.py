"""`kata stubs`: writes the types of the attempt, and checks properties with them."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from tests.sample_packs import KATAS, PACK, write_pack

Kata = Callable[..., CompletedProcess[str]]


def test_types_are_written_once(kata: Kata, home: Path) -> None:
    write_pack(home / "pack", PACK, KATAS)

    first, again = kata("stubs", "pack", "--kata", "q01_*"), kata("stubs", "pack", "--kata", "q01_*")

    end = "2 katas up to date: in properties.py, write `from .attempt import Attempt`.\n"
    folder = Path("pack", "s1_basics")
    assert first.stdout == (
        f"Wrote {folder / 'q01_double' / 'attempt.pyi'}.\nWrote {folder / 'q01_halve' / 'attempt.pyi'}.\n{end}"
    )
    assert again.stdout == end
    text = (folder / "q01_double" / "attempt.pyi").read_text(encoding="utf-8")
    assert text.endswith("class Attempt(BaseAttempt):\n    def double(self, number: int) -> int: ...\n")


def test_types_follow_the_stub(kata: Kata, home: Path) -> None:
    folder = write_pack(home / "pack", PACK, KATAS) / "s1_basics" / "q01_double"
    kata("stubs", "pack")
    (folder / "stub.py").write_text("def double(number: float) -> float: ...\n", encoding="utf-8")

    assert kata("stubs", "pack").stdout.startswith(f"Wrote {Path('pack', 's1_basics', 'q01_double', 'attempt.pyi')}.\n3 katas")
    assert "number: float" in (folder / "attempt.pyi").read_text(encoding="utf-8")


def test_errors_of_properties_are_shown(kata: Kata, home: Path) -> None:
    folder = write_pack(home / "pack", PACK, KATAS) / "s1_basics" / "q01_double"
    text = (folder / "properties.py").read_text(encoding="utf-8")
    (folder / "properties.py").write_text(text.replace("attempt.double(number)", "attempt.duoble(number)"), encoding="utf-8")

    done = kata("stubs", "--check", "pack")

    assert done.returncode == 1
    assert done.stdout == (
        f'{folder / "properties.py"}:10: error: "Attempt" has no attribute "duoble"; maybe "double"?  [attr-defined]\n'
        "3 katas checked: 1 error.\n"
    )
    assert not (folder / "attempt.pyi").exists()


def test_nothing_is_written_into_the_bundled_pack(kata: Kata) -> None:
    done = kata("stubs")

    assert done.returncode == 2
    assert done.stderr == "kata: `kata stubs` needs the folder of a pack, into which it writes: `kata stubs PACK`.\n"


def test_an_unknown_kata_is_named(kata: Kata, home: Path) -> None:
    write_pack(home / "pack", PACK, KATAS)

    assert kata("stubs", "pack", "--kata", "q9*").stderr == "kata: No kata matches q9*: `kata list` shows the ids.\n"
