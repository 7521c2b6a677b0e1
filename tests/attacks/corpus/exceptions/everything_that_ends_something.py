# Raises exceptions that end programs, generators, iterations and tasks | failed
import asyncio
import concurrent.futures

KINDS = [
    SystemExit,
    GeneratorExit,
    StopIteration,
    StopAsyncIteration,
    EOFError,
    asyncio.CancelledError,
    concurrent.futures.BrokenExecutor,
    BaseException,
    MemoryError,
    RecursionError,
]


def double(number):
    raise KINDS[number % len(KINDS)](0)
