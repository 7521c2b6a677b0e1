# Returns True and False, which are numbers, too | failed
def double(number):
    return bool(number)
