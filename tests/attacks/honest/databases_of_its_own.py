# Stores numbers in databases in its folder: by path, by URI, attached to each other, and in dbm | passed
import dbm
import os
import shelve
import sqlite3


def double(number):
    for place, uri in (("numbers.db", False), ("file:numbers.db?mode=rwc", True), ("file::memory:?cache=shared", True), ("", False)):
        with sqlite3.connect(place, uri=uri) as base:
            base.execute("attach 'other.db' as other")
            base.execute("create table if not exists n (value text)")
            base.execute("insert into n values (?)", (str(number),))
            text = base.execute("select value from n").fetchone()[0]
        base.close()
        if os.path.exists("numbers.db"):
            os.remove("numbers.db")
    with shelve.open("shelf") as shelf:
        shelf["n"] = int(text)
        number = shelf["n"]
    with dbm.open("small", "n") as small:
        small["n"] = str(number)
        return int(small["n"]) * 2
