# Opens its standard streams by name, writes to one and reads from another | passed
def double(number):
    for name in ("/dev/stdout", "/dev/stderr", "/dev/fd/1", "/proc/self/fd/2"):
        for mode in ("w", "a", "wb", "r+"):
            with open(name, mode) as stream:
                stream.write(b"doubling\n" if "b" in mode else "doubling\n")
    with open("/dev/null") as nothing, open("/dev/zero", "rb") as zeros, open("/dev/urandom", "rb") as chance:
        assert nothing.read() == "" and zeros.read(2) == b"\0\0" and len(chance.read(2)) == 2
    return number * 2
