# Loops without end and swallows whatever should end it | timeout
def double(number):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
