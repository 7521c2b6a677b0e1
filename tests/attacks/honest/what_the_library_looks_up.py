# Uses data that the library reads from the system: time zones, locales, MIME types, certificates, processors, terminals | passed
import ctypes
import getpass
import gettext
import hashlib
import locale
import mimetypes
import os
import platform
import resource
import shutil
import socket
import sqlite3
import ssl
import sysconfig
import time
import uuid
import zoneinfo

locale.setlocale(locale.LC_ALL, "")
mimetypes.init()
gettext.find("kata")
ssl.create_default_context()


def double(number):
    assert time.localtime(0) and time.tzname and zoneinfo.ZoneInfo("UTC").key == "UTC"
    assert mimetypes.guess_type("a.html")[0] == "text/html"
    assert os.cpu_count() and platform.platform() and sysconfig.get_paths()["stdlib"] and socket.gethostname()
    assert shutil.disk_usage(".").total and shutil.get_terminal_size() and resource.getpagesize() and getpass.getuser()
    assert hashlib.sha256(b"").hexdigest() and sqlite3.connect(":memory:").execute("select 1").fetchone() == (1,)
    assert open("/proc/self/status").read() and os.listdir("/proc/self/fd") and uuid.uuid1() and ctypes.sizeof(ctypes.c_int)
    with open(os.__file__) as source:
        assert "def walk" in source.read()
    return number * 2
