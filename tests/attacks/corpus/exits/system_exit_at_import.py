# Says goodbye politely while it is imported | error
raise SystemExit(0)


def double(number):
    return 0
