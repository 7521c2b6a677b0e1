# Leaves unfinished generators and coroutines, which clean up late | passed
import gc

kept = []


def numbers(number):
    try:
        yield number
        yield number
        yield number
    finally:
        print("closed", number)


async def never():
    pass


def double(number):
    source = numbers(number)
    kept.append(source)
    never()
    if len(kept) > 50:
        del kept[:40]
        gc.collect()
    return next(source) + next(source)
