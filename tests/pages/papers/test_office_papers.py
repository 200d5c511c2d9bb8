"""How slips and the papers of a day look: drawn, and compared with the pictures a person looked at and kept.

After a wanted change, run with ``KIOSK_KEEP_PICTURES=1`` and look at each new picture before it is committed.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from kiosk.cases.prepared.parts import split
from kiosk.forms.answers import Answers
from kiosk.print import (
    bordereau,
    closing,
    day_register,
    guide_slip,
    missing,
    orientation_slip,
    prepared_slip,
)
from kiosk.print.orientation_slip import OrientationSlip, best, steps
from kiosk.print.prepared_slip import PreparedPaper
from kiosk.print.raster import pictures
from tests.fakes.day import GAPS, register
from tests.fakes.day import closing as closed
from tests.fakes.deposited import FORM, OFFICE, case
from tests.fakes.guides import GUIDE
from tests.fakes.orientations import ON, above, not_yet, orientation
from tests.helpers.papers import looks_as_approved


def incomplete(media: str) -> bytes:
    lacking = ("schooling-certificate", "kafala-deed")
    filed = case(missing=lacking, missing_until=date(2026, 12, 21))
    return missing.pdf(missing.of_file(filed, FORM), OFFICE, media)


def draft() -> bytes:
    tree = not_yet()
    found = orientation(tree)
    todo = steps(best(found), found.parameters)
    items = missing.of_draft(FORM, Answers.from_json({**tree, "documents": []}), ON, todo, training=True)
    return missing.pdf(items, OFFICE, "a4")


def oriented(media: str, tree: Callable[[], dict[str, object]]) -> bytes:
    return orientation_slip.pdf(OrientationSlip(orientation(tree()), FORM), OFFICE, media)


def prepared(media: str, size: int, *, training: bool = False) -> bytes:
    """Draw a slip that carries so many bytes: 285 for one person, 399 for four, 891 for 25."""
    slip = PreparedPaper(
        form=FORM,
        codes=split(Random(size).randbytes(size)),
        made=datetime(2026, 11, 21, 9, 42, tzinfo=UTC),
        until=date(2026, 12, 21),
        persons={285: 1, 399: 4}.get(size, 25),
        documents=("cnie-copy", "schooling-certificate"),
        training=training,
    )
    return prepared_slip.pdf(slip, OFFICE, media)


DRAWN: dict[str, Callable[[], bytes]] = {
    "missing-a5": lambda: incomplete("a5"),
    "missing-80mm": lambda: incomplete("80mm"),
    "missing-draft": draft,
    "orientation-a4": lambda: oriented("a4", above),
    "orientation-a5": lambda: oriented("a5", not_yet),
    "guide-a4": lambda: guide_slip.pdf(GUIDE, OFFICE, ON, "a4"),
    "guide-80mm": lambda: guide_slip.pdf(GUIDE, OFFICE, ON, "80mm"),
    "prepared-a4": lambda: prepared("a4", 891),
    "prepared-a5": lambda: prepared("a5", 399),
    "prepared-80mm": lambda: prepared("80mm", 285, training=True),
    "register": lambda: day_register.pdf(register(18, GAPS), OFFICE),
    "register-empty": lambda: day_register.pdf(register(0, training=True), OFFICE),
    "bordereau": lambda: bordereau.pdf(register(21), OFFICE),
    "closing": lambda: closing.pdf(closed(25, GAPS), OFFICE),
}
PAPERS = list(DRAWN)


@pytest.mark.parametrize("name", PAPERS)
def test_the_paper_looks_as_it_was_approved(name: str, tmp_path: Path) -> None:
    looks_as_approved(DRAWN[name](), name, tmp_path)


@pytest.mark.parametrize("name", ["register", "bordereau", "closing", "orientation-a5", "missing-draft"])
def test_the_edges_no_printer_reaches_stay_white(name: str) -> None:
    for page in pictures(DRAWN[name](), dpi=127):
        training = name == "missing-draft"
        inner = page.crop((0, 60, *page.size)) if training else page
        ink = inner.convert("L").point(lambda grey: 255 if grey < 250 else 0).getbbox()
        assert ink is not None
        edges = (ink[0], ink[1] + 99 * training, inner.width - ink[2], inner.height - ink[3])
        assert min(edges) > 4.2 * 5  # five dots to the mm
