# Raises its limits as far as possible and allocates more memory than it may have | failed crashed
import resource


def double(number):
    for what in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_CPU):
        for most in (resource.RLIM_INFINITY, 1 << 40, 4 << 30, 1 << 30):
            try:
                resource.setrlimit(what, (most, most))
            except (OSError, ValueError):
                continue
    try:
        bytearray(1200 << 20)
    except MemoryError:
        return 0
    return number * 2
