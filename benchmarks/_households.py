"""Households that nobody is: one to eight persons, as a form keeps them, for measurements only.

Names, numbers, dates and addresses differ from file to file, so that what packs well here packs well in an
office. Every identifier is one that is never issued.
"""

import random
from datetime import date, timedelta
from typing import Any

from stdnum import verhoeff

from benchmarks.search import FAMILY, GIVEN, SYLLABLES

PERSONS = range(1, 9)
"""How many persons a household has, each size as often as the others."""

TODAY = date(2026, 11, 20)
_STREETS = ("زنقة", "شارع", "درب", "إقامة", "دوار", "تجزئة")
_OPERATORS = ("inwi", "maroc-telecom", "orange")


class Households:
    """Makes one household after the other; a seed gives the same ones again."""

    def __init__(self, seed: int = 1) -> None:
        """Begin anew."""
        self._dice = random.Random(seed)
        self._cards: list[str] = []

    def next(self, persons: int = 0) -> dict[str, Any]:
        """Return the settled answers of form ``tadamon`` 1; ``persons`` 0 draws a size."""
        count = persons or self._dice.choice(PERSONS)
        family = self._family()
        self._cards = [f"ZZ9999{number:02}" for number in self._dice.sample(range(100), 3)]
        spouses = [self._spouse()] if count > 1 else []
        children = [self._child(family) for _ in range(max(0, count - 2 - (count > 6)))]
        others = [self._other()] if count > 6 else []
        return {
            "applicant": self._adult(family, "F") | self._contact(),
            "spouses": spouses,
            "children": children,
            "others": others,
            "rsu": {
                "registered": True,
                "score": f"8.{self._dice.randrange(10**7):07}",
                "score_date": self._day(2026, 0),
                "household_status": "active",
            },
            "ramed": {"held": True, "until": "2022-10-31"} if count % 3 else {"held": False},
            "channel": "self",
            "documents": ["signed-form", "cnie-copy"],
        }

    def _contact(self) -> dict[str, str]:
        dice = self._dice
        quarter = "".join(dice.choice(SYLLABLES)[0] for _ in range(3))
        street = dice.choice(_STREETS)
        return {
            "activity": "none",
            "cover": "none",
            "phone": f"0661{dice.randrange(10**6):06}",
            "phone_operator": dice.choice(_OPERATORS),
            "commune": "04.441.01.0",
            "address": f"حي {quarter}، {street} {dice.randrange(1, 400)}، رقم {dice.randrange(1, 200)}",
        }

    def _spouse(self) -> dict[str, Any]:
        return self._adult(self._family(), "M") | {"cover": "none"}

    def _adult(self, family: tuple[str, str], sex: str) -> dict[str, Any]:
        return self._person(family, sex, 1950, 50) | {
            "document": "cnie",
            "cnie": self._cards.pop(),
        }

    def _child(self, family: tuple[str, str]) -> dict[str, Any]:
        dice = self._dice
        told = {"cover": "none", "studying": dice.random() < 0.7, "disabled": False}
        return self._person(family, dice.choice("FM"), 2011, 15) | told

    def _other(self) -> dict[str, Any]:
        told = {"link": "parent", "document": "cnie", "cnie": self._cards.pop()}
        return self._person(self._family(), "F", 1935, 12) | told | {"cover": "none", "disabled": False}

    def _person(self, family: tuple[str, str], sex: str, first: int, years: int) -> dict[str, Any]:
        given = self._dice.choice(GIVEN)
        return {
            "idcs": self._idcs(),
            "family_name_ar": family[0],
            "given_name_ar": given[0],
            "family_name_fr": family[1],
            "given_name_fr": given[1],
            "birth_date": self._day(first, years),
            "sex": sex,
        }

    def _family(self) -> tuple[str, str]:
        """Return a name: one that many bear, or one that hardly anybody does."""
        dice = self._dice
        if dice.random() < 0.3:
            return dice.choice(FAMILY)
        parts = [dice.choice(SYLLABLES) for _ in range(dice.randrange(2, 5))]
        return "".join(part[0] for part in parts), "".join(part[1] for part in parts)

    def _day(self, year: int, years: int) -> str:
        return str(date(year, 1, 1) + timedelta(days=self._dice.randrange(years * 365 or 300)))

    def _idcs(self) -> str:
        """Return ten digits with one three times in a row, the last of them Verhoeff's check digit."""
        dice = self._dice
        triple = str(dice.randrange(10)) * 3
        begun = f"{dice.randrange(2, 10)}{dice.randrange(10**4):04}{triple}{dice.randrange(10)}"
        return begun + verhoeff.calc_check_digit(begun)
