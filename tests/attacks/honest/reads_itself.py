# Reads its own source, line numbers and path, and counts in them | passed
import inspect
import linecache
import sys
from pathlib import Path


def double(number: int) -> int:
    # two
    source = inspect.getsource(double)
    assert linecache.getline(__file__, inspect.getsourcelines(double)[1]).startswith("def double")
    assert Path(__file__).suffix == ".py" and Path(__file__).parent.name and inspect.getmodule(double) is sys.modules[__name__]
    return number * (source.count("# two") + 1) - number * (source.count("# two") - 1)
