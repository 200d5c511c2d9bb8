"""A form file is refused whole when anything is off, and the refusal names the file and the key."""

import time
from pathlib import Path

import pytest

from kiosk.errors import KioskError, sentence
from kiosk.forms.load import FOLDER, deposited_form, form, offered, read
from kiosk.forms.schema import Advice, Condition, Ending, Operator, Prefill
from kiosk.paths import RESOURCES
from kiosk.text import Words
from tests.helpers.demo_form import SOURCE as GOOD
from tests.helpers.demo_form import written


def refused(folder: Path, text: str, name: str = "demo-2.toml") -> KioskError:
    path = written(folder, text, name)
    with pytest.raises(KioskError) as wrong:
        read(path)
    assert wrong.value.values["file"] == name
    assert sentence(wrong.value, "ar")
    return wrong.value


def test_a_good_file_is_read_whole(tmp_path: Path) -> None:
    made = read(written(tmp_path, GOOD))
    assert (made.id, made.version, made.title) == ("demo", 2, Words("استمارة", "Formulaire"))
    person, more, rows, end = made.sections
    sex, born, card = person.fields
    assert (sex.hint, [one.code for one in sex.options]) == (Words("توضيح", "Aide"), ["F", "M"])
    assert born.required_when == (Condition("sex", Operator.IS, "F"),)
    assert card.show_when == (Condition("sex", Operator.IN, ("F",)),)
    assert (more.root, more.help, more.id) == ("person", Words("شرح", "Explication"), "more")
    assert rows.fields[0].prefill == (Prefill("person.card", (Condition("person.sex", Operator.IS, "F"),)),)
    assert end.fields[0].options == made.documents
    paper, other = made.documents
    assert [one.test for one in paper.when] == [Operator.AGE_FROM, Operator.AGE_UNDER, Operator.ANSWERED]
    assert [one.value for one in paper.when] == ["21", "30", True]
    assert (paper.each, paper.required, other.required) == (("rows",), True, False)
    assert other.when == (Condition("person.ticked", Operator.HAS, "a"),)
    assert (made.ends, made.icon, made.order, made.summary.fr) == (
        Ending.SLIP,
        "file-plus",
        7,
        "Pour essayer",
    )
    assert person.advice == (
        Advice(Words("انتبهوا", "Attention"), (Condition("sex", Operator.IS, "F"),), "rnp", "tadamon"),
        Advice(Words("كبير", "Âgé"), (Condition("born", Operator.AGE_FROM, "60"),)),
    )
    assert more.fields[0].same_as == ""
    assert rows.fields[3].same_as == "name"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('help = { ar = "شرح", ', "help = { ", "sections[1].help"),
        ('fr = "Suite"', 'fr = ""', "sections[1].title.fr"),
        ('kind = "cnie", ', "", "sections[0].fields[2]"),
        ("top = true", "top = 1", "sections[3].top"),
        ("top = true", "bottom = true", "sections[3]"),
        ('id = "born"', 'id = "Born-Date"', "sections[0].fields[1].id"),
        ("max_rows = 2", "", "sections[2]"),
        ("max_rows = 2", "max_rows = 2\ntop = true", "sections[2]"),
        ('is = "F" }] },\n', 'is = "F", has = "F" }] },\n', "sections[0].fields[1].required_when[0]"),
        ("age-from = 21", "age-from = -1", "documents[0].when[0].age-from"),
        ("version = 2", "version = 0", "version"),
        ("version = 2", "", "/"),
    ],
)
def test_a_shape_that_is_not_right_is_refused_by_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    assert old in GOOD
    error = refused(tmp_path, GOOD.replace(old, new, 1))
    assert (error.code, error.values["key"]) == ("form-shape", key)
    assert error.values["detail"]


def test_what_is_no_list_of_sections_is_refused(tmp_path: Path) -> None:
    head = GOOD[: GOOD.index("[options]")]
    assert refused(tmp_path, head + "sections = 3").values["key"] == "sections"
    assert refused(tmp_path, head + "sections = [7]").values["key"] == "sections[0]"
    assert refused(tmp_path, head + 'sections = [{ id = "a", fields = 1 }]').code == "form-shape"


@pytest.mark.parametrize(
    ("old", "new", "key", "name"),
    [
        ('like = "sex"', 'like = "gender"', "sex.like", "gender"),
        (
            '[shared.sex]\nkind = "choice"\noptions = "sex"\nlabel = { ar = "الجنس", fr = "Sexe" }',
            "[shared]\nsex = 1",
            "sex.like",
            "sex",
        ),
        ('options = "sex"', 'options = "gender"', "options", "gender"),
        ('kind = "cnie"', 'kind = "passport"', "person.card", "passport"),
        ('kind = "cnie"', 'kind = "choice"', "person.card.options", "choice"),
        ('kind = "ticks", label', 'kind = "text", label', "person.ticked.options", "text"),
        ('[{ field = "sex", is = "F" }]', '[{ field = "gender", is = "F" }]', "person.born", "person.gender"),
        ('[{ field = "sex", is = "F" }]', '[{ field = "sex", is = "X" }]', "person.born", "X"),
        (
            '[{ field = "sex", in = ["F"] }]',
            '[{ field = "sex", in = ["F", "X"] }]',
            "person.card",
            "('F', 'X')",
        ),
        ('has = "a"', 'has = "b"', "documents.other", "b"),
        ('id = "documents"', 'id = "papers"', "documents", "documents"),
        ('like = "sex"', 'like = "sex", card_as = "X"', "person.sex.card_as", "X"),
        ('{ field = "name", answered = true }', '{ field = "sure", is = "yes" }', "documents.paper", "yes"),
        ('path = "person.card"', 'path = "person.nothing"', "rows[0].name", "person.nothing"),
        (
            'when = [{ field = "person.sex", is = "F" }] }]',
            'when = [{ field = "x", is = "F" }] }]',
            "rows[0].name",
            "rows[0].x",
        ),
        ('each = ["rows"]', 'each = ["row"]', "documents.paper", "row"),
        ('guide = "rnp"', 'guide = "nothing"', "person.advice[0]", "nothing"),
        ('form = "tadamon"', 'form = "nothing"', "person.advice[0]", "nothing"),
        (
            '{ field = "born", age-from = 60 }',
            '{ field = "pass", is = "x" }',
            "person.advice[1]",
            "person.pass",
        ),
        ('same_as = "name"', 'same_as = "nothing"', "rows[0].again", "rows[0].nothing"),
        ('field = "on", age-from', 'field = "off", age-from', "documents.paper", "rows[0].off"),
        ('field = "on", age-from', 'field = "name", age-from', "documents.paper", "age-from"),
    ],
)
def test_what_dangles_is_refused(tmp_path: Path, old: str, new: str, key: str, name: str) -> None:
    assert old in GOOD
    error = refused(tmp_path, GOOD.replace(old, new, 1))
    assert (error.code, error.values["key"], error.values["name"]) == ("form-reference", key, name)


