"""Stations, offices and people: what of them needs a person, and what an administrator does about it."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.errors import KioskError
from kiosk.flows.supervising import Right
from kiosk.flows.supervision import Screen, Step
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.supervision.stations_table import columns
from tests.fakes.administering import TOKEN, presence
from tests.fakes.supervised import NOW, TODAY
from tests.fakes.supervising import OFFICE_HEAD, FakeSupervision
from tests.helpers.overseer import Overseer
from tests.helpers.words import failure_words
from tests.ui.screens import type_text
from tests.ui.supervision.conftest import Watched


def place(overseer: Overseer, office: str, station: str) -> int:
    lines = overseer.pages.stations.table.lines.lines
    return next(at for at, one in enumerate(lines) if (one.office, one.station) == (office, station))


def everything(overseer: Overseer) -> str:
    """Return everything that any widget of the window holds, seen or not."""
    fields = (one.text() for one in overseer.window.findChildren(QLineEdit))
    return "\n".join([overseer.words(), *fields, *map(str, QApplication.clipboard().text())])


@pytest.mark.parametrize("lang", LANGS)
def test_stations_are_listed_by_how_long_they_were_silent(lang: Lang, watched: Watched) -> None:
    overseer = watched(lang)
    overseer.go(Step.STATIONS)
    told = overseer.told(overseer.pages.stations.table)
    never, silent, revoked = {
        "fr": ("Jamais entendu", "Il y a 3 jours", "Révoqué"),
        "ar": ("لم يتصل قط", "منذ 3 أيام", "ملغى"),
    }[lang]
    assert told[0][:3] == ["TEMAR", "A2", never]
    assert told[1][:3] == ["SOULT", "A1", silent]
    assert told[-1][:3] == ["KENIT", "A2", revoked]
    by_place = {tuple(row[:2]): row for row in told}
    assert by_place["SALTB", "B1"][4] == "2", "set apart"
    assert by_place["TEMAR", "A1"][4] == "1", "disputed"
    assert by_place["AGDAL", "A1"][5] == "25/11/2026"


def test_a_station_leads_to_its_files_of_this_month(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    overseer.pages.stations.table.go(place(overseer, "SALTB", "B1"))
    overseer.press(Qt.Key.Key_Return)
    wanted = Choice(Period.month(TODAY), scope="office:SALTB", station="B1")
    assert overseer.pages.files.choice == wanted
    overseer.go(Step.CANCEL)
    assert overseer.here is Screen.STATIONS


def test_a_code_for_a_new_station_is_shown_until_the_page_is_left(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    acts = overseer.pages.stations.acts
    acts.office.choose("SALTB")
    type_text(acts.code, "c1")
    overseer.press(Qt.Key.Key_F6)
    assert "7QK4-M2XD-9TRF-W3HC" in overseer.words()
    overseer.go(Step.LEAVE)
    overseer.go(Step.STATIONS)
    assert "7QK4-M2XD-9TRF-W3HC" not in overseer.words()


def test_a_citizens_screen_is_told_at_its_enrolment_and_named_in_the_list(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    acts = overseer.pages.stations.acts
    acts.office.choose("SALTB")
    type_text(acts.code, "k1")
    acts.citizens.click()
    overseer.press(Qt.Key.Key_F6)
    assert region.hub.screens == {"SALTB K1"}
    assert not acts.citizens.isChecked()
    screen = msgspec.structs.replace(presence("SALTB", "K1"), screen=True)
    assert str(columns(lambda: NOW)[1].cell(screen)).endswith(" · borne")


def test_a_code_that_is_refused_keeps_what_was_typed(watched: Watched, region: FakeSupervision) -> None:
    region.hub.fails["enrolment_code"] = KioskError("station-code")
    overseer = watched()
    overseer.go(Step.STATIONS)
    code = overseer.pages.stations.acts.code
    type_text(code, "99")
    code.returnPressed.emit()
    assert failure_words(KioskError("station-code"), "fr")[0] in overseer.words()
    assert code.text() == "99"


def test_a_station_is_revoked_by_two_presses_and_two_people(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    page = overseer.pages.stations
    for told in ("deuxième personne", "Le poste est révoqué."):
        page.table.go(0)
        page.table.go(place(overseer, "SALTB", "B1"))
        assert "SALTB B1" in overseer.words()
        page.acts.revoke.click()
        assert page.acts.revoke.sure
        page.acts.revoke.click()
        assert told in overseer.words()
    assert region.hub.calls.count("revoke_station") == 2


def test_another_station_takes_the_question_back_and_a_revoked_one_is_none(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    page = overseer.pages.stations
    assert not page.acts.revoke.isEnabled() or page.table.current is not None
    page.table.go(place(overseer, "SALTB", "B1"))
    page.acts.revoke.click()
    page.table.go(place(overseer, "KENIT", "A2"))
    assert not page.acts.revoke.sure
    assert not page.acts.revoke.isEnabled()
    assert "déjà révoqué" in overseer.words()


def test_who_may_not_administer_sees_no_way_to(watched: Watched, region: FakeSupervision) -> None:
    region.token = ""
    region.register.who = OFFICE_HEAD
    overseer = watched()
    overseer.go(Step.STATIONS)
    assert not overseer.pages.stations.acts.isVisible()
    overseer.go(Step.OFFICES)
    assert not overseer.pages.offices.keep.isVisible()
    assert not overseer.window.oversight.may(Right.ADMINISTER)


def test_no_station_at_all_is_told(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    overseer.pages.stations._show(())
    assert "Aucun poste n'est inscrit." in overseer.words()


def test_an_office_is_renamed_and_another_added(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    overseer.go(Step.OFFICES)
    page = overseer.pages.offices
    page.table.go(3)
    fields = page.fields
    assert fields["code"].text() == "SALTB"
    fields["name_fr"].setText("Annexe Tabriquet Nord")
    overseer.press(Qt.Key.Key_F8)
    assert "Le bureau est enregistré." in overseer.words()
    assert [one.name_fr for one in region.hub.offices() if one.code == "SALTB"] == ["Annexe Tabriquet Nord"]
    overseer.press(Qt.Key.Key_F6)
    assert [field.text() for field in fields.values()] == [""] * 4
    for name, text in zip(fields, ("hayri", "حي الرياض", "Hay Riad", "04.421.01.0"), strict=True):
        type_text(fields[name], text)
    fields["commune"].returnPressed.emit()
    assert "HAYRI" in {row[0] for row in overseer.told(page.table)}


def test_an_office_that_is_refused_keeps_what_was_typed(watched: Watched, region: FakeSupervision) -> None:
    region.hub.fails["set_office"] = KioskError("office-code")
    overseer = watched()
    overseer.go(Step.OFFICES)
    code = overseer.pages.offices.fields["code"]
    code.clear()
    type_text(code, "??")
    overseer.press(Qt.Key.Key_F8)
    assert failure_words(KioskError("office-code"), "fr")[0] in overseer.words()
    assert (code.text(), overseer.pages.offices.kept.isVisible()) == ("??", False)


@pytest.mark.parametrize("lang", LANGS)
def test_people_are_listed_with_what_they_may_and_how_long(lang: Lang, watched: Watched) -> None:
    overseer = watched(lang)
    overseer.go(Step.PEOPLE)
    told = overseer.told(overseer.pages.people.table)
    marks = {
        "fr": ["Valable", "Expire bientôt", "Valable", "Expiré", "Révoqué"],
        "ar": ["صالح", "ينتهي قريبا", "صالح", "منته", "ملغى"],
    }[lang]
    assert [row[-1] for row in told] == marks
    assert told[0][:3] == (
        ["amina.b", "Responsable", "Région 04"] if lang == "fr" else ["amina.b", "مسؤول", "الجهة 04"]
    )


def test_a_new_person_gets_a_token_that_is_told_once(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    overseer.go(Step.PEOPLE)
    page = overseer.pages.people
    type_text(page.form.login, "Samir.H")
    page.form.role.choose("decider")
    page.form.role.picked.emit("decider")
    assert "enregistre les décisions" in overseer.words()
    page.form.scope.choose("office:SALTB")
    page.form.life.choose("90")
    overseer.press(Qt.Key.Key_F8)
    assert page.token.isHidden()
    assert "Un autre administrateur demande la même chose" in overseer.words()
    type_text(page.form.login, "samir.h")  # another administrator, at another window
    overseer.press(Qt.Key.Key_F8)
    assert page.asked.isHidden()
    assert page.token.text.text() == TOKEN
    assert page.token.text.hasSelectedText()
    added = next(one for one in region.hub.people() if one.login == "samir.h")
    assert (added.role, added.scope) == ("decider", "office:SALTB")
    assert page.form.login.text() == ""
    page.token.noted.click()
    assert TOKEN not in everything(overseer)


def test_a_token_is_gone_when_the_page_is_left(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.PEOPLE)
    page = overseer.pages.people
    page.table.go(1)
    overseer.press(Qt.Key.Key_F6)
    assert (page.token.isHidden(), page.asked.isVisible()) == (True, True)
    overseer.press(Qt.Key.Key_F6)
    assert page.token.text.text() == TOKEN
    overseer.speak("ar")
    assert page.token.text.text() == TOKEN
    overseer.go(Step.LEAVE)
    assert TOKEN not in everything(overseer)


def test_a_person_is_revoked_by_two_presses_and_never_oneself(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.PEOPLE)
    page = overseer.pages.people
    page.table.go(2)
    page.revoke.click()
    assert "revoke_person" not in region.hub.calls
    page.revoke.click()
    assert overseer.told(page.table)[2][-1] == "Révoqué"
    page.table.go(0)
    for _ in range(2):
        page.revoke.click()
    assert failure_words(KioskError("person-oneself"), "fr")[0] in overseer.words()


def test_a_person_that_is_known_already_is_told_and_nothing_typed_is_lost(watched: Watched) -> None:
    overseer = watched()
    overseer.go(Step.PEOPLE)
    form = overseer.pages.people.form
    type_text(form.login, "amina.b")
    form.login.returnPressed.emit()
    assert failure_words(KioskError("person-known", login="amina.b"), "fr")[0] in overseer.words()
    assert form.login.text() == "amina.b"


def test_nobody_at_all_is_told(watched: Watched, region: FakeSupervision) -> None:
    region.hub.known_people = ()
    overseer = watched()
    overseer.go(Step.PEOPLE)
    assert "Personne n'est encore inscrit au serveur." in overseer.words()
