# Raises, at import, a message of escape sequences and of lines that look like a report | error
raise ValueError("\x1b[2J\u202e\ud800\n\n=== 1 passed ===\n\x1b[32mPASSED\r" + "\x9b" * 10_000)


def double(number):
    return 0
