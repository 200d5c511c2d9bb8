"""The words of the house are whole; and the check that says so can fail."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts.words import ROOT, message_faults, pair_faults, resource_faults, translation_faults


def test_all_resources_are_said_in_both_languages() -> None:
    assert resource_faults(ROOT / "resources") == []


def test_all_translations_are_whole() -> None:
    assert translation_faults(ROOT / "translations") == []


@pytest.mark.parametrize(
    ("ar", "fr", "fault"),
    [
        ("", "Reçu", "ar is missing"),
        ("وصل", None, "fr is missing"),
        ("وصل {n}", "Reçu", "placeholders differ: ['n']"),
        ("وصل {n", "Reçu", "broken placeholder: expected '}' before end of string"),
        ("Recu", "Reçu", "ar holds no Arabic letter"),
        ("ﻭﺻﻞ وصل", "Reçu", "ar holds presentation forms (write plain letters)"),
        ("وصل ١٢", "Reçu 12", "ar holds Arabic-Indic digits (Morocco writes 0-9)"),
        (["سطر", "آخر {n}"], ["ligne", "autre"], "placeholders differ: ['n']"),
    ],
)
def test_words_that_are_not_right_are_named(ar: object, fr: object, fault: str) -> None:
    assert pair_faults({"ar": ar, "fr": fr}) == [fault]


@pytest.mark.parametrize(("ar", "fr"), [("وصل {n}", "Reçu {n}"), ("{n} / {m}", "{n} / {m}"), (["أ"], ["a"])])
def test_words_that_are_right_pass(ar: object, fr: object) -> None:
    assert pair_faults({"ar": ar, "fr": fr}) == []


def test_the_place_of_a_fault_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "resources"
    folder.mkdir()
    (folder / "form.toml").write_text('[[section]]\ntitle = { fr = "Demandeur" }\n', encoding="utf-8")
    assert resource_faults(folder) == ["resources/form.toml: section[0].title: ar is missing"]


def message(inner: str, source: str = "Reste %1", attributes: str = "") -> ET.Element:
    return ET.fromstring(f"<message {attributes}><source>{source}</source>{inner}</message>")


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        (message(""), "not translated"),
        (message("<translation/>"), "not translated"),
        (message('<translation type="unfinished">بقي %1</translation>'), "unfinished"),
        (message('<translation type="vanished">بقي %1</translation>'), "vanished"),
        (message("<translation>بقي</translation>"), "placeholders differ"),
        (message("<translation>%1</translation>"), "ar holds no Arabic letter"),
        (
            message(
                "<translation><numerusform>ملف</numerusform><numerusform></numerusform></translation>",
                "%n dossier(s)",
                'numerus="yes"',
            ),
            "not translated",
        ),
    ],
)
def test_a_translation_that_is_not_right_is_named(found: ET.Element, fault: str) -> None:
    assert message_faults(found, arabic=True) == [fault]


def test_a_plural_may_say_one_and_two_in_words() -> None:
    forms = "".join(f"<numerusform>{form}</numerusform>" for form in ("ملف واحد", "ملفان", "%n ملفات"))
    plural = message(f"<translation>{forms}</translation>", "%n dossier(s)", 'numerus="yes"')
    assert message_faults(plural, arabic=True) == []


def test_a_third_language_is_not_held_to_arabic_letters() -> None:
    assert message_faults(message("<translation>ⵉⵇⵇⵉⵎ %1</translation>"), arabic=False) == []


def test_the_arabic_file_must_be_there(tmp_path: Path) -> None:
    assert translation_faults(tmp_path) == ["translations/kiosk_ar.ts is missing"]
