# Deletes an object whose finalizer loops, before anything is returned | timeout
class Last:
    def __del__(self):
        while True:
            pass


def double(number):
    Last()
    return 0
