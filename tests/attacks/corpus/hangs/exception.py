# Raises an exception that loops when it is converted to a string or inspected | timeout
def forever(*_):
    while True:
        pass


Trap = type("Trap", (Exception,), {"__str__": forever, "__repr__": forever, "args": property(forever)})


def double(number):
    raise Trap
