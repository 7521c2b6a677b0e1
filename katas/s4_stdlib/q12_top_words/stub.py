"""Which modules have you used extensively? Show `collections`: count the words of a text.

Write `top_words(text, k)`. It returns the `k` most frequent words of a text, as a new list of
tuples `(word, count)`.

- A word is a run of letters, as long as possible. A letter is a character for which `str.isalpha`
  returns `True`. So `don't` is two words, `b2b` is the word `b` twice, and `naïve` is one word.
- Case does not matter. Words that are equal after `str.casefold` are the same word, and the result
  contains the casefolded form: `Straße` and `STRASSE` are both `strasse`.
- The most frequent words come first. Words with the same count are in ascending order, as Python
  compares strings. So `top_words("b a", 1)` returns `[("a", 1)]`.
- If there are fewer than `k` words, all of them are returned. `k = 0` returns an empty list.
- `k < 0` raises `ValueError`, even if the text is empty.

>>> top_words("The cat, the dog; a cat!", 2)
[('cat', 2), ('the', 2)]
>>> top_words("to be or not to be", 99)
[('be', 2), ('to', 2), ('not', 1), ('or', 1)]
>>> top_words("Straße, STRASSE, don't", 2)
[('strasse', 2), ('don', 1)]
>>> top_words("...", 3), top_words("words", 0)
([], [])

Details

- A combining mark is not a letter, so it ends a word.
- Find the words first and casefold them afterwards. `İ` is one letter, so it is one word. Its
  casefolded form has two characters, `i` and a combining mark.
- A text may have 20,000 words, all of them different, and a word may have 5,000 letters.
- Not tested: a `k` that is not an `int`.
"""


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""
    raise NotImplementedError
