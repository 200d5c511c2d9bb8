"""Guidance pages on paper: every part of them, steps numbered, the day and the office said."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.forms import guides
from kiosk.print import guide_slip
from kiosk.settings import Office
from tests.fakes.deposited import OFFICE
from tests.fakes.guides import GUIDE
from tests.helpers.papers import flat, reader, said, structure, well_made

ON = date(2026, 11, 21)


def test_every_word_of_the_page_is_printed_in_both_languages() -> None:
    text = said(guide_slip.pdf(GUIDE, OFFICE, ON, "a4"))
    lines = [line for part in GUIDE.parts for line in (part.heading, *part.lines)]
    for words in (GUIDE.title, GUIDE.summary, *lines):
        assert flat(words.ar) in text
        assert flat(words.fr) in text


def test_it_says_its_day_how_long_it_holds_and_who_handed_it_out() -> None:
    text = said(guide_slip.pdf(GUIDE, OFFICE, ON, "a5"))
    for words in (
        "Informations au samedi 21 novembre 2026",
        "Valable à partir du 1er décembre 2022",
        "صالحة إلى غاية 31 يناير 2027",
        "Tabriquet, tél. 05 37 00 00 00.",
    ):
        assert words in text


def test_a_page_that_always_holds_says_nothing_of_days_and_an_office_without_a_phone_gives_none() -> None:
    text = said(guide_slip.pdf(replace(GUIDE, since=None, until=None), Office(), ON, "a5"))
    assert "Valable" not in text
    assert "tél." not in text


def test_steps_and_points_are_lists_for_those_who_hear_the_page() -> None:
    found = structure(guide_slip.pdf(GUIDE, OFFICE, ON, "a4"))
    assert found.count("L") == 2
    assert found.count("LI") == 5
    assert found.count("H2") == 2 * len(GUIDE.parts)


@pytest.mark.parametrize("media", ["a4", "a5", "80mm"])
def test_it_is_well_made_and_always_the_same(media: str) -> None:
    paper = guide_slip.pdf(GUIDE, OFFICE, ON, media)
    well_made(paper)
    assert guide_slip.pdf(GUIDE, OFFICE, ON, media) == paper


def test_every_guidance_page_of_the_house_prints() -> None:
    for guide in guides.guides(ON):
        about = reader(guide_slip.pdf(guide, OFFICE, ON, "a5")).metadata
        assert about is not None
        assert about.title == f"{guide.title.ar} · {guide.title.fr}"
