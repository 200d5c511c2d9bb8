"""What people and pasted text really bring, into every question of every form: told or repaired."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.forms.answers import Answers
from kiosk.forms.check import check, checked, settled
from kiosk.forms.kinds.typed import prints, tidied
from kiosk.forms.load import form, offered
from kiosk.forms.schema import Asked, Form, every_path
from kiosk.forms.views import on_paper, problem_words, rows

TODAY = date(2026, 11, 21)
ROWS = {"spouses": 1, "children": 1, "others": 1}
HOSTILE = (
    "31/02/1984",
    "29/02/2023",
    "00/00/0000",
    "13/13/2013",
    "1984-00-05",
    "9.3264284",
    "9,3264284",
    "9 3264284",
    "9,32642841",
    "٩٫٣٢٦٤٢٨٤",
    "۹٫۳۲۶۴۲۸۴",
    "1e9",
    "NaN",
    "A" * 200,
    "ب" * 200,
    "é" * 200,
    "e\u0301" * 3,
    "a" + "\u0301" * 40,
    "ب" + "\u064b" * 40,
    "\u202eنبلا\u202c",
    "\u2066x\u2069\u200f\u061c",
    "\u202e",
    "😀",
    "👩\u200d👧\u200d👦",
    "☃️",
    "\x00",
    "\x1b[31m",
    "a\nb\tc",
    "=HYPERLINK(1)",
    "<b>'\"&;--",
    "ﻓﺎﻃﻤﺔ ﷲ",
    "ＡＢＣ１２３",
    "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "王",
    "\ufeff",
    "\ud800",
    "\U000e0041",
    " \u00a0\u2003 ",
    "null",
    "true",
)


def every_question(asked: Form) -> list[Asked]:
    rows = {section.root: 1 for section in asked.sections if section.repeated}
    return list(every_path(asked, Answers(rows=rows)))


@pytest.mark.parametrize("asked", offered(), ids=lambda one: one.id)
def test_whatever_is_typed_anywhere_is_kept_as_typed_and_told_in_both_languages(asked: Form) -> None:
    rows_of_one = {section.root: 1 for section in asked.sections if section.repeated}
    for typed in HOSTILE:
        answers = Answers({one.path: typed for one in every_question(asked)}, rows_of_one)
        found = checked(asked, answers, today=TODAY, training=True)
        assert all(answers.get(one.path) == typed for one in every_question(asked))
        for problem in found.problems:
            words = problem_words(problem, asked)
            assert words.ar
            assert words.fr
            assert problem.code not in words.fr
            assert typed not in repr(problem)
        assert rows(asked, answers)
        assert on_paper(asked, answers, TODAY)


@pytest.mark.parametrize("asked", offered(), ids=lambda one: one.id)
def test_what_is_kept_is_plain_and_stays_as_it_is(asked: Form) -> None:
    for typed in HOSTILE:
        for one in every_question(asked):
            kept = settled(asked, Answers({one.path: typed}, dict.fromkeys(ROWS, 1))).get(one.path)
            if kept is None:
                continue
            assert isinstance(kept, str)
            assert kept == tidied(kept)
            assert kept.isprintable()
            assert prints(kept)
            assert not set(kept) & set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("😀", "unprintable-signs"),
        ("حي السلام ☃️", "unprintable-signs"),
        ("王", "unprintable-signs"),
        ("a" + "\u0301" * 40, "unprintable-signs"),
        ("ب" + "\u064b" * 40, "unprintable-signs"),
        ("\x1b[31m", "control-characters"),
        ("حي" * 200, "too-long"),
    ],
)
def test_what_an_address_cannot_hold_says_what_to_do(typed: str, code: str) -> None:
    problems = check(form("regularisation"), Answers({"applicant.address": typed}), today=TODAY)
    assert code in [one.code for one in problems if one.field == "applicant.address"]


def test_towers_of_marks_in_a_name_are_told() -> None:
    answers = Answers({"applicant.given_name_ar": "ب" + "\u064b" * 4})
    problems = check(form("tadamon"), answers, today=TODAY)
    assert "unprintable-signs" in [one.code for one in problems if one.field == "applicant.given_name_ar"]
    vowelled = Answers({"applicant.given_name_ar": "مُحَمَّدٌ"})
    assert settled(form("tadamon"), vowelled).get("applicant.given_name_ar") == "مُحَمَّدٌ"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("زنقة ١٢ رقم ۳", "زنقة 12 رقم 3"),
        ("\u202eحي\u202c السلام\u200f", "حي السلام"),
        ("حي\u200bالسلام", "حيالسلام"),
        ("Re\u0301sidence", "Résidence"),
        ("e\u200f\u0301tage", "étage"),
        ("ﺣﻲ ﺍﻟﺴﻼﻡ", "حي السلام"),
        ("Ｂｌｏｃ　７", "Bloc 7"),
        ("oﬃce", "office"),
        ("  rue \u00a0 8\n", "rue 8"),
        ("№ 8 – « Al Amal »", "№ 8 – « Al Amal »"),
    ],
)
def test_what_nobody_sees_is_repaired_without_a_word(typed: str, kept: str) -> None:
    answers = Answers({"applicant.address": typed})
    assert settled(form("tadamon"), answers).get("applicant.address") == kept


@pytest.mark.parametrize("typed", ["9.1234567", "9,1234567", " 9,1234567 ", "٩٫١٢٣٤٥٦٧", "۹,۱۲۳۴۵۶۷"])
def test_a_score_is_read_however_its_decimals_are_written(typed: str) -> None:
    for asked in ("tadamon", "orientation", "regularisation"):
        answers = Answers({"rsu.registered": True, "rsu.score": typed})
        assert settled(form(asked), answers).get("rsu.score") == "9.1234567"


@pytest.mark.parametrize("typed", ["9,12345678", "9.1.2", "9;1", "9,12 345 678", "-9", "9,"])
def test_a_score_of_another_shape_is_told(typed: str) -> None:
    for asked in ("tadamon", "orientation", "regularisation"):
        answers = Answers({"rsu.registered": True, "rsu.score": typed})
        found = [one.code for one in check(form(asked), answers, today=TODAY) if one.field == "rsu.score"]
        assert found in (["score-format"], ["not-a-number"])


def family(child: str, mother: str = "1984-03-07", father: str | None = "1979-00-00") -> Answers:
    values = {"applicant.birth_date": mother, "children[0].birth_date": child}
    rows = {"children": 1}
    if father:
        values["spouses[0].birth_date"] = father
        rows["spouses"] = 1
    return Answers(dict(values), rows)


@pytest.mark.parametrize("asked", ["tadamon", "orientation"])
@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (family("2012-09-15"), False),
        (family("1980-01-01"), False),  # older than the applicant only: a child of an earlier marriage
        (family("1979-06-01"), False),  # the father may be older by months
        (family("1978-12-31"), True),
        (family("1978-00-00"), True),
        (family("1984-03-07", father=None), True),
        (family("1984-00-00", father=None), False),
        (family("31/02/1970", father=None), False),
        (family("1970-01-01", mother="", father=None), False),
    ],
)
def test_a_child_born_before_all_of_its_parents_is_told(asked: str, answers: Answers, told: bool) -> None:
    found = [one for one in check(form(asked), answers, today=TODAY) if one.code == "born-before-parents"]
    assert [one.field for one in found] == (["children[0].birth_date"] if told else [])


@pytest.mark.parametrize(
    ("link", "born", "code"),
    [
        ("parent", "1984-03-07", "born-after-child"),
        ("parent", "1990-00-00", "born-after-child"),
        ("parent", "1984-00-00", None),
        ("parent", "1950-00-00", None),
        ("sibling", "1990-01-01", None),
        ("grandchild", "1984-03-06", "born-before-parents"),
        ("grandchild", "2015-01-01", None),
    ],
)
def test_generations_follow_each_other_among_the_others(link: str, born: str, code: str | None) -> None:
    answers = Answers(
        {"applicant.birth_date": "1984-03-07", "others[0].link": link, "others[0].birth_date": born},
        {"others": 1},
    )
    found = [one.code for one in check(form("tadamon"), answers, today=TODAY) if one.code.startswith("born-")]
    assert found == ([code] if code else [])


@pytest.mark.parametrize("asked", ["tadamon", "regularisation"])
def test_an_applicant_under_eighteen_is_told_where_something_is_deposited(asked: str) -> None:
    young = Answers({"applicant.birth_date": "2008-11-22"})
    assert "applicant-under-18" in [one.code for one in check(form(asked), young, today=TODAY)]


@pytest.mark.parametrize("asked", ["tadamon", "orientation"])
def test_one_identifier_for_two_persons_is_told(asked: str) -> None:
    twice = Answers({"applicant.idcs": "7267770186", "children[0].idcs": "٧٢٦ ٧٧٧ ٠١٨٦"}, {"children": 1})
    found = check(form(asked), twice, today=TODAY, training=True)
    assert [(one.field, one.values) for one in found if one.code == "idcs-repeated"] == [
        ("children[0].idcs", {"other": "applicant.idcs"})
    ]


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=40))
def test_tidying_twice_changes_nothing(typed: str) -> None:
    assert tidied(tidied(typed)) == tidied(typed)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([one.id for one in offered()]), st.data())
def test_reading_once_finds_what_reading_twice_found(form_id: str, data: st.DataObject) -> None:
    asked = form(form_id)
    paths = [one.path for one in every_question(asked)]
    typed = data.draw(st.dictionaries(st.sampled_from(paths), st.sampled_from(HOSTILE), max_size=6))
    answers = Answers(dict(typed), {section.root: 1 for section in asked.sections if section.repeated})
    found = checked(asked, answers, today=date(2099, 12, 31), training=True)
    assert found.settled == settled(asked, answers)
    assert found.problems == check(asked, answers, today=date(2099, 12, 31), training=True)
