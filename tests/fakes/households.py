"""Households of every size for prepared applications: names repeat, numbers were never issued."""

import json

from stdnum import verhoeff

from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD

_NAMES = (
    ("بن علي", "محمد", "BEN ALI", "MOHAMED"),
    ("الإدريسي", "فاطمة الزهراء", "EL IDRISSI", "FATIMA ZAHRA"),
    ("بوعزة", "عبد الرحمان", "BOUAZZA", "ABDERRAHMANE"),
    ("العلوي", "خديجة", "EL ALAOUI", "KHADIJA"),
    ("أيت حمو", "إلياس", "AIT HAMMOU", "ILYAS"),
    ("بنسعيد", "زينب", "BENSAID", "ZINEB"),
    ("التازي", "يوسف", "TAZI", "YOUSSEF"),
)


def household(spouses: int, children: int) -> Answers:
    """Return the demonstration's applicant with so many spouses and children."""
    tree = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    tree["spouses"] = [_person(number, 1975) | _card(number) for number in range(spouses)]
    tree["children"] = [_person(number + spouses, 2012) | _child(number) for number in range(children)]
    return Answers.from_json(tree)


def _person(number: int, since: int) -> dict[str, object]:
    names = _NAMES[number * 5 % len(_NAMES)], _NAMES[number * 3 % len(_NAMES)]
    return {
        "idcs": _idcs(number),
        "family_name_ar": names[0][0],
        "given_name_ar": names[1][1],
        "family_name_fr": names[0][2],
        "given_name_fr": names[1][3],
        "birth_date": f"{since + number * 3 % 14}-{number * 7 % 12 + 1:02}-{number * 11 % 28 + 1:02}",
        "sex": "FM"[number % 2],
        "cover": "none",
    }


def _idcs(number: int) -> str:
    """Return a demonstration number: a digit three times in a row, and a check digit that agrees."""
    digits = f"2777{number * 31 + 10_452:05}"
    return digits + verhoeff.calc_check_digit(digits)


def _card(number: int) -> dict[str, object]:
    return {"document": "cnie", "cnie": f"ZZ9999{number + 10}"}


def _child(number: int) -> dict[str, object]:
    return {"filiation": "child", "studying": bool(number % 2), "disabled": False}
