"""``kiosk.toml``: whatever stands in it, the answer is settings or a failure that names file and key."""

import dataclasses
import errno
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.settings import Office, Settings, files, load, save
from kiosk.settings.rules import Between, Like, Line
from kiosk.text import Words

GOOD = """\
# Bureau de Salé
[office]
code = "SALTB"  # donné par la préfecture
name_ar = "الملحقة الإدارية تابريكت"

[printing]
patience = 30
"""


@pytest.fixture
def file(data_folder: Path) -> Path:
    return data_folder / "kiosk.toml"


def refused(file: Path, text: str) -> tuple[str, dict[str, object]]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KioskError) as caught:
        load(file)
    return caught.value.code, caught.value.values


def test_no_file_gives_the_defaults(file: Path) -> None:
    assert load(file) == Settings()


def test_what_the_file_says_replaces_the_default_and_nothing_else(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    settings = load(file)
    assert settings.office == dataclasses.replace(Office(), code="SALTB", name_ar="الملحقة الإدارية تابريكت")
    assert (settings.printing.patience, type(settings.printing.patience)) == (30.0, float)


def test_a_byte_order_mark_and_windows_line_ends_are_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load(file).office.code == "SALTB"


def test_the_office_says_its_names_in_both_languages() -> None:
    office = Office(name_ar="أ", name_fr="a", province_ar="ب", province_fr="b")
    assert (office.name, office.province) == (Words("أ", "a"), Words("ب", "b"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[office]\ncode = SALTB\n", 2),
        ("\n\n[office", 3),
        ("x = 'never closed", 1),
        ("x = " + "[" * 5000, 1),
    ],
)
def test_a_broken_file_is_named_with_its_line(file: Path, text: str, line: int) -> None:
    assert refused(file, text) == ("settings-syntax", {"file": "kiosk.toml", "line": line})


def test_a_number_of_five_thousand_digits_is_refused(file: Path) -> None:
    # As a line that cannot be read, or as a value where Python does not limit such numbers (3.11.0rc1).
    assert refused(file, "delivery.batch = " + "9" * 5000)[0] in {"settings-syntax", "settings-value"}


def test_a_file_that_is_not_utf_8_is_named_with_its_line(file: Path) -> None:
    file.write_bytes("[office]\n# café\n".encode("latin-1"))
    with pytest.raises(KioskError) as caught:
        load(file)
    assert caught.value.values == {"file": "kiosk.toml", "line": 2}


def test_a_folder_in_the_place_of_the_file_is_named(file: Path) -> None:
    file.mkdir()
    with pytest.raises(KioskError, match="settings-unreadable"):
        load(file)


@pytest.mark.parametrize(
    ("text", "key"),
    [("[offices]", "offices"), ("x = 1", "x"), ("[office]\ncolour = 1", "office.colour")],
)
def test_an_unknown_key_is_named_with_its_section(file: Path, text: str, key: str) -> None:
    assert refused(file, text) == ("settings-key", {"file": "kiosk.toml", "key": key})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("office", "3"),
        ("office.code", '"salé"'),
        ("office.code", '"AB"'),
        ("office.code", '"ABCDEFGHI"'),
        ("office.code", '"ABC\\n"'),
        ("office.code", "12345"),
        ("office.name_ar", '"سطر\\nآخر"'),
        ("office.name_fr", f'"{"x" * 121}"'),
        ("office.commune", '"Rabat"'),
        ("office.phone", '"call me"'),
        ("station.code", '"1A"'),
        ("station.lang", '"en"'),
        ("station.lang", '["ar"]'),
        ("station.training", "1"),
        ("printing.paper", '"a3"'),
        ("printing.patience", "0"),
        ("printing.patience", "nan"),
        ("printing.patience", "inf"),
        ("printing.patience", "true"),
        ("printing.patience", "9" * 400),
        ("delivery.hub", '"ftp://hub"'),
        ("delivery.hub", '"https://user:password@hub"'),
        ("register.database", '"postgresql://kiosk:secret@server/register"'),
        ("register.database", '"postgresql://server/register?password=secret"'),
        ("register.database", '"sqlite:///register.db"'),
        ("delivery.batch", "0"),
        ("delivery.batch", "20.0"),
        ("delivery.read_timeout", "-1"),
        ("rules.missing_days", "-60"),
    ],
)
def test_a_value_that_does_not_fit_is_named(file: Path, key: str, value: str) -> None:
    assert refused(file, f"{key} = {value}") == ("settings-value", {"file": "kiosk.toml", "key": key})


