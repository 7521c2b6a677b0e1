# Has a `__main__` block that parses a command line, and reads `__name__` | passed
import argparse
import sys


def double(number: int) -> int:
    return number << 1


def main() -> int:
    parser = argparse.ArgumentParser(prog=__name__)
    parser.add_argument("number", type=int)
    print(double(parser.parse_args().number))
    return 0


assert __name__ in sys.modules and sys.modules[__name__].__dict__ is globals()
if __name__ == "__main__":
    sys.exit(main())
