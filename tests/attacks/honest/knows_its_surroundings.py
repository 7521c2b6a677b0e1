# Imports far more than it needs, and reads where it runs | passed
import atexit
import ctypes
import gc
import inspect
import multiprocessing
import os
import platform
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import tracemalloc
import uuid
import zoneinfo

tracemalloc.start()
gc.disable()
atexit.register(print, "the end")
signal.signal(signal.SIGINT, signal.SIG_IGN)
FACTS = [platform.platform(), os.getcwd(), tempfile.gettempdir(), uuid.uuid4(), time.ctime(), ctypes.sizeof(ctypes.c_long)]


def double(number):
    assert inspect.getsource(double).startswith("def double")
    return number * 2
