# Exits immediately in a thread while the call waits | crashed
import os
import threading


def double(number):
    threading.Thread(target=os._exit, args=[0]).start()
    threading.Event().wait()
