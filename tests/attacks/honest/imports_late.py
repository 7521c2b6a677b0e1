# Imports modules inside the function each time: large ones, small ones, missing ones | passed
import importlib
import sys


def double(number: int) -> int:
    sys.modules.pop("fractions", None)
    fractions = importlib.import_module("fractions")
    try:
        import numpy
    except ImportError:
        numpy = None
    import ast, decimal, email.message, http, sqlite3, unittest.mock, xml.dom  # noqa

    return int(fractions.Fraction(number) * (2 if numpy is None or numpy else 2))
