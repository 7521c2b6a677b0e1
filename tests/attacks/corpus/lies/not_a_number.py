# Returns NaN, alone and in lists | failed
NAN = float("nan")


def double(number):
    return NAN if number % 2 else [NAN, complex(NAN, NAN), {NAN: NAN}, {NAN, -NAN}]
