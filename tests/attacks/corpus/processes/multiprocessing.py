# Starts processes with multiprocessing, by all three start methods, and a manager | failed crashed timeout
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


def double(number):
    for way in ("fork", "spawn", "forkserver"):
        try:
            context = multiprocessing.get_context(way)
            context.Process(target=time.sleep, args=[20]).start()
        except (OSError, ValueError, RuntimeError):
            continue
    try:
        with ProcessPoolExecutor(2) as pool:
            pool.submit(time.sleep, 20)
    except (OSError, NotImplementedError, ImportError):
        pass
    return 0
