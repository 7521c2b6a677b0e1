# Closes its pipes to the judge and keeps running | crashed timeout
import os
import threading


def double(number):
    os.close(4)
    threading.Event().wait()
