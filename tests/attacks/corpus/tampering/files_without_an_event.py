# Creates files by functions that raise no audit event: pipes, databases, readline histories | failed
import os


def database(path):
    import sqlite3

    sqlite3.connect(path).execute("create table t (a)")


def small_database(path):
    import dbm.gnu

    dbm.gnu.open(path, "n")


def history(path):
    import readline

    readline.write_history_file(path)


def double(number):
    for way in (os.mkfifo, os.mknod, database, small_database, history):
        try:
            way(os.path.join(os.path.dirname("BAIT"), way.__name__))
        except (OSError, ImportError, ArithmeticError, Exception):
            pass
    return 0
