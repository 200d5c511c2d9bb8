"""Failures: a stable code here, the words in ``resources/failures``."""

from pathlib import Path

import pytest

from kiosk import errors
from kiosk.errors import KioskError, failure, failures, sentence
from kiosk.text import LANGS

ERROR = KioskError("settings-key", file="kiosk.toml", key="office.colour")
ROW = 'said = {{ ar = "وقع {{n}}", fr = "{{n}}" }}\nremedy = {{ ar = "أعيدوا", fr = "refaites" }}\n{exit}'


def test_an_error_says_its_code_and_values_for_the_log() -> None:
    assert str(ERROR) == "settings-key file=kiosk.toml key=office.colour"
    assert str(KioskError("unexpected")) == "unexpected"


def test_an_error_is_told_as_what_happened_what_to_do_and_the_code() -> None:
    assert sentence(ERROR, "fr") == (
        "Le réglage office.colour du fichier kiosk.toml n’existe pas. "
        "Supprimez-le ou corrigez son nom. (settings-key)"
    )
    assert sentence(ERROR, "ar").endswith("(settings-key)")
    assert [failure(ERROR).said.said(lang).count("office.colour") for lang in LANGS] == [1, 1]


def test_the_exit_code_comes_from_the_declaration() -> None:
    assert failure(ERROR).exit == errors.USAGE
    assert failures()["unexpected"].exit == errors.REFUSED


def test_a_code_nobody_knows_is_told_under_its_own_name() -> None:
    told = failure(KioskError("of-a-newer-hub", n=1))
    assert (told.code, told.said, told.exit) == (
        "of-a-newer-hub",
        failures()["unexpected"].said,
        errors.REFUSED,
    )


def test_a_value_that_is_not_there_is_an_ellipsis() -> None:
    assert "Le réglage … du fichier kiosk.toml" in sentence(
        KioskError("settings-key", file="kiosk.toml"), "fr"
    )


def test_a_code_declared_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "failures"
    folder.mkdir()
    (folder / "a.toml").write_text("[lost]\n" + ROW.format(exit="exit = 3"), encoding="utf-8")
    monkeypatch.setattr(errors, "RESOURCES", tmp_path)
    read = errors.failures.__wrapped__
    assert read()["lost"].exit == errors.MISSING
    (folder / "b.toml").write_text("[lost]\n" + ROW.format(exit=""), encoding="utf-8")
    with pytest.raises(KioskError) as caught:
        read()
    assert (caught.value.code, caught.value.values) == (
        "failure-declared-twice",
        {"name": "lost", "file": "b.toml"},
    )
