"""What the assistant asks has words in both languages, and fits what the settings take."""

import pytest

from kiosk.flows.setup import Stop
from kiosk.flows.setup_words import field, plain, problem, words
from kiosk.forms.kinds import KINDS
from kiosk.settings import Settings
from kiosk.ui.pages.setup.asking import changes, value

SETTINGS = [key for key in words().fields if "." in key]


def test_every_page_has_its_words() -> None:
    assert set(words().pages) == set(Stop)


@pytest.mark.parametrize("key", SETTINGS)
def test_every_setting_that_is_asked_exists_and_its_default_fits(key: str) -> None:
    default = value(Settings(), key)
    assert problem(key, default) is None or (default == "" and words().fields[key].required)
    assert field(key).kind in KINDS


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("office.code", "SA"),
        ("office.code", "saltb"),
        ("station.code", "11"),
        ("office.name_ar", "م" * 121),
        ("office.name_fr", "Annexe\nde Salé"),
        ("office.commune", "Salé"),
        ("office.phone", "zéro"),
        ("delivery.hub", "hub.example"),
        ("register.database", "postgresql://kiosk:secret@server/register"),
        ("printing.thermal", "lp0"),
        ("code", ""),
        ("office.code", ""),
    ],
)
def test_what_a_setting_would_refuse_is_said_before_it_is_kept(key: str, typed: str) -> None:
    wrong = problem(key, typed)
    assert wrong is not None
    assert wrong.ar
    assert wrong.fr


def test_what_may_be_left_out_may_be_empty() -> None:
    assert problem("office.phone", "") is None
    assert problem("delivery.authorities", "") is None
    assert problem("code", "ABCD-EFGH") is None


def test_a_line_is_taken_without_the_spaces_around_it_and_with_latin_digits() -> None:
    assert plain(" A\u0661 ") == "A1"


def test_typed_lines_become_settings_by_section() -> None:
    assert changes({"office.code": "SALTB", "office.phone": "", "station.code": "A1"}) == {
        "office": {"code": "SALTB", "phone": ""},
        "station": {"code": "A1"},
    }
