# Is deleted and defined again, and redefines itself in every call | passed
def double(number):
    return 0


del double


def double(number):
    global double

    def double(other, before=double):
        globals()["double"] = before
        return other + other

    return number + number
