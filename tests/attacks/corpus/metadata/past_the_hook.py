# Empties the tables of the audit hook, then changes all metadata of a file without opening it | failed crashed
import gc
import os
import types

gc.unfreeze()


def double(number):
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and str(found.__module__).startswith("pytest_interview_kata.sandbox.player.audit"):
            for cell in found.__closure__ or ():
                if type(cell.cell_contents) is tuple:
                    cell.cell_contents = ()
                elif type(cell.cell_contents) is dict:
                    cell.cell_contents.clear()
    for act in (
        lambda: os.chmod("BAIT", 0),
        lambda: os.utime("BAIT", (1, 1)),
        lambda: os.chown("BAIT", -1, os.getgid() or 1),
        lambda: os.setxattr("BAIT", "user.kata", b"x"),
        lambda: os.fchmod(os.open("BAIT", os.O_RDONLY), 0),
        lambda: os.chmod(f"/proc/self/fd/{os.open('BAIT', os.O_PATH)}", 0),
        lambda: os.truncate("BAIT", 0),
    ):
        try:
            act()
        except OSError:
            continue
    return 0
