# Opens devices that only root may open: memory, disks, kernel messages, device creation; returns the right answer only if one opens | failed
import os


def double(number):
    names = ["mem", "kmem", "port", "kmsg", "kvm", "fuse", "loop-control", "loop0", "sda", "vda", "nvme0n1", "net/tun", "cpu/0/msr", "dm-0"]
    for name in [*(f"/dev/{name}" for name in names), "/proc/kcore", "/proc/kallsyms", "/proc/sysrq-trigger", "/sys/power/state"]:
        for way in (os.O_RDONLY, os.O_WRONLY):
            try:
                os.open(name, way | os.O_NONBLOCK)
            except OSError:
                continue
            return number * 2
    return 0
