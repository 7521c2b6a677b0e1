# Uses many library modules: decimals, arrays, pickles, compression, expressions, coroutines, generators | passed
import array
import asyncio
import contextvars
import copy
import decimal
import itertools
import pickle
import random
import re
import zlib

total = contextvars.ContextVar[int]("total", default=0)


async def add(number: int) -> None:
    await asyncio.sleep(0)
    total.set(total.get() + number)


async def twice(number: int) -> int:
    await add(number)
    await add(number)
    return total.get()


def double(number: int) -> int:
    random.seed(number)
    number = pickle.loads(zlib.decompress(zlib.compress(pickle.dumps(copy.deepcopy(number)))))
    assert array.array("q", [1, 2]).tolist() == [1, 2] and re.fullmatch(r"-?\d+", str(number))
    with decimal.localcontext(decimal.Context(prec=200)):
        half = int(decimal.Decimal(asyncio.run(twice(number))) / 2)
    return sum(itertools.islice(itertools.repeat(half), 2))
