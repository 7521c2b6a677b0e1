# Exits as soon as a wrong answer is sent | failed crashed
import os
import threading


def double(number):
    threading.Timer(0.02, os._exit, [0]).start()
    return number
