# Returns an object, and raises an exception, whose class name clears the screen and reverses the text direction | failed
NAME = "int\x1b[2J\x1b]0;solved\x07\u202e\x9b31m\r\n" + "x" * 100_000
Odd = type(NAME, (), {})
Error = type(NAME, (Exception,), {})


def double(number):
    if number % 2 or number > 1000:
        raise Error("\x1b[31m\ud800")
    return Odd()