@pytest.mark.parametrize(
    ("old", "new", "key", "name"),
    [
        ('id = "more"', 'id = "person"', "sections", "person"),
        ('id = "ticked"', 'id = "born"', "fields", "person.born"),
        ('id = "documents"', 'id = "person"', "sections", "person"),
        ('stem = "person"', 'stem = "rows"', "sections", "rows"),
        ('code = "M"', 'code = "F"', "person.sex.options", "F"),
        ('code = "other"', 'code = "paper"', "documents", "paper"),
    ],
)
def test_what_is_declared_twice_is_refused(tmp_path: Path, old: str, new: str, key: str, name: str) -> None:
    assert old in GOOD
    error = refused(tmp_path, GOOD.replace(old, new, 1))
    assert (error.code, error.values["key"], error.values["name"]) == ("form-duplicate", key, name)


def test_what_is_prefilled_never_depends_on_an_age(tmp_path: Path) -> None:
    dated = GOOD.replace(
        'when = [{ field = "person.sex", is = "F" }] }]', 'when = [{ field = "on", age-from = 1 }] }]'
    )
    error = refused(tmp_path, dated)
    assert (error.code, error.values["key"]) == ("form-dated", "rows[0].name")


def test_what_is_shown_never_depends_on_an_age(tmp_path: Path) -> None:
    dated = GOOD.replace(
        'show_when = [{ field = "sex", in = ["F"] }]', 'show_when = [{ field = "born", age-from = 16 }]'
    )
    error = refused(tmp_path, dated)
    assert (error.code, error.values["key"]) == ("form-dated", "person.card")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (
            'show_when = [{ field = "sex", in = ["F"] }]',
            'show_when = [{ field = "card", answered = true }]',
            "person.card",
        ),
        (
            'show_when = [{ field = "person.sex", is = "F" }]',
            'show_when = [{ field = "rows[0].name", is = "F" }]',
            "more",
        ),
    ],
)
def test_what_is_shown_depends_on_earlier_answers_only(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in GOOD
    error = refused(tmp_path, GOOD.replace(old, new))
    assert (error.code, error.values["key"]) == ("form-forward", key)


def test_a_file_that_is_no_toml_or_no_text_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "id = ").code == "form-syntax"
    path = tmp_path / "demo-2.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(KioskError, match="form-syntax"):
        read(path)


def test_a_file_is_named_by_form_and_version(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOD, "demo-1.toml")
    assert (error.code, error.values["expected"]) == ("form-name", "demo-2.toml")


def test_versions_live_side_by_side_and_the_newest_is_taken(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace("version = 2", "version = 10"), "demo-10.toml")
    written(tmp_path, GOOD.replace('id = "demo"', 'id = "again"'), "again-2.toml")
    assert form("demo", folder=tmp_path).version == 10
    assert form("demo", 2, tmp_path).version == 2
    assert [(one.id, one.version) for one in offered(tmp_path)] == [("again", 2), ("demo", 10)]


@pytest.mark.parametrize(("form_id", "version"), [("nothing", None), ("tadamon", 99)])
def test_a_form_that_is_not_there_is_told(form_id: str, version: int | None) -> None:
    with pytest.raises(KioskError, match="form-unknown") as wrong:
        form(form_id, version)
    assert sentence(wrong.value, "fr")


def test_the_forms_of_the_house_are_read_once_and_fast() -> None:
    assert form("tadamon") is form("tadamon", 1)
    begun = time.perf_counter()
    read(FOLDER / "tadamon-1.toml")
    assert time.perf_counter() - begun < 0.5


def test_only_a_form_that_ends_in_a_deposit_can_be_deposited() -> None:
    assert {one.id for one in offered() if one.ends is Ending.DEPOSIT} == {"tadamon", "regularisation"}
    assert deposited_form("tadamon", 1) is form("tadamon")
    for asked in ("orientation", "macnss", "student"):
        with pytest.raises(KioskError, match="form-not-deposited") as wrong:
            deposited_form(asked)
        assert sentence(wrong.value, "ar")


def test_a_counter_offers_the_orientation_first_and_says_whom_each_form_is_for() -> None:
    assert [one.id for one in offered()] == ["orientation", "tadamon", "macnss", "student", "regularisation"]
    for one in offered():
        assert one.summary.ar
        assert one.summary.fr
        assert (RESOURCES / "icons" / f"{one.icon}.svg").exists()