@pytest.mark.parametrize("hub", ["", "https://hub.example", "http://127.0.0.1:8443/api"])
def test_addresses_of_hubs_are_accepted(file: Path, hub: str) -> None:
    assert save(file, {"delivery": {"hub": hub}}).delivery.hub == hub


@pytest.mark.parametrize(
    "address",
    [
        "",
        "postgresql://kiosk@server.saltb/register",
        "postgresql://kiosk@a:5432,b:5432/register?target_session_attrs=read-write&sslmode=verify-full",
        "postgresql:///register?service=office",
    ],
)
def test_addresses_of_a_shared_register(tmp_path: Path, address: str) -> None:
    saved = save(tmp_path / "kiosk.toml", {"register": {"database": address}})
    assert saved.register.database == address


@given(text=st.text())
def test_no_text_at_all_gives_anything_but_settings_or_a_named_failure(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(text.encode(errors="surrogatepass"))
    try:
        told: Settings | KioskError = load(file)
    except KioskError as failure:
        told = failure
    assert isinstance(told, Settings) or told.code.startswith("settings-")


def test_saving_keeps_comments_and_order(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    settings = save(file, {"office": {"code": "RABAT1"}, "station": {"lang": "fr"}})
    assert (settings.office.code, settings.station.lang) == ("RABAT1", "fr")
    assert load(file) == settings
    kept = file.read_text(encoding="utf-8")
    assert kept.startswith(GOOD.replace("SALTB", "RABAT1"))
    assert kept.endswith('[station]\nlang = "fr"\n')


def test_saving_makes_the_file_where_there_is_none(file: Path) -> None:
    save(file, {"printing": {"patience": 20}})
    assert load(file).printing.patience == 20.0
    assert [entry.name for entry in file.parent.iterdir()] == ["kiosk.toml"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"office": {"code": "x"}}, "settings-value"),
        ({"office": {"code": None}}, "settings-value"),
        ({"office": {"code": object()}}, "settings-value"),
        ({"office": {"colour": "green"}}, "settings-key"),
    ],
)
def test_a_change_that_does_not_fit_leaves_the_file_alone(
    file: Path, changes: dict[str, dict[str, object]], code: str
) -> None:
    file.write_text(GOOD, encoding="utf-8")
    with pytest.raises(KioskError, match=code):
        save(file, changes)
    assert file.read_text(encoding="utf-8") == GOOD


def test_a_file_that_cannot_be_read_is_not_overwritten(file: Path) -> None:
    file.write_text("[office", encoding="utf-8")
    with pytest.raises(KioskError, match="settings-syntax"):
        save(file, {"office": {"code": "SALTB"}})
    assert file.read_text(encoding="utf-8") == "[office"


def test_a_write_protected_file_stays_as_the_administrator_left_it(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(KioskError, match="settings-read-only"):
        save(file, {"office": {"code": "RABAT1"}})
    assert file.read_text(encoding="utf-8") == GOOD


def test_the_mode_of_the_file_is_kept(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    file.chmod(0o640)
    save(file, {"office": {"code": "RABAT1"}})
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_full_disk_is_told_and_leaves_the_old_file_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(GOOD, encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(KioskError, match="settings-not-saved"):
        save(file, {"office": {"code": "RABAT1"}})
    assert file.read_text(encoding="utf-8") == GOOD
    assert [entry.name for entry in file.parent.iterdir()] == ["kiosk.toml"]


def test_the_rules_say_themselves() -> None:
    assert [str(Like("x", "the letter x")), str(Line(9)), str(Between(0.1, 600))] == [
        "the letter x",
        "one line, at most 9 signs",
        "0.1 to 600",
    ]


def test_text_is_no_number() -> None:
    assert not Between(1, 2).allows("1")
