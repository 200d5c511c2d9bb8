"""Forms and law are published once, told to all, and refused whole where they do not hold."""

from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from kiosk.cases.published import Kind
from kiosk.errors import KioskError
from kiosk.hub import publications
from kiosk.hub.admin import add_office
from kiosk.hub.feed import PAGE_BYTES, asked, page
from kiosk.hub.house import House
from kiosk.hub.rebuilding import released
from kiosk.hub.tables import file
from kiosk.sync.feed_items import FeedItem, FormItem, LawItem, OfficeItem, VerdictItem
from kiosk.sync.wire import FEED_START, OfficeNames
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.published import LAW, SECOND, SHIPPED
from tests.fakes.station import OFFICE

SMS = 'sms = "applicant.phone"'


def told(house: House, limit: str = "100") -> list[Any]:
    with house.database.read() as connection:
        heard = page(connection, "SALTB", asked(FEED_START, limit))
    return [msgspec.json.decode(raw, type=FeedItem) for raw in heard.items]


def form(house: House, text: str, file: str = "tadamon-2.toml") -> bool:
    return publications.publish_form(house.database, file, text.encode(), NOON)[1]


def law(house: House, text: str) -> int:
    one, _ = publications.publish_law(house.database, "decree.toml", text.encode(), NOON)
    return one.version


def refused(house: House, publish: Any, text: str, *more: str) -> str:
    with pytest.raises(KioskError) as wrong:
        publish(house, text, *more)
    assert told(house) == []
    return wrong.value.code


def test_a_form_is_told_once_and_judged_by(house: House) -> None:
    assert form(house, SECOND)
    assert not form(house, SECOND.replace("\n", "\r\n"))
    assert told(house) == [FormItem("tadamon", 2, SECOND)]
    with house.database.read() as connection:
        shelf = publications.shelf(connection)
    assert [shelf.form("tadamon").version, shelf.form("tadamon", on=NOON.date()).version] == [2, 1]


def test_another_text_under_the_same_version_is_refused(house: House) -> None:
    form(house, SECOND)
    with pytest.raises(KioskError, match="publication-differs"):
        form(house, SECOND.replace("order = 2", "order = 3"))
    assert len(told(house)) == 1


def test_the_programs_own_version_goes_to_older_stations_but_no_other_under_its_name(
    small_house: House,
) -> None:
    other = SHIPPED.replace("order = 2", "order = 3")
    assert refused(small_house, form, other, "tadamon-1.toml") == "publication-differs"
    assert form(small_house, SHIPPED, "tadamon-1.toml")
    with small_house.database.read() as connection:
        assert publications.published(connection).aside == ()


@pytest.mark.parametrize(
    ("text", "file", "code"),
    [
        ("{", "tadamon-2.toml", "form-syntax"),
        ("id = 1", "tadamon-2.toml", "form-shape"),
        (SECOND, "tadamon-3.toml", "form-name"),
        (SECOND.replace(SMS, 'sms = "applicant.sex"'), "tadamon-2.toml", "form-reference"),
        (SECOND.replace(SMS, 'sms_if = "spouses[0].student"'), "tadamon-2.toml", "form-reference"),
        ("#" * publications.LARGEST + SECOND, "tadamon-2.toml", "publication-too-large"),
    ],
)  # fmt: skip
def test_a_form_that_does_not_hold_is_refused_whole(
    small_house: House, text: str, file: str, code: str
) -> None:
    assert refused(small_house, form, text, file) == code


@pytest.mark.parametrize("publish", [publications.publish_form, publications.publish_law])
def test_bytes_that_are_no_text_are_refused(small_house: House, publish: Any) -> None:
    with pytest.raises(KioskError, match="-syntax"):
        publish(small_house.database, "tadamon-2.toml", b"\xff\xfe", NOON)


def test_texts_of_the_law_are_numbered_and_the_last_again_is_not_new(house: House) -> None:
    other = LAW.replace("45", "40")
    assert [law(house, one) for one in (LAW, LAW, other, LAW)] == [1, 1, 2, 3]
    assert told(house) == [LawItem(1, LAW), LawItem(2, other), LawItem(3, LAW)]
    with house.database.read() as connection:
        assert publications.published(connection).law == (LAW, other, LAW)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=", "law-syntax"),
        ("[deposit-delay]\nvalue = 1", "law-shape"),
        (LAW.replace('"45"', '"soon"'), "law-value"),
        (LAW.replace("deposit-delay", "unheard-of"), "law-kind"),
    ],
)
def test_a_text_of_the_law_that_does_not_hold_is_refused_whole(
    small_house: House, text: str, code: str
) -> None:
    assert refused(small_house, law, text) == code


def test_offices_are_told_when_they_are_new_or_renamed(house: House) -> None:
    renamed = msgspec.structs.replace(OFFICE, name_fr="Annexe de Bettana")
    for names in (OFFICE, OFFICE, renamed, renamed):
        add_office(house.database, names, house.clock)
    assert [OfficeNames(*msgspec.structs.astuple(one)) for one in told(house)] == [OFFICE, renamed]
    assert all(isinstance(one, OfficeItem) for one in told(house))


def test_a_page_ends_before_it_is_too_large_for_a_bad_line_but_always_goes_on(small_house: House) -> None:
    comment = "#" * (publications.LARGEST - len(SECOND.encode()) - 100)
    for version in range(2, 9):
        text = SECOND.replace("version = 2", f"version = {version}") + comment
        form(small_house, text, f"tadamon-{version}.toml")
    after, sizes = FEED_START, []
    while True:
        with small_house.database.read() as connection:
            heard = page(connection, "SALTB", asked(after, "500"))
        sizes.append(len(heard.items))
        assert sum(map(len, map(bytes, heard.items))) <= PAGE_BYTES
        after = heard.next
        if not heard.more:
            break
    assert (sum(sizes), len(sizes) > 1) == (7, True)


def test_what_cannot_be_used_any_more_is_set_aside_and_the_rest_counts(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    form(small_house, SECOND)
    law(small_house, LAW)
    monkeypatch.setattr("kiosk.forms.references.KINDS", {})
    from kiosk.cases.published import laid_out
    from kiosk.forms.load import parsed

    laid_out.cache_clear()
    parsed.cache_clear()
    with small_house.database.read() as connection:
        found = publications.published(connection)
    laid_out.cache_clear()
    assert [(one.kind, one.name, one.version, one.code) for one in found.aside] == [
        (Kind.FORM, "tadamon", 2, "form-reference")
    ]
    assert found.law == (LAW,)


def test_files_of_a_form_that_came_before_it_are_judged_again_and_their_office_told(pen: Pen) -> None:
    pen.write()
    pen.write(form_version=2, missing=["rsu"])
    pen.event("completed", "case-2", detail={"documents": "rsu"})
    pen.write(form="unheard")
    pen.send()
    unknown = [
        ("quarantined", why) for why in ("item-form-unknown", "item-case-unknown", "item-form-unknown")
    ]
    assert pen.verdicts() == [("stored", ""), *unknown]
    assert released(pen.house.database, pen.house.clock) == 0
    form(pen.house, SECOND)
    assert [released(pen.house.database, pen.house.clock) for _ in range(2)] == [2, 0]
    assert pen.verdicts() == [("stored", "")] * 3 + unknown[2:]
    assert [(one.seq, one.verdict) for one in told(pen.house) if isinstance(one, VerdictItem)][-2:] == [
        (2, "stored"),
        (3, "stored"),
    ]
    with pen.house.database.read() as connection:
        versions = connection.scalars(select(file.c.form_version).order_by(file.c.seq))
        assert list(versions) == [1, 2]
