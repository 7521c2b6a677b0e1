# Raises messages that would move the cursor, ring the bell and write to the clipboard | failed
MESSAGES = [
    "\x1b[1A\x1b[2K\x1b[32mPASSED\x1b[0m",
    "\x1b]52;c;cm0gLXJm\x07\x07\x07",
    "\r\x08\x08\x08\x7f\x85\x9b\x90",
    "\u202epassed\u2066\u2069\u200f\u061c\u200b\ufeff\U000e0041",
    "\ud83d\ude00\udfff\ud800",
    "\x1bPq#0;2;0;0;0\x1b\\\x1b_G\x1b\\\x1b^\x1bX",
    "e" + "\u0301" * 5000,
]


def double(number):
    raise ValueError(MESSAGES[number % len(MESSAGES)])
