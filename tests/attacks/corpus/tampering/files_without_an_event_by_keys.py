# Lets other modules write to forbidden files: TLS key logs, attached databases, dbm files, logs | failed
import os

PLACE = os.path.join(os.path.dirname("BAIT"), "made")


def keys():
    import ssl

    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).keylog_filename = PLACE


def attached():
    import sqlite3

    sqlite3.connect(":memory:").execute("attach ? as b", (PLACE,)).execute("create table b.t (a)")


def copied():
    import sqlite3

    sqlite3.connect(":memory:").execute("vacuum into ?", (PLACE,))


def by_uri():
    import sqlite3

    sqlite3.connect(f"file:{PLACE.replace('m', '%6d')}?mode=rwc", uri=True).execute("create table t (a)")


def memory():
    import tracemalloc

    tracemalloc.start()
    tracemalloc.take_snapshot().dump(PLACE)


def logged():
    import logging

    logging.FileHandler(PLACE).emit(logging.makeLogRecord({}))


def shelved():
    import shelve

    shelve.open(PLACE)["a"] = 1


def shared():
    from multiprocessing import shared_memory

    shared_memory.SharedMemory("kata-made", create=True, size=9)


def double(number):
    for way in (keys, attached, copied, by_uri, memory, logged, shelved, shared):
        try:
            way()
        except Exception:
            continue
    return 0
