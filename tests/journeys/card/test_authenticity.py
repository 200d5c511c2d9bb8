"""Genuine, broken and cannot tell through a running pcscd, by the command that a technician uses."""

import json
from pathlib import Path

import pytest

from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.cli.main import main
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd


@pytest.mark.parametrize(
    ("fault", "trusted", "told"),
    [
        ("none", True, (0, "genuine", "chip-proved")),
        ("none", False, (0, "cannot-tell", "no-authorities")),
        ("photo-changed", True, (1, "broken", "hash-mismatch DG2")),
        ("copied-chip", True, (1, "broken", "chip-copied")),
    ],
)
def test_a_card_is_judged_on_a_real_reader(
    pcscd: Pcscd,
    insert: Insert,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    fault: str,
    trusted: bool,
    told: tuple[int, str, str],
) -> None:
    insert(profile("fatima").card(named(fault)))
    if trusted:
        profile("fatima").proving.state.written(tmp_path / "csca")
    read = ["card", "read", "--can", "123456", "--reader", pcscd.reader, "--csca", str(tmp_path / "csca")]

    code = main([*read, "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (code, found["authenticity"], found["reasons"][0]) == told
    assert found["cnie"] == "ZZ999901"
    assert "checking" in found["timings_ms"]
