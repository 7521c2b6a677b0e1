# Reads a file that only root may open | failed
def double(number):
    with open("LOCKED") as file:
        return number * 2 if file.read() else 0
