# Answers with a hundred lists, each of which holds the one before twice: small here, endless when written down | failed crashed timeout
def double(number):
    value = [number]
    for _ in range(100):
        value = [value, value]
    return value
