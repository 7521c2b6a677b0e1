"""The table of commands, and the parser made from it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from pytest_interview_kata.files.distribution import DISTRIBUTION, installed_version

from .audit import AUTHORS
from .call import ID, ID_OR_NEXT, Call, packs_of, start_of
from .completion import COMPLETION, complete, extras, kata_ids, property_names, question_numbers, section_slugs
from .debug import DEBUG, PROPERTY
from .demo import DEMO
from .examples import EXAMPLES
from .explain import EXPLAIN
from .export import EXPORT
from .hint import HINT
from .init import INIT
from .interview import INTERVIEW
from .listing import LIST, NEXT
from .merge import MERGE
from .new import NEW
from .opening import OPEN
from .own_tests import TESTS
from .printing import complain_as
from .progress import PROGRESS
from .reset import RESET
from .review import REVIEW
from .show import SHOW
from .solution import SOLUTION
from .stubs import STUBS
from .trying import KATA, ONLY, TRY
from .update import UPDATE
from .watch import IDS, WATCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .call import Command

LEARNING: Final = (
    INIT,
    LIST,
    NEXT,
    SHOW,
    OPEN,
    EXAMPLES,
    TESTS,
    HINT,
    DEBUG,
    SOLUTION,
    EXPLAIN,
    REVIEW,
    EXPORT,
    INTERVIEW,
    RESET,
    UPDATE,
    WATCH,
    DEMO,
)
COMMANDS: Final[Sequence[Command]] = (*LEARNING, PROGRESS, MERGE, COMPLETION, NEW, STUBS, TRY, *AUTHORS)
COMPLETERS: Final = {
    ID: kata_ids,
    ID_OR_NEXT: kata_ids,
    IDS: kata_ids,
    KATA: kata_ids,
    PROPERTY: property_names,
    ONLY: property_names,
}
"""The functions that return the completions of arguments."""
VALUES: Final = {"--section": section_slugs, "--question": question_numbers, "--extra": extras}
"""The functions that return the completions of options that several commands have, by the first name of the option."""
CALLED: Final = {DISTRIBUTION: DISTRIBUTION}
"""The program's name in usage messages, by the name of the executable; `kata` for names that are not in this table."""
PACKS: Final = (
    "Katas come from the bundled pack (unless `kata_bundled` is false), from pytest plugins and the root conftest.py, from the "
    "folders in `kata_packs`, and from --pack. These settings are in pytest's configuration file; `kata init --pack PATH` adds "
    "a pack there."
)


def read_call(argv: list[str], bundled: Path) -> Call:
    """Parse a command line. Raise `SystemExit` after help, the version or a usage error, as argparse does."""
    parser = make_parser()
    complete(parser)
    options = parser.parse_args(argv)
    if options.command is None:
        parser.print_help()
        parser.exit()
    is_named = (options.own_directory or options.directory) is not None
    return Call(options.command, options, start_of(options), is_named, packs_of(options, bundled), parser.parse_args)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser for the table of commands."""
    parser = Parser(
        prog=CALLED.get(Path(sys.argv[0]).stem, "kata"),
        description="Practise Python interview questions with small unfinished programs. `pytest --kata` judges them.",
        epilog=PACKS,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show this program's version and exit")
    parser.set_defaults(command=None, own_packs=[])
    _add_shared(parser, prefix="")
    rows = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        row = rows.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog=None if any("--pack" in argument.names for argument in command.arguments) else PACKS,
            allow_abbrev=False,
            conflict_handler="resolve",  # `kata new` has another --pack
        )
        row.set_defaults(command=command)
        _add_shared(row, prefix="own_")
        for argument in command.arguments:
            added = row.add_argument(*argument.names, **argument.settings)
            added.completer = COMPLETERS.get(argument, VALUES.get(argument.names[0]))  # type: ignore[attr-defined] # argcomplete reads it
    return parser


def _add_shared(parser: argparse.ArgumentParser, prefix: str) -> None:
    """Add the options of every command. They may precede or follow the command's name; `prefix` keeps the two values apart."""
    text = "the workspace (default: the current folder, or the nearest parent that has one)"
    parser.add_argument("-C", "--directory", dest=f"{prefix}directory", metavar="DIR", type=Path, help=text)
    text = "the folder of another pack of katas; may be repeated"
    parser.add_argument("--pack", dest=f"{prefix}packs", metavar="PATH", type=Path, action="append", default=[], help=text)


class Parser(argparse.ArgumentParser):
    """An argument parser that escapes and wraps its error messages, which quote the command line."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the message, and exit with status 2."""
        self.print_usage(sys.stderr)
        complain_as(f"{self.prog}: error", message)
        self.exit(2)


class ShowVersion(argparse.Action):
    """Prints the version; unlike argparse's own action, it looks the version up on demand, because that is slow."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and exit."""
        sys.stdout.write(f"{DISTRIBUTION} {installed_version()}\n")
        parser.exit()
