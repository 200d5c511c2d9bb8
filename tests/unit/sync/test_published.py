"""What the hub publishes is kept by the station, taken up where it fits, and told where it does not."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.cases import certificates, disputes
from kiosk.cases.disputes import Dispute
from kiosk.cases.published import Aside, Kind, Published, published
from kiosk.cases.thumbprint import key_id
from kiosk.eligibility import parameters
from kiosk.eligibility.law import law
from kiosk.eligibility.parameters import Origin
from kiosk.hub.feed import EVERYONE
from kiosk.sync.feed import FeedReport, start_again
from kiosk.sync.feed_items import DisputeItem, FormItem, LawItem, OfficeItem
from kiosk.sync.taking import office
from kiosk.sync.wire import OfficeNames
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.published import LAW, SECOND, SHIPPED
from tests.fakes.spoilt import BadLine, decided, hear, tell
from tests.fakes.station import OFFICE, Station
from tests.fakes.sticks import at_hub, back, out

LATER = date(2027, 3, 1)


def known(desk: Station) -> Published:
    with desk.store.read() as conn:
        return published(conn)


def test_a_form_is_offered_from_its_day_on_and_drafts_keep_theirs(enrolled: Station, line: BadLine) -> None:
    tell(line, FormItem("tadamon", 2, SECOND), office=EVERYONE)
    assert hear(enrolled, line) == FeedReport(published=1)
    shelf = known(enrolled).shelf
    assert [shelf.form("tadamon", on=on).version for on in (date(2026, 12, 31), date(2027, 1, 1))] == [1, 2]
    assert [one.version for one in shelf.offered(LATER) if one.id == "tadamon"] == [2]
    assert shelf.form("tadamon", 1).version == 1


def test_heard_twice_it_is_kept_once(enrolled: Station, line: BadLine) -> None:
    tell(line, FormItem("tadamon", 2, SECOND), LawItem(1, LAW), office=EVERYONE)
    assert hear(enrolled, line).published == 2
    with enrolled.store.begin() as conn:
        start_again(conn)
    assert hear(enrolled, line) == FeedReport()
    assert (known(enrolled).law, known(enrolled).aside) == ((LAW,), ())


def test_what_this_program_cannot_use_is_set_aside_and_holds_up_nothing(
    enrolled: Station, line: BadLine
) -> None:
    case = enrolled.deposit()
    newer = SECOND.replace("version = 2", "version = 3\nhologram = true")
    tell(
        line,
        FormItem("tadamon", 3, newer),
        FormItem("tadamon", 1, SHIPPED.replace("order = 2", "order = 9")),
        FormItem("tadamon", 2, SECOND),
        LawItem(2, LAW.replace("deposit-delay", "unheard-of")),
        LawItem(1, LAW),
        office=EVERYONE,
    )
    tell(line, decided(case.reference))
    assert hear(enrolled, line) == FeedReport(decisions=1, published=5)
    found = known(enrolled)
    assert found.aside == (
        Aside(Kind.FORM, "tadamon", 3, "form-shape"),
        Aside(Kind.FORM, "tadamon", 1, "publication-differs"),
        Aside(Kind.LAW, "law", 2, "law-kind"),
    )
    assert (found.shelf.form("tadamon").version, found.shelf.form("tadamon", 1).order) == (2, 2)
    assert found.law == (LAW,)


def test_a_form_may_lead_to_one_that_was_published_before_it(enrolled: Station, line: BadLine) -> None:
    fresh = SHIPPED.replace('id = "tadamon"', 'id = "renewal"', 1)
    leads = SECOND.replace('form = "orientation"', 'form = "renewal"')
    assert leads != SECOND
    tell(line, FormItem("tadamon", 2, leads), office=EVERYONE)
    hear(enrolled, line)
    assert [one.code for one in known(enrolled).aside] == ["form-reference"]
    tell(line, FormItem("renewal", 1, fresh), FormItem("tadamon", 4, leads.replace("= 2\ns", "= 4\ns")))
    hear(enrolled, line)
    assert known(enrolled).shelf.form("tadamon").version == 4


def test_the_hubs_law_lies_over_the_programs_and_under_the_administrators(
    enrolled: Station, line: BadLine
) -> None:
    tell(line, LawItem(1, LAW), office=EVERYONE)
    hear(enrolled, line)
    own = enrolled.store.folder / parameters.FILE
    own.write_text(LAW.replace("45", "30").replace("2027-01-01", "2027-06-01"), encoding="utf-8")
    found = parameters.load(own, known(enrolled).law)
    delays = [(one.value, one.origin) for one in found if one.id == "deposit-delay"]
    assert delays == [("60", Origin.PROGRAM), ("45", Origin.HUB), ("30", Origin.STATION)]
    assert [law(on, found).deposit_delay for on in (NOON.date(), LATER, date(2027, 6, 1))] == [60, 45, 30]


def test_an_office_is_shown_by_its_newest_name(enrolled: Station, line: BadLine) -> None:
    with enrolled.store.read() as conn:
        assert office(conn, "SALTB") == OFFICE
        assert office(conn, "RABAT") is None
    tell(line, OfficeItem("SALTB", "ملحقة بطانة", "Annexe de Bettana", OFFICE.commune), office=EVERYONE)
    hear(enrolled, line)
    with enrolled.store.read() as conn:
        (mine,) = certificates.of_key(conn, key_id(enrolled.identity.private_key.public_key()))
        assert (mine.office_ar, mine.office_fr) == ("ملحقة بطانة", "Annexe de Bettana")
        assert office(conn, "SALTB") == OfficeNames(
            "SALTB", "ملحقة بطانة", "Annexe de Bettana", "04.441.01.0"
        )


def test_copied_disks_are_told_once_each(enrolled: Station, line: BadLine) -> None:
    first = DisputeItem(enrolled.identity.device, 1, "A1", 4, NOON)
    tell(line, first, replace_epoch(first), first)
    hear(enrolled, line)
    with enrolled.store.read() as conn:
        told = disputes.disputes(conn)
    mine = Dispute(enrolled.identity.device, 1, "A1", 4, NOON)
    assert told == (mine, replace(mine, epoch=2))


def replace_epoch(item: DisputeItem) -> DisputeItem:
    return DisputeItem(item.device, 2, item.station, item.seq, item.since)


def test_a_stick_brings_the_same_bytes(enrolled: Station, line: BadLine) -> None:
    tell(line, FormItem("tadamon", 2, SECOND), LawItem(1, LAW), office=EVERYONE)
    done = back(enrolled, at_hub(NearHub(line.house), out(enrolled)))
    assert done.taken.published == 2
    assert known(enrolled).shelf.form("tadamon").version == 2
    assert back(enrolled, at_hub(NearHub(line.house), out(enrolled))).taken.published == 0


@pytest.mark.parametrize("text", ["", "{", "x = 1"])
def test_any_text_is_kept_and_none_breaks_the_counter(enrolled: Station, line: BadLine, text: str) -> None:
    tell(line, FormItem("tadamon", 2, text), LawItem(1, text or "="), office=EVERYONE)
    assert hear(enrolled, line).published == 2
    found = known(enrolled)
    assert (len(found.aside), found.shelf.form("tadamon").version, found.law) == (2, 1, ())
