"""Communes and operators: found as people say them."""

import pytest

from kiosk.forms.communes import by_code, find
from kiosk.forms.fold import fold, words
from kiosk.forms.operators import operator_of


def test_every_commune_has_both_names_and_a_province() -> None:
    assert len(by_code()) == 1503
    assert all(
        one.name.ar and one.name.fr and one.province.ar and one.province.fr for one in by_code().values()
    )


def test_a_label_tells_communes_of_one_name_apart() -> None:
    labels = {one.label.fr for one in by_code().values()}
    assert len(labels) > len({one.name.fr for one in by_code().values()})


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sale", "04.441.01.0"),
        ("SALÉ", "04.441.01.0"),
        ("سلا", "04.441.01.0"),
        ("tanger", "01.511.01.0"),
        ("طنجة", "01.511.01.0"),
    ],
)
def test_the_name_itself_or_what_begins_so_comes_first(typed: str, first: str) -> None:
    assert find(typed, "ar")[0].code == first
    assert find(typed, "fr")[0].code == first


def test_the_communes_of_a_province_follow_in_the_alphabet() -> None:
    found = find("Salé", "fr", limit=50)
    rest = [one.name.fr for one in found[1:]]
    assert {one.province.fr for one in found} == {"Salé"}
    assert rest
    assert rest == sorted(rest)


def test_a_word_inside_a_name_is_found_too() -> None:
    assert "سلا" in {one.name.ar for one in find("سلا", "ar")}
    assert any(one.name.ar.startswith("أولاد") for one in find("سلا", "ar"))


def test_the_article_and_the_hamza_do_not_matter() -> None:
    assert find("الرباط", "ar") == find("رباط", "ar")
    assert find("أكادير", "ar") == find("اكادير", "ar")
    assert find("أكادير", "ar")


def test_several_words_narrow_the_list() -> None:
    assert {one.province.fr for one in find("ameur sale", "fr")} == {"Salé"}
    assert find("rien de tel", "fr") == ()


def test_no_more_are_returned_than_asked_for() -> None:
    assert len(find("", "fr", limit=3)) == 3


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Élan-d'Or", "elan d or"), ("أكـــادير", "اكادير"), ("سُورَة", "سوره"), ("مولى", "مولي")],
)
def test_spelling_variants_fold_to_one(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_lone_article_stays_a_word() -> None:
    assert words("ال الرباط") == ("ال", "رباط")


@pytest.mark.parametrize(
    ("phone", "operator"),
    [
        ("0661123456", "maroc-telecom"),
        ("06 12 34 56 78", "orange"),
        ("0712345678", "inwi"),
        ("0537123456", ""),
        ("rien", ""),
    ],
)
def test_the_operator_is_guessed_from_the_first_digits(phone: str, operator: str) -> None:
    assert operator_of(phone) == operator
