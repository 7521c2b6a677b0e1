# Closes its channel and stays | crashed timeout
import os
import threading


def double(number):
    os.close(4)
    threading.Event().wait()
