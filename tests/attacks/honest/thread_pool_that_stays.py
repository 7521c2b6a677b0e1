# Keeps a pool of threads as long as the module exists | passed
from concurrent.futures import ThreadPoolExecutor

POOL = ThreadPoolExecutor(8)


def double(number):
    return sum(future.result() for future in [POOL.submit(int, number), POOL.submit(int, number)])
