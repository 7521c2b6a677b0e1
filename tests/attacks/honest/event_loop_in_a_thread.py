# Runs an endless event loop in a thread, which passes work to other threads | passed
import asyncio
import threading

loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()


async def twice(number):
    first, second = await asyncio.gather(loop.run_in_executor(None, int, number), asyncio.to_thread(int, number))
    return first + second


def double(number):
    return asyncio.run_coroutine_threadsafe(twice(number), loop).result()
