# Raises SystemExit at import | error
raise SystemExit(0)


def double(number):
    return 0
