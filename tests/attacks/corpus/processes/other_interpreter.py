# Looks for a subinterpreter without walls in its own process | failed crashed
CODE = "open('BAIT', 'w').write('gone')"


def double(number):
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            module = __import__(name)
            module.run_string(module.create(), CODE)
        except Exception:
            continue
    return 0
