# Reads how much memory and how many files it may use | passed
import os

try:
    import resource
except ImportError:
    resource = None


def double(number):
    if resource is not None:
        resource.getrlimit(resource.RLIMIT_AS)
        resource.getrusage(resource.RUSAGE_SELF)
        os.sysconf("SC_OPEN_MAX")
    return number * 2
