# Answers with True and False, which are numbers too | failed
def double(number):
    return bool(number)
