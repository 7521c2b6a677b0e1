# Lets two hundred threads wait for each other, as for slow answers | passed
import threading
from concurrent.futures import ThreadPoolExecutor

MANY = 200


def together(number):
    gate = threading.Barrier(MANY)

    def work(part):
        gate.wait(20)
        return part

    with ThreadPoolExecutor(MANY) as pool:
        return sum(pool.map(work, [number, number, *[0] * (MANY - 2)]))


FIRST = together(1)


def double(number):
    with ThreadPoolExecutor(24) as pool:
        return FIRST * sum(pool.map(int, [number, number])) // 2
