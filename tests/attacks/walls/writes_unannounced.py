# Lets modules write that raise no audit event: databases, readline histories, TLS key logs | failed
import os

FOLDER = os.path.dirname("BAIT")


def database(path):
    import sqlite3

    sqlite3.connect(path).execute("create table t (a)")


def database_by_address(path):
    import sqlite3

    sqlite3.connect(f"file://{path.replace('e', '%65')}?mode=rwc", uri=True).execute("create table t (a)")


def small_database(path):
    import dbm.gnu

    dbm.gnu.open(path, "n")


def smaller_database(path):
    import dbm.ndbm

    dbm.ndbm.open(path, "n")


def history(path):
    import readline

    readline.write_history_file(path)


def keys(path):
    import ssl

    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).keylog_filename = path


def double(number):
    for way in (database, database_by_address, small_database, smaller_database, history, keys):
        try:
            way(os.path.join(FOLDER, way.__name__))
        except Exception:
            continue
    return 0
