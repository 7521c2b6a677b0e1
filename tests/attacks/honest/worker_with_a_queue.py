# A thread that waits for work all its life, and is no daemon | passed
import queue
import threading

todo, done = queue.Queue(), queue.Queue()


def work():
    while True:
        number = todo.get()
        done.put(number + number)


threading.Thread(target=work).start()


def double(number):
    todo.put(number)
    return done.get()
