"""Only a run of the same white space is closed up, so `"\\r\\n"` or a blank before a tab makes an empty word."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    words = [""]
    before = ""
    for char in sentence.strip():
        if not char.isspace():
            words[-1] += char
        elif char != before:
            words.append("")
        before = char
    result = words.pop()
    while words:
        result += " " + words.pop()
    return result
