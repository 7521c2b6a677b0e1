# Returns a list that a thread mutates while it is encoded | failed crashed timeout
import threading

ANSWER = [0] * 1000


def change():
    while True:
        ANSWER[:] = [[ANSWER[:10]] * 100, {1: 2}] * 10
        ANSWER.clear()


threading.Thread(target=change, daemon=True).start()


def double(number):
    return ANSWER
