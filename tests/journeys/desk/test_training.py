"""Training is seen on every paper and in every number; what is real bears no trace of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases.case import Case
from kiosk.cases.overview.balance import Balanced
from kiosk.cases.reference import Reference
from kiosk.clock import FixedClock
from kiosk.desk import drawing
from kiosk.desk.counter import CounterDesk
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers
from kiosk.paths import RESOURCES
from kiosk.print import prepared_slip, reconciliation
from kiosk.print.prepared_slip import PreparedPaper
from kiosk.print.seal import message, seal, told
from kiosk.print.words import paper_words
from kiosk.settings import Office, Settings
from kiosk.settings import Station as StationSettings
from tests.helpers.papers import flat, reader, said

MARK = paper_words("receipt")["mark.training"]
SHARED = {"dates"}
"""Words that several papers say, and no paper."""
OFFICE = Office(code="SALTB")
Draw = Callable[[str], bytes]


@pytest.fixture(params=[True, False], ids=["training", "real"])
def training(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def seat(data_folder: Path, clock: FixedClock, training: bool) -> Iterator[CounterDesk]:
    """A desk that trains, or not."""
    chosen = Settings(OFFICE, StationSettings(training=training))
    means = station.means(data_folder, settings=chosen, clock=clock)
    yield CounterDesk(means)
    means.close()


@pytest.fixture
def filed(seat: CounterDesk, household: Answers, training: bool) -> Case:
    """A file of invented people; made real afterwards for a desk that does not train."""
    draft = replace(seat.begin("tadamon", "ar"), training=True)
    case = seat.deposit(draft, household, "Clerk")
    if training:
        return case
    real = replace(case.reference, training=False)
    return replace(case, filing=replace(case.filing, training=False), reference=real)


@pytest.fixture
def papers(seat: CounterDesk, household: Answers, filed: Case) -> dict[str, Draw]:
    """What draws each paper on a medium, by the name of its words."""
    means, day = seat.means, seat.means.today
    draft = seat.keep(seat.begin("tadamon", "ar"), household, "")
    form = means.shelf.form("tadamon", on=day)
    slip = PreparedPaper(form, ("HC1:",), means.now, day, 1, (), means.training)
    balanced = Balanced(day, day, whole=True, pending=0, offices=())
    seat.close_day(day, "Clerk")
    subjects = {
        Paper.APPLICATION: draft.id,
        Paper.MISSING: draft.id,
        Paper.SLIP: draft.id,
        Paper.ORIENTATION: draft.id,
        Paper.GUIDE: seat.guides()[0].id,
        Paper.REGISTER: day.isoformat(),
        Paper.BORDEREAU: day.isoformat(),
        Paper.CLOSING: day.isoformat(),
        Paper.TEST: "a4",
    }
    return {
        "receipt": lambda medium: drawing.drawn_receipt(means, filed, 0, medium),
        "prepared": lambda medium: prepared_slip.pdf(slip, OFFICE, medium),
        "reconciliation": lambda _: reconciliation.pdf(balanced, OFFICE, training=means.training),
        **{paper.value: _asked(seat, paper, subject) for paper, subject in subjects.items()},
    }


def _asked(seat: CounterDesk, paper: Paper, subject: str) -> Draw:
    return lambda medium: drawing.drawn(seat.means, PaperRequest(paper, subject), medium)


def test_every_page_of_training_says_so_in_both_languages_and_no_real_one_does(
    papers: dict[str, Draw], training: bool
) -> None:
    there = {file.stem for file in (RESOURCES / "papers").glob("*.toml")}
    assert set(papers) == there - SHARED
    media = {"receipt": ("a4", "a5", "80mm"), "missing": ("80mm",)}
    for name, draw in papers.items():
        for medium in media.get(name, ("a4",)):
            for number, page in enumerate(reader(draw(medium)).pages, 1):
                text = flat(page.extract_text())
                marks = [flat(words) in text for words in (MARK.ar, MARK.fr)]
                assert marks == [training, training], f"{name} {medium} {number}"


def test_a_number_of_training_carries_a_t_wherever_it_goes(
    seat: CounterDesk, filed: Case, training: bool
) -> None:
    reference = str(filed.reference)
    assert ("-TA1-" in reference) is training
    assert Reference.parse(reference).training is training
    form = seat.means.shelf.form("tadamon", on=seat.means.today)
    sealed = told(message(seal(filed, form, seat.means.identity)).payload)
    assert Reference.parse(sealed.reference).training is training
    assert reference in said(drawing.drawn_receipt(seat.means, filed, 0, "a4"))
    found = [line.reference for line in seat.find("")]
    assert found == ([reference] if training else []), "a real register does not list files of training"
    lines = [str(line.reference) for line in seat.day_register(seat.means.today).lines]
    assert lines == found
