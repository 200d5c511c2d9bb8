"""A walk past everything beside the main job: what is asked before a deposit, prepared, read, looked up."""

from typing import Final

from kiosk.flows.counter import Step
from kiosk.forms.answers import Answers
from kiosk.ui.album import Album
from kiosk.ui.pages.counter.print_truth import PrintTruth

_PORTAL: Final = {"applicant.document_expiry": "2031-05-01", "applicant.phone_again": "0612345678"}
"""What MA CNSS asks beside what the demonstration's household says of itself."""

_ONE_OF_TWO: Final = "TP1:12AAAAAAAAAAAA"
"""A code of a slip that has another."""

_LOOKS: Final = 20
"""How often a print job is looked at; one that is not done by then is drawn as it stands."""


def tour(album: Album, answers: Answers) -> None:
    """Draw each page with the answers of a household."""
    album.window.panel.hide()
    _orientation(album, answers)
    _slip(album, answers)
    _guides(album)
    _asked_about(album, answers)
    for number, step in enumerate((Step.DAY, Step.DECISIONS), 21):
        album.window.step(step)
        album.draw(f"{number}-{step.value}")
    album.window.step(Step.CANCEL)
    album.window.step(Step.LAW)
    album.draw("23-law")


def printed(truth: PrintTruth) -> None:
    """Follow a paper as long as a printer may take, without waiting."""
    for _ in range(_LOOKS):
        if truth.job is not None and not truth.job.outcome.state.final:
            truth.follow()


def _orientation(album: Album, answers: Answers) -> None:
    window, pages = album.window, album.window.pages
    window.step(Step.OTHER)
    album.draw("12-choose")
    window.step(Step.ORIENT)
    window.hand.put_all(answers)
    pages.form.go("children[0]")
    album.draw("13-orientation")
    pages.form.go(pages.form.stop_ids[-1])
    pages.form.proceed()
    pages.result.print_answer.click()
    printed(pages.result.truth)
    album.draw("14-result")
    window.hand.discard()


def _slip(album: Album, answers: Answers) -> None:
    window, pages = album.window, album.window.pages
    known = answers
    for path, value in _PORTAL.items():
        known = known.with_value(path, value)
    window.step(Step.OTHER)
    pages.choose.cards["macnss"].click()
    window.step(Step.BY_HAND)
    window.hand.put_all(known)
    pages.form.go(pages.form.stop_ids[0])
    album.draw("15-portal")
    pages.form.go(pages.form.stop_ids[-1])
    pages.form.proceed()
    album.draw("16-slip")
    window.hand.discard()


def _guides(album: Album) -> None:
    window, pages = album.window, album.window.pages
    window.step(Step.GUIDES)
    album.draw("17-guides")
    pages.guides.consulted.emit("rsu")
    album.draw("18-guide")


def _asked_about(album: Album, answers: Answers) -> None:
    """Ask after the file that was deposited on the way here, as its applicant would."""
    window, pages = album.window, album.window.pages
    reference = window.counter.reference
    window.step(Step.FOLLOW)
    pages.follow.reference.setText(reference)
    pages.follow.year.setText(answers.text("applicant.birth_date")[:4])
    if reference:
        pages.follow.ask()
    album.draw("19-follow")
    window.step(Step.VERIFY)
    pages.verify.code.setText(reference)
    pages.verify.ask()
    album.draw("20-verify")
    window.step(Step.GATHER)
    pages.gather.code.setText(_ONE_OF_TWO)
    pages.gather.enter()
    album.draw("24-gather")
