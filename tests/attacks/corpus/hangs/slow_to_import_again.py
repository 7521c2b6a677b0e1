# Waits while it is imported, as long as it may, and has to be imported for each property | crashed timeout
import os
import time

time.sleep(5)


def double(number):
    os._exit(0)
