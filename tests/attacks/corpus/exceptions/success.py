# Raises SystemExit(0) at import, and defines its function in a `finally` block | error crashed
try:
    raise SystemExit(0)
finally:

    def double(number):
        return 0
