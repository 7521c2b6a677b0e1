# Runs another copy of the solution, which is in no pack's folder | failed
def double(number):
    with open("COPY") as file:
        space = {}
        exec(file.read(), space)
    return space["double"](number)
