"""`kata completion`: prints a script that completes commands, options and katas in a shell, with argcomplete."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.lookup import find_kata
from pytest_interview_kata.pack.reader import builtin
from pytest_interview_kata.pack.settings import read_settings

from .call import Argument, Call, Command, packs_of, start_of
from .locate import find_bank, find_workspace
from .printing import Verbatim

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.pack.reader import Bank

PROGRAMS: Final = ("kata", "pytest-interview-kata")
SHELLS: Final = ("bash", "zsh", "fish")
ASKED: Final = "_ARGCOMPLETE"
"""The environment variable that the scripts set."""
HOW: Final = 'bash, zsh: eval "$(kata completion bash)"; fish: kata completion fish | source'


def run(call: Call) -> Iterator[str]:
    """Yield the script for a shell. Raise `KataError` without argcomplete."""
    try:
        from argcomplete.shell_integration import shellcode  # noqa: PLC0415 - an optional dependency
    except ImportError:
        raise KataError(f"`kata completion` needs the extra `completion`: {install_command(['completion'])}") from None
    yield Verbatim(shellcode(PROGRAMS, shell=call.options.shell).rstrip())


def complete(parser: ArgumentParser) -> None:
    """If a shell asks for completions, answer and exit."""
    if ASKED in os.environ:
        import argcomplete  # noqa: PLC0415 - see above

        argcomplete.autocomplete(parser, always_complete_options=False)


def kata_ids(parsed_args: Namespace, **_: object) -> Sequence[str]:
    """Return the ids of the katas in the workspace, or else of all packs, for argcomplete."""
    return [*_bank(parsed_args).katas]


def property_names(parsed_args: Namespace, **_: object) -> Sequence[str]:
    """Return the names of the properties of the kata on the command line, for argcomplete."""
    try:
        kata = find_kata(_bank(parsed_args), parsed_args.id or "")
    except KataError:  # no kata is named yet
        return ()
    return [*kata.examples, *kata.properties]


def section_slugs(parsed_args: Namespace, **_: object) -> Sequence[str]:
    """Return the sections of the katas, for argcomplete."""
    return [*{kata.question.section.slug: None for kata in _bank(parsed_args).katas.values()}]


def question_numbers(parsed_args: Namespace, **_: object) -> Sequence[str]:
    """Return the questions of the katas, for argcomplete."""
    return [*{f"Q{kata.question.number}": None for kata in _bank(parsed_args).katas.values()}]


def extras(parsed_args: Namespace, **_: object) -> Sequence[str]:
    """Return the extras that some kata needs, for argcomplete."""
    return sorted({extra for kata in _bank(parsed_args).katas.values() for extra in kata.extras})


def _bank(parsed_args: Namespace) -> Bank:
    start, packs = start_of(parsed_args), packs_of(parsed_args, builtin())
    workspace = find_workspace(start, packs)
    return workspace.bank if workspace else find_bank(read_settings(start), packs)


SHELL: Final = Argument("shell", choices=SHELLS, help=f"the shell that reads the script. {HOW}")
COMPLETION = Command("completion", "print a script that completes commands and katas in your shell", run, (SHELL,))
