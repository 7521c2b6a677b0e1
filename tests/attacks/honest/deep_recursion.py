# Recurses ten thousand levels deep in a thread with a large stack, as in programming contests | passed
import sys
import threading

sys.setrecursionlimit(10**6)
threading.stack_size(128 << 20)


def down(depth, number):
    return down(depth - 1, number) if depth else number * 2


def double(number):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(down(10_000, number)))
    thread.start()
    thread.join()
    return answers[0]
