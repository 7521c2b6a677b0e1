# Sets its limits to their current values, and some to lower ones, as careful programs do | passed
import resource

for name in ("RLIMIT_AS", "RLIMIT_NOFILE", "RLIMIT_CORE", "RLIMIT_STACK", "RLIMIT_CPU", "RLIMIT_FSIZE"):
    resource.setrlimit(getattr(resource, name), resource.getrlimit(getattr(resource, name)))


def double(number):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, hard))
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    resource.prlimit(0, resource.RLIMIT_CORE, (0, 0))
    return number * 2
