"""Answers: the nested form and the paths say the same, whatever a file holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.answers import Answers

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 10**9) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["applicant", "spouses", "idcs", "a.b", "x[0].y", ""]), inner, max_size=4
        )
    ),
    max_leaves=12,
)
TREES = st.dictionaries(
    st.sampled_from(["applicant", "spouses", "children", "documents", "rsu", "a[1].b", "É"]), JSON
)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)
LEAVES = (
    st.text(min_size=1, max_size=9) | st.booleans() | st.lists(st.text(max_size=3), min_size=1, max_size=3)
)
SECTION = st.dictionaries(NAMES, LEAVES, min_size=1, max_size=3)
FORMS = st.dictionaries(NAMES, LEAVES | SECTION | st.lists(SECTION, max_size=3), max_size=4)


@given(FORMS)
def test_what_a_form_can_hold_comes_back_as_it_was(tree: dict[str, object]) -> None:
    assert Answers.from_json(tree).to_json() == tree


@given(TREES)
def test_no_json_tree_makes_reading_or_writing_fail(tree: dict[str, object]) -> None:
    answers = Answers.from_json(tree)
    assert set(answers.values) == set(Answers.from_json(tree).values)
    assert isinstance(answers.to_json(), dict)


def test_a_tree_without_bottom_is_cut() -> None:
    tree: dict[str, object] = {}
    tree["a"] = tree
    assert Answers.from_json(tree).values == {"a.a.a.a.a": ("…",)}


def test_rows_that_are_no_tables_keep_their_place() -> None:
    answers = Answers.from_json({"spouses": [7, {"sex": "M"}, None, ""]})
    assert answers.rows == {"spouses": 4}
    assert answers.values == {"spouses[0]": "7", "spouses[1].sex": "M"}


def test_a_list_below_a_section_is_told_as_one_odd_answer() -> None:
    assert Answers.from_json({"rsu": {"score": [8, 9], "date": []}}).values == {"rsu.score": ("…",)}


def test_numbers_become_the_text_a_person_would_have_typed() -> None:
    answers = Answers.from_json({"rsu": {"score": 8.5, "household": 4}})
    assert (answers.text("rsu.score"), answers.text("rsu.household")) == ("8.5", "4")


def test_text_of_what_is_no_text_is_empty() -> None:
    answers = Answers({"rsu.registered": True})
    assert (answers.text("rsu.registered"), answers.get("rsu.registered")) == ("", True)
    assert (answers.text("rsu.score"), answers.get("rsu.score")) == ("", None)


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_emptied_answer_is_gone(nothing: str | None) -> None:
    answers = Answers({"channel": "self"}).with_value("channel", nothing)
    assert answers == Answers()


def test_an_answer_in_a_row_that_is_not_there_makes_the_row() -> None:
    answers = Answers().with_value("children[1].sex", "F")
    assert answers.to_json() == {"children": [{}, {"sex": "F"}]}
    assert answers.with_value("children[0].sex", "M").count("children") == 2


def test_a_new_row_stands_at_the_end() -> None:
    answers = Answers().with_row("children").with_row("children")
    assert answers.count("children") == 2
    assert answers.count("spouses") == 0


def test_rows_behind_a_removed_one_move_up() -> None:
    tree = {"children": [{"n": "a"}, {"n": "b"}, {"n": "c"}], "spouses": [{"n": "s"}], "channel": "self"}
    answers = Answers.from_json(tree).without_row("children", 1)
    assert answers.to_json() == {**tree, "children": [{"n": "a"}, {"n": "c"}]}


def test_removing_a_row_that_is_not_there_changes_nothing() -> None:
    answers = Answers.from_json({"children": [{"n": "a"}]})
    assert answers.without_row("children", 1) is answers


def test_values_whose_paths_contradict_each_other_are_written_without_failing() -> None:
    clash = Answers({"applicant": "x", "applicant.idcs": "y", "spouses[0].sex": "M"})
    assert clash.to_json() == {"applicant": "x"}


def test_the_repr_shows_no_answer() -> None:
    assert "ZZ999901" not in repr(Answers({"applicant.cnie": "ZZ999901"}, {"spouses": 1}))
