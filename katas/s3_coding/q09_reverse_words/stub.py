r"""Reverse the words in a sentence without using built-in methods.

"That is `' '.join(reversed(sentence.split()))`," says the candidate. "Those are three built-ins,"
says the interviewer, and slides the marker back across the table.

Write `reverse_words(sentence)` without the built-ins that are banned below. It returns the words in
reverse order.

- A word is a run of characters that are not whitespace, as long as possible. Its characters keep
  their order.
- Whitespace is every character for which `str.isspace` returns `True`: the space, the tab and the
  newline, but also `"\xa0"`, `"\u2003"`, `"\x1c"` and others.
- Every other character belongs to its word, even an invisible one such as `"\x00"` or `"\u200b"`.
- The result has one space `" "` between two words, whatever was there before, and no space at
  either end.
- A sentence without words returns `""`.
- Banned: the methods `split`, `rsplit`, `splitlines`, `partition`, `rpartition`, `join` and
  `reverse`; the functions `reversed` and `sorted`; the modules `re`, `shlex` and `textwrap`;
  `string.Template`, `string.capwords`; slices with a negative step.

>>> reverse_words("the sky is blue")
'blue is sky the'
>>> reverse_words("  Hello,\tworld! \n")
'world! Hello,'
>>> reverse_words("one\xa0two\u2003three")
'three two one'
>>> reverse_words(" \n ")
''

Details

- A sentence may have 500 words, and a word 2,000 characters. Speed is not measured.
- The ban on a method covers every attribute of this name that is read, even `os.path.join`. So give
  your own methods other names. A variable may have such a name.
- Everything else is allowed, for example `append`, `find`, `sort(reverse=True)`, or `print` into
  an `io.StringIO`.
- Not tested: lone surrogates, such as `"\ud800"`.
"""


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    raise NotImplementedError
