# Has a thread, not a daemon, that waits for work forever | passed
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
