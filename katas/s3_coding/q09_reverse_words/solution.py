r"""Reverse the words in a sentence without using built-in methods.

"That is `' '.join(reversed(sentence.split()))`," says the candidate. "Those are three built-in
methods," says the interviewer, and slides the marker back across the table. Find the words and put
them together yourself.

- A word is a run of characters that are not white space, as long as it goes. White space is every
  character of which `str.isspace` says so: blank, tab and newline, but also the no-break space
  `"\xa0"`, the separators `"\x1c"` to `"\x1f"`, `"\x85"`, `"\u2003"` and a few more. Any other
  character belongs to its word, visible or not: punctuation, digits, `"\x00"`, `"\u200b"`.
- The words come back last first, each as it was, letter for letter.
- Between two words stands one blank `" "`, whatever stood there before. Nothing stands before the
  first word or after the last. A sentence without words gives `""`.
- A sentence may have 500 words. What your solution costs is not counted.

Not allowed: the methods `split`, `rsplit`, `splitlines`, `partition`, `join` and `reverse`, not even
as names of methods of your own; the functions `reversed` and `sorted`; the modules `re`, `shlex`
and `textwrap`; `string.Template` and `string.capwords`; slices with a negative step. Everything else
is: `append`, `find`, `sort(reverse=True)` or `print` to a file in memory, say.

>>> reverse_words("the sky is blue")
'blue is sky the'
>>> reverse_words("  Hello,\tworld! \n")
'world! Hello,'
>>> reverse_words("one\xa0two\u2003three")
'three two one'
>>> reverse_words(" \n ")
''
"""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in [*sentence, " "]:  # the blank closes a word that ends the sentence
        if not char.isspace():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
