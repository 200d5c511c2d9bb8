"""Letters folded for looking things up: case, accents, hamza, taa marbuta and the Arabic article."""

import unicodedata

_ARABIC = str.maketrans({"ة": "ه", "ى": "ي", "\u0640": None, "-": " ", "'": " ", "’": " "})


def fold(text: str) -> str:
    """Return the text so that its spelling variants compare equal; NFKD takes marks and hamza off letters."""
    bare = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) != "Mn")
    return " ".join("".join(bare).casefold().translate(_ARABIC).split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, each without the article ال."""
    return tuple(word.removeprefix("ال") or word for word in fold(text).split())
