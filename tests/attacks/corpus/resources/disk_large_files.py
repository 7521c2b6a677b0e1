# Writes 48 megabytes into its scratch folder, half of them into one file | failed timeout crashed
def double(number):
    limited = False
    for name, size in {"a": 24, "b": 12, "c": 12}.items():
        try:
            with open(name, "wb", buffering=0) as file:
                for _ in range(size):
                    file.write(b"x" * (1 << 20))
        except OSError:
            limited = True
    return "there is a limit" if limited else -1
