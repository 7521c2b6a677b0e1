"""Which modules have you used extensively? Show `collections`: the words that a text is made of.

Write `top_words(text, k)`: the `k` most frequent words of a text, each with how often it is there,
as a list of tuples.

- A word is a run of letters, as long as it goes, and a letter is what `str.isalpha` says it is. So
  `don't` is two words, `b2b` is `b` twice, and `naïve` is one.
- Capitals do not count: words are the same if they are equal after `str.casefold`, and that is how
  they come back. `Straße` and `STRASSE` are one word. Words are looked for in the text as it
  stands and folded afterwards.
- The most frequent word comes first; of words that are there equally often, the one that is
  smaller, as Python compares strings. This also decides which of them are among the first `k`.
- If there are not as many words, all of them come. A `k` below 0 is a `ValueError`.

>>> top_words("The cat, the dog; a cat!", 2)
[('cat', 2), ('the', 2)]
>>> top_words("to be or not to be", 99)
[('be', 2), ('to', 2), ('not', 1), ('or', 1)]
>>> top_words("...", 3), top_words("words", 0)
([], [])
"""


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Give the `k` most frequent words with their counts."""
    raise NotImplementedError
