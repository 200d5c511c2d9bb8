"""Every kind of answer: what it accepts, how it keeps it, how it shows it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.answers import Value
from kiosk.forms.kinds import KINDS, Context, Wrong, is_empty
from kiosk.forms.schema import Field, Option
from kiosk.forms.views import problems
from kiosk.text import Words

CONTEXT = Context(date(2026, 11, 21), training=True)
SAID = Words("سؤال", "Question")
OPTIONS = (Option("F", Words("أنثى", "Féminin")), Option("M", Words("ذكر", "Masculin")))


def parse(kind: str, typed: Value, **more: object) -> Value | Wrong:
    field = Field("x", kind, SAID, options=OPTIONS, **more)  # type: ignore[arg-type] # any field of Field
    return KINDS[kind].parse(typed, field, CONTEXT)


def shown(kind: str, value: str, lang: str = "fr") -> str:
    return KINDS[kind].shown(value, Field("x", kind, SAID, options=OPTIONS), lang)  # type: ignore[arg-type] # "ar" or "fr"


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("text", "  حي السلام،\n زنقة 12 \u200f", "حي السلام، زنقة 12"),
        ("name-ar", "العَلَوي", "العَلَوي"),
        ("name-ar", "ﺍﻟﻌﻠﻮﻱ", "العلوي"),
        ("name-ar", "بنـــعلي", "بنعلي"),
        ("name-ar", "آيت باها - گرّا", "آيت باها - گرّا"),
        ("name-fr", "el alaoui", "EL ALAOUI"),
        ("name-fr", "Béné", "BÉNÉ"),
        ("name-fr", "d’Aït-Ba", "D'AÏT-BA"),
        ("name-fr", "ﬁla", "FILA"),
        ("cnie", "zz 999901", "ZZ999901"),
        ("cnie", "A-1", "A1"),
        ("cnie", "ZZ٩٩٩٩٠١", "ZZ999901"),
        ("residence", "c01 2345x", "C012345X"),
        ("choice", "F", "F"),
        ("ticks", ("M", "F", "M"), ("F", "M")),
        ("yes-no", False, False),
        ("score", "8,7412093", "8.7412093"),
        ("score", "9.3264284", "9.3264284"),
        ("score", "٨٫٧٤١٢", "8.7412"),
        ("score", "٨،٧٤١٢", "8.7412"),
        ("score", "9,000", "9.000"),
        ("score", "009", "9"),
        ("integer", " 007", "7"),
        ("integer", "0", "0"),
        ("phone", "06 12 34 56 78", "0612345678"),
        ("phone", "+212 612-345678", "0612345678"),
        ("phone", "00212612345678", "0612345678"),
        ("phone", "٠٥٣٧١٢٣٤٥٦", "0537123456"),
        ("phone", "0528812345", "0528812345"),
        ("commune", "04.441.01.0", "04.441.01.0"),
        ("rib", "310 810 1014029004423101 33", "310810101402900442310133"),
        ("email", " Nom.Prenom@Exemple.MA ", "Nom.Prenom@exemple.ma"),
        ("email", "etudiant٢٣@um5.ac.ma", "etudiant23@um5.ac.ma"),
        ("massar", "g 130-012345", "G130012345"),
        ("massar", "١٣٠٠١٢٣٤٥", "130012345"),
        ("cnss", "178 824 615", "178824615"),
        ("cnss", "z52708", "Z52708"),
        ("date-year-first", "2031/04/30", "2031-04-30"),
        ("date-year-first", "30/04/2031", "2031-04-30"),
    ],
)
def test_what_is_right_is_kept_in_one_way(kind: str, typed: Value, kept: Value) -> None:
    assert parse(kind, typed) == kept
    assert parse(kind, kept) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("name-ar", "ALAOUI", "not-arabic"),
        ("name-ar", "العلوي 2", "not-arabic"),
        ("name-ar", "-", "not-arabic"),
        ("name-ar", "َُ", "not-arabic"),
        ("name-fr", "العلوي", "not-latin"),
        ("name-fr", "R2D2", "not-latin"),
        ("name-fr", "- '", "not-latin"),
        ("cnie", "999901", "cnie-format"),
        ("cnie", "ZZZ99", "cnie-format"),
        ("cnie", "ZZ12345678", "cnie-format"),
        ("cnie", "é12345", "cnie-format"),
        ("residence", "AB12", "residence-format"),
        ("residence", "A/12345", "residence-format"),
        ("choice", "X", "unknown-option"),
        ("ticks", ("F", "X"), "unknown-option"),
        ("score", "8,74120931", "score-format"),
        ("score", "-8,7", "score-format"),
        ("score", "8745", "score-format"),
        ("score", "1e5", "score-format"),
        ("score", "huit", "not-a-number"),
        ("score", "8,7,4", "not-a-number"),
        ("integer", "sept", "not-a-number"),
        ("integer", "7,5", "not-a-number"),
        ("phone", "0612", "phone-format"),
        ("phone", "appelez", "phone-format"),
        ("phone", "+33612345678", "phone-format"),
        ("phone", "0802001234", "phone-format"),
        ("phone", "0612345678 ext 4", "phone-format"),
        ("commune", "Salé", "unknown-commune"),
        ("rib", "31081010140290044231013", "rib-format"),
        ("rib", "310810101402900442310134", "rib-key"),
        ("email", "exemple.ma", "email-format"),
        ("email", "nom@exemple", "email-format"),
        ("email", "nom@@exemple.ma", "email-format"),
        ("email", "nom@-exemple.ma", "email-format"),
        ("email", "نوم@exemple.ma", "email-format"),
        ("massar", "GG130012345", "massar-format"),
        ("massar", "123", "massar-format"),
        ("cnss", "1234", "cnss-format"),
        ("cnss", "ص123456", "cnss-format"),
        ("date-year-first", "2031/04", "date-incomplete"),
        ("yes-no", "true", "wrong-shape"),
        ("choice", True, "wrong-shape"),
        ("ticks", "F", "wrong-shape"),
    ],
)
def test_what_is_wrong_is_told_by_its_code(kind: str, typed: Value, code: str) -> None:
    assert parse(kind, typed) == Wrong(code)


TYPED = sorted(set(KINDS) - {"choice", "ticks", "yes-no"})


@pytest.mark.parametrize("kind", TYPED)
def test_what_is_no_text_has_the_wrong_shape(kind: str) -> None:
    assert parse(kind, True) == Wrong("wrong-shape")
    assert parse(kind, ("a",)) == Wrong("wrong-shape")


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("sign", ["\x00", "\x7f", "\ue000", "\U0010ffff", "\ud800", "\xad", "\U000e0041"])
def test_invisible_signs_are_refused_everywhere(kind: str, sign: str) -> None:
    assert parse(kind, f"1{sign}2") == Wrong("control-characters")


@pytest.mark.parametrize("kind", TYPED)
def test_what_is_too_long_is_refused_everywhere_with_its_limit(kind: str) -> None:
    assert parse(kind, "1" * 41, max_length=40) == Wrong("too-long", {"max": "40"})


def test_what_stands_before_the_at_has_a_limit_of_its_own() -> None:
    assert parse("email", f"{'a' * 64}@exemple.ma", max_length=100) == f"{'a' * 64}@exemple.ma"
    assert parse("email", f"{'a' * 65}@exemple.ma", max_length=100) == Wrong("email-format")


def test_a_name_that_grows_by_being_written_out_is_still_measured() -> None:
    assert parse("name-fr", "ß" * 30, max_length=30) == Wrong("too-long", {"max": "30"})
    assert parse("name-ar", "ﷲ" * 30, max_length=30) == Wrong("too-long", {"max": "30"})


@pytest.mark.parametrize(
    ("kind", "value", "lang", "said"),
    [
        ("text", "حي السلام", "fr", "حي السلام"),
        ("score", "8.7412093", "fr", "8,7412093"),
        ("phone", "0612345678", "ar", "06 12 34 56 78"),
        ("choice", "F", "ar", "أنثى"),
        ("choice", "old", "ar", "old"),
        ("ticks", "M", "fr", "Masculin"),
        ("yes-no", "true", "ar", "نعم"),
        ("yes-no", "false", "fr", "Non"),
        ("commune", "04.441.01.0", "fr", "Salé (Salé)"),
        ("commune", "99", "fr", "99"),
        ("rib", "310810101402900442310133", "fr", "310 810 1014029004423101 33"),
        ("date-plain", "2031-04-30", "fr", "30/04/2031"),
        ("date-year-first", "2031-04-30", "ar", "2031/04/30"),
    ],
)
def test_it_is_shown_as_people_write_it(kind: str, value: str, lang: str, said: str) -> None:
    assert shown(kind, value, lang) == said


@given(st.sampled_from(sorted(KINDS)), st.text(max_size=30) | st.booleans() | st.tuples(st.text(max_size=4)))
def test_any_answer_is_kept_or_told_and_what_is_kept_stays(kind: str, typed: Value) -> None:
    parsed = parse(kind, typed)
    if isinstance(parsed, Wrong):
        assert parsed.code in problems()
    else:
        assert parse(kind, parsed) == parsed


@given(st.sampled_from(["2846173904", "ZZ999901", "0612345678", "1984-03-07", "8,7412"]), st.data())
def test_marks_of_direction_in_between_change_nothing(typed: str, data: st.DataObject) -> None:
    kind = {"2846173904": "idcs", "ZZ999901": "cnie", "0612345678": "phone", "8,7412": "score"}.get(
        typed, "date"
    )
    place = data.draw(st.integers(0, len(typed)))
    mark = data.draw(st.sampled_from("\u200e\u200f\u061c\u2066\u2069\u202b\ufeff"))
    assert parse(kind, typed[:place] + mark + typed[place:]) == parse(kind, typed)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_schema_agrees_with_what_is_kept(kind: str) -> None:
    field = Field("x", kind, SAID, options=OPTIONS)
    schema = KINDS[kind].schema(field)
    kept = {
        "idcs": "2846173904",
        "cnie": "ZZ999901",
        "residence": "C012345X",
        "date": "1984-03-00",
        "date-plain": "1984-03-07",
        "date-year-first": "1984-03-07",
        "score": "8.7412093",
        "integer": "12",
        "phone": "0612345678",
        "commune": "04.441.01.0",
        "rib": "310810101402900442310133",
        "email": "nom.prenom+1@exemple.ma",
        "massar": "G130012345",
        "cnss": "Z52708",
    }.get(kind)
    if kept is None:
        assert schema["type"] in {"string", "boolean", "array"}
        assert "pattern" not in schema
    else:
        assert parse(kind, kept) == kept
        assert re.search(schema["pattern"], kept)
        assert not re.search(schema["pattern"], f"{kept}?")


@pytest.mark.parametrize("nothing", [None, "", "  \u200f\u00a0", ()])
def test_nothing_is_nothing(nothing: Value | None) -> None:
    assert is_empty(nothing)


@pytest.mark.parametrize("something", [False, True, "0", ("a",)])
def test_no_is_an_answer(something: Value) -> None:
    assert not is_empty(something)
