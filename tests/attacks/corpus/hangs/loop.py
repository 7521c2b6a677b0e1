# Loops forever and catches every exception | timeout
def double(number):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
