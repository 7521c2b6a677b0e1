# Returns a hundred lists, each containing the previous one twice: small in memory, endless when encoded | failed crashed timeout
def double(number):
    value = [number]
    for _ in range(100):
        value = [value, value]
    return value
