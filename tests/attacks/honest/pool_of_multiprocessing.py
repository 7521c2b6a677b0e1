# The pool of threads that hides in multiprocessing | passed
from multiprocessing.dummy import Pool


def double(number):
    with Pool(2) as pool:
        return sum(pool.map(int, [number, number]))
