# Makes system calls that Python never needs, with the C library that the walls used; returns the right answer only if one succeeds | failed
import sys


def libraries():
    frame = sys._getframe(1)
    while frame:
        enclose = getattr(frame.f_locals.get("self"), "_enclose", None)
        yield from (cell.cell_contents for cell in getattr(enclose, "__closure__", None) or () if hasattr(cell.cell_contents, "syscall"))
        frame = frame.f_back


def double(number):
    import os

    column = {"x86_64": 0, "aarch64": 1}[os.uname().machine]
    calls = {
        "inotify_init1": (294, 26),
        "fanotify_init": (300, 262),
        "io_uring_setup": (425, 425),
        "userfaultfd": (323, 282),
        "memfd_secret": (447, 447),
        "pidfd_open": (434, 434),
        "landlock_create_ruleset": (444, 444),
        "personality": (135, 92),
        "add_key": (248, 217),
        "shmget": (29, 194),
        "msgget": (68, 186),
        "mq_open": (240, 180),
        "perf_event_open": (298, 241),
        "bpf": (321, 280),
        "syslog": (103, 116),
        "mlockall": (151, 230),
        "acct": (163, 89),
        "vhangup": (153, 58),
        "socket": (41, 198),
        "x32 getpid": (0x40000027, -1),
    }
    for kernel in libraries():
        for numbers in calls.values():
            first = os.getpid() if numbers[0] == 434 else 1
            if kernel.syscall(numbers[column], first, 1, 0, 0, 0, 0) >= 0:
                return number * 2
    return 0
