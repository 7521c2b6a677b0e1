# Returns a string whose repr is four to ten times as long | failed timeout crashed
def double(number):
    return ["\x00" * 300_000, {"\U000e0001" * 100_000: "\ud800" * 100_000}, b"\xff" * 100_000]
