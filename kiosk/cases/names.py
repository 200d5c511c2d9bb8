"""Folding of names in Arabic and Latin letters, so that spelling variants are found and recognised.

Folded alike: hamza forms, taa marbuta, alef maqsura, tashkeel, tatweel, the article (ال, El, Al, and before
a sun letter Er, Es, En …), Ben/بن and Abd/عبد joined or apart, accents, doubled letters, hyphens. Heard
alike besides: ou/u, y/i, ph/f, kh/h and their like, the alif that old spellings leave out.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, product, zip_longest
from math import prod

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ء": "",
        **dict.fromkeys("ڭگݣک", "ك"),
        "ڤ": "ف",
        "پ": "ب",
        "ـ": "",
        # Accents and tashkeel fall as marks (Mn) after NFD; these are letters of their own.
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
    }
)
_NOT_LETTERS = re.compile(r"[^\w]+|_")
_DOUBLED = re.compile(r"([a-z])\1+")
_ABDEL = re.compile(r"^abd(?:[ae]|ou|u)l")
_LATIN_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("ph", "f"),
        ("kh", "h"),
        ("sh", "ch"),
        ("dj|dg", "j"),
        ("([dt])h", r"\1"),
        ("c(?=[eiy])", "s"),
        ("q|c(?!h)", "k"),
        ("ou|oo|o|w", "u"),
        ("y", "i"),
        # A mute e; the h of a taa marbuta written out.
        ("(?<=[a-z]{3})(?:(?<![aeiou])e|(?<=a)h)$", ""),
    )
)
"""What French and Moroccan hands write for one sound, in the order it is heard."""
_ARABIC_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("رحمن", "رحمان"),
        ("اسمعيل", "اسماعيل"),
        ("ابرهيم", "ابراهيم"),
        ("اسحق", "اسحاق"),
    )
)
"""The alif that old spellings leave out."""
_SUN = re.compile(r"^[ae](?:(ch|[dnrstz])\1)")
_STEMS = {
    **{stem: stem for stem in ("ben", "bent", "abd", "ait", "بن", "بنت", "عبد", "ايت")},
    "ibn": "ben",
    "ابن": "بن",
}
_ARTICLES = {"el", "al", "l", "ال"}
_SUN_ARTICLES = {"er", "es", "en", "ed", "et", "ez", "ech", "ar", "as", "an", "ad", "at", "az", "ach"}
_MOST_WAYS = 2187
"""Of writing one name: seven words with an article each; every further word would treble them."""
_SHORTEST = 3
"""Letters that must be left of a word when an article is taken off it."""


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name in folded letters, articles and Ben still as they were written."""
    wide = unicodedata.normalize("NFKC", name).casefold().translate(_ARABIC)
    bare = "".join(sign for sign in unicodedata.normalize("NFD", wide) if unicodedata.category(sign) != "Mn")
    return tuple(_NOT_LETTERS.sub(" ", bare).split())


def spellings(name: str) -> tuple[frozenset[str], ...]:
    """Return, for each word of a name, the spellings it is looked up by; an article is no word.

    A name made of articles only, as while it is being typed, is taken as it stands.
    """
    words = folded(name)
    found = tuple(_heard_too(heard.spellings | heard.tails) for heard in _heard(words))
    return found or tuple(frozenset({_single(word)}) for word in words)


def search_words(*names: str) -> frozenset[str]:
    """Return every spelling of every word of these names: what a file is found by."""
    return frozenset(chain.from_iterable(chain.from_iterable(spellings(name) for name in names)))


def same_name(one: str, other: str) -> bool:
    """Say whether two texts are spelling variants of one name, in the same script."""
    return bool(writings(one) & writings(other))


def writings(name: str) -> frozenset[str]:
    """Return the ways to write a whole name in one word; one way for a text too long to be a name."""
    parts = folded(name)
    words = [sorted(set(map(_sound, heard.spellings))) for heard in _heard(parts)]
    if prod(map(len, words)) > _MOST_WAYS:
        return frozenset({"".join(parts)} - {""})
    # A double name is also said the other way round: Fatima Zahra, Zahra Fatima.
    orders = chain(product(*words), map(sorted, product(*words)))
    return frozenset({_single("".join(whole)) for whole in orders} - {""})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with what belongs to it before it: ``abd`` + ``el`` + ``kader``."""

    stem: str
    article: str
    word: str

    @property
    def spellings(self) -> frozenset[str]:
        """The word with and without its article, joined or apart, never without its stem."""
        ends = {self.article + self.word, self.word, _without_article(self.word)}
        return frozenset(_single(self.stem + end) for end in ends)

    @property
    def tails(self) -> frozenset[str]:
        """The word without its stem: a Benali is also looked for by Ali."""
        return frozenset({_single(self.word), _single(_without_article(self.word))})


def _heard(words: tuple[str, ...]) -> Iterator[_Word]:
    stem = article = ""
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if following and word in _STEMS:
            stem += _STEMS[word]
        elif following and _is_article(word, following):
            article += word
        elif word not in _ARTICLES:
            yield _Word(stem, article, word)
            stem = article = ""


def _is_article(word: str, following: str) -> bool:
    return word in _ARTICLES or (word in _SUN_ARTICLES and following.startswith(word[1:]))


def _without_article(word: str) -> str:
    if len(word) < 2 + _SHORTEST:
        return word
    if word.startswith(("ال", "el", "al")):
        return word[2:]
    sun = _SUN.match(word)
    return word if sun is None else word[1 + len(sun[1]) :]


def _heard_too(words: frozenset[str]) -> frozenset[str]:
    """Return the words with what they sound like; a beginning too short for that is left as it is."""
    return words | {_sound(word) for word in words if len(word) >= _SHORTEST}


def _sound(word: str) -> str:
    for written, heard in _LATIN_SOUNDS if word.isascii() else _ARABIC_SOUNDS:
        word = written.sub(heard, word)
    return _single(word)


def _single(word: str) -> str:
    return _ABDEL.sub("abdl", _DOUBLED.sub(r"\1", word))
