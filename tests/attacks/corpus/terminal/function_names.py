# Fails, and hangs, in functions whose names are escape sequences | failed timeout
def fail():
    raise ValueError


def hang():
    while True:
        pass


for function in (fail, hang):
    function.__code__ = function.__code__.replace(co_name="\x1b[2J\u202e\ud800\n\r" + "x" * 10_000)


def double(number):
    return fail() if number < 1000 else hang()
