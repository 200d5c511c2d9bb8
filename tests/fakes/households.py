"""Households of every size for prepared applications: names repeat, numbers were never issued."""

import json

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
    tree["spouses"] = [_person(number) | _card(number) for number in range(spouses)]
    tree["children"] = [_person(number + spouses) | _child(number) for number in range(children)]
    return Answers.from_json(tree)


def _person(number: int) -> dict[str, object]:
    names = _NAMES[number * 5 % len(_NAMES)], _NAMES[number * 3 % len(_NAMES)]
    return {
        "idcs": f"{1_777_000_000 + number * 7_919_333}",
        "family_name_ar": names[0][0],
        "given_name_ar": names[1][1],
        "family_name_fr": names[0][2],
        "given_name_fr": names[1][3],
        "birth_date": f"{1962 + number * 3 % 60}-{number * 7 % 12 + 1:02}-{number * 11 % 28 + 1:02}",
        "sex": "FM"[number % 2],
        "cover": "none",
    }


def _card(number: int) -> dict[str, object]:
    return {"document": "cnie", "cnie": f"ZZ9999{number + 10}"}


def _child(number: int) -> dict[str, object]:
    return {"filiation": "child", "studying": bool(number % 2), "disabled": False}
