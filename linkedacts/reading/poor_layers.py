"""Text layers that a poor recognition of print has left under the image of a page: full of signs that no word has.

Copiers write such layers. A page of print or of a good recognition has less than one such word in a hundred.
"""

import re

_TOKEN = re.compile(r"\S*[^\W\d_]\S*")
_IN_WORDS = r"\w\s'’`´.,;:/()\[\]@&«»\"“”°º*€%+…·•‐-―\ufffe\x02_-"
"""What print has between two letters."""
_NEVER = r"|\\^~<>{}=£§¥¢¬"
_ODD = re.compile(
    rf"[^\W\d_][^{_IN_WORDS}][^\W\d_]|[a-zà-ÿ]\d[a-zà-ÿ]|[a-zà-ÿ]{{2}}[A-ZÀ-Ý]"
    rf"|(?<![^\W_])[bcdfghjklmnpqrstvwxz]{{4,}}(?![^\W_])|[{_NEVER}!$]\w|\w[{_NEVER}]"
)
_MOST_ODD = 0.04
_SAMPLE = 1500
"""Characters that are looked at."""
_FEWEST = 40
"""Words that tell anything."""


def is_poor(text: str) -> bool:
    """Whether so many words at the beginning of a text are none that its page is better recognised once more."""
    tokens = _TOKEN.findall(text, 0, _SAMPLE)
    return len(tokens) >= _FEWEST and sum(map(_is_odd, tokens)) > _MOST_ODD * len(tokens)


def _is_odd(token: str) -> bool:
    return _ODD.search(token) is not None
