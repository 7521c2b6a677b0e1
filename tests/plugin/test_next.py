"""The kata to continue with: the report of a run and the command name the same one, as the workspace fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.plugin.conftest import Dojo


def next_of_both(dojo: Dojo) -> tuple[str, str]:
    report = dojo.pytest().out
    command = dojo.run("-m", "pytest_interview_kata", "next").out
    return next((line for line in report.splitlines() if line.startswith("next: ")), ""), command.partition("\n")[0]


def test_the_report_and_the_command_agree(dojo: Dojo) -> None:
    (dojo.folder / "katas" / ".kata.json").write_text('{"format": 1}', encoding="utf-8")
    dojo.write("pyproject.toml", (dojo.folder / "pyproject.toml").read_text("utf-8") + "kata_bundled = false\n")
    seen = [next_of_both(dojo)]
    dojo.largest("return min(numbers)")
    seen.append(next_of_both(dojo))
    dojo.double("return number * 2")
    dojo.largest("return max(numbers)")
    seen.append(next_of_both(dojo))

    assert [report for report, _ in seen] == [
        f"next: {dojo.path('t01_double')}  (warm-up, about 5 minutes)",
        f"next: {dojo.path('t02_largest')}  (core, about 15 minutes)",
        "",
    ]
    assert [command for _, command in seen[:2]] == [report for report, _ in seen[:2]]
    assert seen[2][1] == (
        f"All katas in {dojo.folder} that can be judged here are solved. "
        't03_nowhere needs module_that_is_nowhere: pip install "pytest-interview-kata[nowhere]"'
    )
