"""Answers packed by the shape of their form, and back; nothing hostile unpacks into a traceback."""

import random

import cbor2
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.prepared import packing
from kiosk.cases.prepared.packing import LARGEST, opened, packed, unpacked
from kiosk.errors import KioskError
from kiosk.forms import load
from kiosk.forms.answers import Answers, Value
from kiosk.forms.check import settled
from kiosk.forms.schema import Asked, Form, every_path
from tests.fakes.households import household
from tests.helpers.refusals import refusal_of

FORM = load.form("tadamon")
FORMS = [load.form(one.id, one.version) for one in load.shipped().forms]

ANY = st.text(max_size=12) | st.from_regex(r"[0-9]{1,22}", fullmatch=True) | st.booleans()
DAYS = st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True)


def given_back(form: Form, answers: Answers) -> Answers:
    about, values = opened(packed(form, answers, {1: "x"}))
    assert about == {1: "x"}
    return unpacked(form, values)


@st.composite
def typed(draw: st.DrawFn) -> tuple[Form, Answers]:
    """Anything a person may have typed into any form: right, wrong, or for another kind of question."""
    form = draw(st.sampled_from(FORMS))
    counts = {
        section.root: draw(st.integers(0, min(2, section.max_rows)))
        for section in form.sections
        if section.repeated
    }
    values: dict[str, Value] = {}
    for one in every_path(form, Answers(rows=counts)):
        if draw(st.booleans()):
            values[one.path] = draw(_value(one))
    return form, Answers(values, counts)


def _value(one: Asked) -> st.SearchStrategy[Value]:
    codes = [option.code for option in one.field.options]
    if codes:
        ticks = st.lists(st.sampled_from([*codes, "gone"]), min_size=1, unique=True).map(tuple)
        return ANY | st.sampled_from(codes) | ticks
    return ANY | DAYS


@given(typed())
def test_whatever_was_typed_comes_back_as_it_was(case: tuple[Form, Answers]) -> None:
    form, answers = case
    assert given_back(form, answers) == answers


@pytest.mark.parametrize(
    ("spouses", "children", "bytes_at_most"), [(0, 0, 240), (1, 2, 360), (4, 20, 1000)], ids=str
)
def test_a_household_is_packed_into_few_bytes(spouses: int, children: int, bytes_at_most: int) -> None:
    answers = settled(FORM, household(spouses, children))
    assert given_back(FORM, answers) == answers
    assert len(packed(FORM, answers, {1: "tadamon", 2: 1, 3: "ar", 4: 1_790_000_000})) <= bytes_at_most


def test_a_path_that_the_form_does_not_have_stays_behind() -> None:
    answers = Answers({"applicant.idcs": "7267770186", "applicant.shoe_size": "42"})
    assert given_back(FORM, answers).values == {"applicant.idcs": "7267770186"}


def refused(tree: object) -> bool:
    return refusal_of(lambda: read(compressed(cbor2.dumps(tree)))) == "prepared-damaged"


def read(raw: bytes) -> Answers:
    return unpacked(FORM, opened(raw)[1])


def compressed(raw: bytes) -> bytes:
    return zstandard.ZstdCompressor(compression_params=packing._SHAPE).compress(raw)


@pytest.mark.parametrize(
    "tree",
    [
        None,
        [],
        [{}, {}],
        [{}, []],
        [{}, [1.5] * 200],
        [{}, [99] * 200],
        [{}, [None] * 9999],
        [{}, [[{}]] * 200],
        [{}, [["a", True]] * 200],
        [{}, [10**5000] * 200],
    ],
    ids=range(10),
)
def test_bytes_that_are_no_answers_are_refused(tree: object) -> None:
    assert refused(tree)


@pytest.mark.parametrize("changed", [-1, 21, True, "2", None, 1.0], ids=str)
def test_a_number_of_rows_that_no_household_has_is_refused(changed: object) -> None:
    _, values = opened(packed(FORM, household(0, 0), {}))
    groups = [section.repeated for section in FORM.sections]
    at = sum(len(section.fields) for section in FORM.sections[: groups.index(True)])
    assert values[at] == 0
    assert refused([{}, [*values[:at], changed, *values[at + 1 :]]])


def test_a_value_too_many_is_refused() -> None:
    about, values = opened(packed(FORM, household(1, 0), {}))
    assert refused([about, [*values, None]])


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(KioskError, match="prepared-damaged"):
        opened(compressed(cbor2.dumps([{}, ["0" * LARGEST * 40]])))
    with pytest.raises(KioskError, match="prepared-damaged"):
        opened(b"\xd0" + (2**60).to_bytes(8, "little") + b"\1\0\0")


@given(st.binary(max_size=200))
def test_any_bytes_are_answers_or_refused(raw: bytes) -> None:
    for tried in (raw, compressed(raw)):
        assert refusal_of(lambda tried=tried: read(tried)) in {"", "prepared-damaged"}


def test_cut_anywhere_the_bytes_are_refused() -> None:
    whole = packed(FORM, household(1, 2), {1: "tadamon"})
    for cut in random.Random(1).sample(range(len(whole)), 40):
        assert refusal_of(lambda cut=cut: read(whole[:cut])) == "prepared-damaged"
