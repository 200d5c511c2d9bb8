"""The reconciliation on paper: every number that lacks is named with why, in both languages."""

from datetime import date

import msgspec
import pytest

from kiosk.cases.overview.balance import Balance, Balanced, Closed, Missing, Series
from kiosk.errors import failures
from kiosk.print import reconciliation
from kiosk.print.gaps import gap_words
from kiosk.text import LANGS
from tests.fakes.deposited import OFFICE
from tests.helpers.papers import text, well_made

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 8)
LATE = Missing("SALTB-A2-26-00041-94", "not-arrived")
APART = Missing("SALTB-A2-26-00017-69", "signature-broken")
ODD = Missing("SALTB-A2-26-00016-72", "of-a-newer-hub")
LACKING = Balanced(
    FIRST, LAST, False, 0,
    (
        Balance(
            "SALTB",
            (Series("A2", 1, 40, 38, (APART, ODD)),),
            (Closed("A2", "2026-11-06", 9, (LATE, APART)),),
            {}, 2, ("SALTB-A2-26-00018-66",), ("SALTB-A2-26-00019-63",),
            (Missing("SALTB-A2-26-00020-60", "not-sent"), Missing("SALTB-A2-26-00020-60", "clock-untrusted")),
        ),
        Balance("KHEMI", (Series("A1", 3, 9, 7, ()),), (), {}, 0, (), ()),
    ),
)  # fmt: skip


def test_each_gap_is_named_once_with_why_and_whether_it_can_be_opened() -> None:
    found = reconciliation.gaps(LACKING)
    assert [gap.reference for gap in found] == [
        ODD.reference, APART.reference, LATE.reference, *["SALTB-A2-26-00020-60"] * 2,
        "SALTB-A2-26-00018-66", "SALTB-A2-26-00019-63",
    ]  # fmt: skip
    assert [gap.opens for gap in found] == [False] * 3 + [True] * 4
    assert found[3].why == gap_words("not-sent", "said")
    assert found[1].why == failures()["signature-broken"].said
    assert "of-a-newer-hub" in found[0].why.fr


def test_the_paper_is_well_made_says_all_of_it_and_is_always_the_same() -> None:
    paper = reconciliation.pdf(LACKING, OFFICE)
    well_made(paper)
    said = text(paper)
    assert all(gap.reference in said for gap in reconciliation.gaps(LACKING))
    assert reconciliation.pdf(LACKING, OFFICE) == paper


@pytest.mark.parametrize("training", [False, True])
def test_days_without_files_are_a_paper_too(training: bool) -> None:
    nothing = msgspec.structs.replace(LACKING, whole=True, offices=())
    well_made(reconciliation.pdf(nothing, OFFICE, training=training))


def test_hundreds_of_gaps_go_on_on_further_pages() -> None:
    missing = tuple(Missing(f"SALTB-A2-26-{number:05d}-00", "not-arrived") for number in range(200))
    office = msgspec.structs.replace(
        LACKING.offices[0], series=(Series("A2", 1, 400, 200, missing),), closings=()
    )
    paper = reconciliation.pdf(msgspec.structs.replace(LACKING, offices=(office,)), OFFICE)
    assert "SALTB-A2-26-00199-00" in text(paper)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*reconciliation.NUMBERS, "reference", "why"])
def test_every_column_is_headed_in_both_languages(name: str, lang: str) -> None:
    assert reconciliation.heading(name).said("ar" if lang == "ar" else "fr")


def test_the_numbers_are_told_series_by_series() -> None:
    assert list(reconciliation.number_lines(LACKING)) == [
        ("SALTB", "A2", "1", "40", "38", "2"),
        ("KHEMI", "A1", "3", "9", "7", "0"),
    ]
