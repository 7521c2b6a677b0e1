"""The filter's answers, in a small interpreter of BPF, because this machine is either x86_64 or aarch64."""

from __future__ import annotations

import struct

import pytest

from pytest_interview_kata.sandbox.player import seccomp
from pytest_interview_kata.sandbox.player.system_calls import ALLOWED, CLONE3, GUARDED, MACHINES, NEWEST, PRETENDED

OWN = 4711
MACHINE = pytest.mark.parametrize("machine", MACHINES)


def answer(machine: str, number: int, *arguments: int, architecture: int = 0) -> int:
    """Return the filter's answer to a system call."""
    code = seccomp.program(machine, OWN)
    data = struct.pack("<IIQ6Q", number, architecture or MACHINES[machine][1], 0, *arguments, *[0] * (6 - len(arguments)))
    steps = [struct.unpack_from("HBBI", code, place) for place in range(0, len(code), 8)]
    place = held = 0
    while True:
        operation, yes, no, value = steps[place]
        place += 1
        if operation == seccomp.ANSWER:
            return int(value)
        if operation == seccomp.LOAD:
            (held,) = struct.unpack_from("<I", data, value)
        elif operation == seccomp.KEEP_BITS:
            held &= value
        else:
            place += yes if (held == value if operation == seccomp.EQUAL else held > value) else no


def number_of(machine: str, name: str) -> int:
    """Return the number of a call; skip the test if this machine does not have it."""
    number = {**ALLOWED, **PRETENDED, **GUARDED, "clone3": CLONE3}[name][MACHINES[machine][0]]
    return pytest.skip("there is no such call") if number is None else number


@MACHINE
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("read", (), seccomp.ALLOW),
        ("chmod", (), seccomp.PRETEND),
        ("utimensat", (), seccomp.PRETEND),
        ("clone3", (), seccomp.UNKNOWN),
        ("clone", (0x3D0F00,), seccomp.ALLOW),
        ("clone", (17,), seccomp.REFUSE),
        ("kill", (OWN, 9), seccomp.ALLOW),
        ("kill", (0, 9), seccomp.REFUSE),
        ("kill", (2**32 - 1, 9), seccomp.REFUSE),
        ("prlimit64", (0,), seccomp.ALLOW),
        ("prlimit64", (1,), seccomp.REFUSE),
        ("socketpair", (1, 1 | 0x80000 | 0x800), seccomp.ALLOW),
        ("socketpair", (1, 2), seccomp.REFUSE),
        ("socketpair", (2, 1), seccomp.REFUSE),
        ("sendto", (3, 1, 1, 0, 0), seccomp.ALLOW),
        ("sendto", (3, 1, 1, 0, 1), seccomp.REFUSE),
        ("sendto", (3, 1, 1, 0, 1 << 32), seccomp.REFUSE),
        ("memfd_create", (1, 3), seccomp.ALLOW),
        ("memfd_create", (1, 4), seccomp.REFUSE),
        ("mknodat", (0, 1, 0o010644), seccomp.ALLOW),
        ("mknodat", (0, 1, 0o020644), seccomp.REFUSE),
        ("mknodat", (0, 1, 0o140644), seccomp.REFUSE),
        ("ioctl", (1, 0x5401), seccomp.ALLOW),
        ("ioctl", (1, 0x5412), seccomp.REFUSE),
        ("fcntl", (1, 1030), seccomp.ALLOW),
        ("fcntl", (1, 8), seccomp.REFUSE),
        ("prctl", (1,), seccomp.REFUSE),
    ],
)
def test_a_call_is_judged_by_its_number_and_its_arguments(
    machine: str, name: str, arguments: tuple[int, ...], expected: int
) -> None:
    assert answer(machine, number_of(machine, name), *arguments) == expected


@MACHINE
def test_what_is_not_listed_is_refused_and_what_is_newer_is_unknown(machine: str) -> None:
    column = MACHINES[machine][0]
    listed = {numbers[column] for numbers in (*ALLOWED.values(), *PRETENDED.values(), *GUARDED.values(), CLONE3)}
    answers = {answer(machine, number) for number in range(NEWEST + 1) if number not in listed}

    assert answers == {seccomp.REFUSE}
    assert {answer(machine, number) for number in (NEWEST + 1, 0x40000000, 2**32 - 1)} == {seccomp.UNKNOWN}


@MACHINE
def test_calls_of_another_architecture_end_the_player(machine: str) -> None:
    assert answer(machine, 1, architecture=0x40000003) == seccomp.KILL


def test_a_machine_whose_numbers_are_not_known_has_no_filter() -> None:
    assert seccomp.program("riscv64", OWN) == b""


@MACHINE
def test_no_number_is_listed_twice(machine: str) -> None:
    column = MACHINES[machine][0]
    numbers = [row[column] for table in (ALLOWED, PRETENDED, GUARDED) for row in table.values() if row[column] is not None]

    assert len(numbers) == len({*numbers})
