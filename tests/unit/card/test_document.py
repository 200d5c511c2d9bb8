"""EF.DG12 and EF.DG7, and the files that hold neither."""

import pytest

from kiosk.card import document
from kiosk.card.document import Issue
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import lds

FRENCH = (
    "6C3E5C045F195F265F192A4A414B41525441202D20414D42415353414445204445204652414E434520454E20494E444F4E45"
    "5349455F26083230313730393035"
)


def test_the_issue_of_a_french_passport_is_read() -> None:
    assert document.issue(bytes.fromhex(FRENCH)) == Issue(
        "JAKARTA - AMBASSADE DE FRANCE EN INDONESIE", "2017-09-05"
    )


@pytest.mark.parametrize(
    ("content", "issue"),
    [
        ("6C00", Issue()),
        ("6C075F260420170905", Issue(day="2017-09-05")),
        ("6C065F2603201709", Issue()),
        ("6C055F1902FFFE", Issue()),
        ("6C055F19024107", Issue()),
    ],
)
def test_what_cannot_be_read_is_left_out(content: str, issue: Issue) -> None:
    assert document.issue(bytes.fromhex(content)) == issue


def test_an_authority_in_arabic_is_kept() -> None:
    assert document.issue(lds.dg12("المديرية<العامة", "2023-05-14")).authority == "المديرية العامة"


def test_a_signature_is_a_picture_or_none() -> None:
    assert document.signature(lds.dg7(b"\xff\xd8\xff\xe0picture")) == b"\xff\xd8\xff\xe0picture"
    assert document.signature(lds.dg7(b"GIF89a")) is None
    assert document.signature(b"\x67\x00") is None
    with pytest.raises(MalformedError):
        document.signature(b"\x67\x05")
