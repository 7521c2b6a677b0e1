# Writes to a file outside its folder | failed
def double(number):
    with open("BAIT", "w") as bait:
        bait.write("spoiled")
    return 0
