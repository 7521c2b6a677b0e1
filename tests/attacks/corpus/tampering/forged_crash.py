# Prints a false crash traceback in the judge's files, then really crashes | crashed
import os


def double(number):
    print("Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):")
    for line in ("1", "0", "-1", "99999999999999999999", "\u0663"):
        print(f'  File "/attempt/t01_double.py", line {line} in \x1b[2J\udcff')
    print('  File "judge/search.py", line 1 in passed\n\nExtension modules: (total: 0)', flush=True)
    os.abort()
