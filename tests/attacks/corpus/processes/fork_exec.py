# Starts a program by the function below subprocess, which raises no audit event | failed crashed
import os
import subprocess
import sys


def double(number):
    errors = os.pipe()
    words = [os.fsencode(sys.executable), b"-c", b"import time; time.sleep(20)"]
    plan = [words, words[:1], True, (errors[1],), None, None, -1, -1, -1, -1, -1, -1, *errors, True, True]
    for rest in ([-1, None, None, None, -1, None, False], [-1, None, None, None, -1, None], [None, None, None, -1, None]):
        try:
            subprocess._fork_exec(*plan, *rest)
        except (OSError, TypeError, ValueError, AttributeError):
            continue
    return 0
