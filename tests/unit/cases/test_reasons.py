"""The closed lists of reasons and their words, and what is refused of such a file."""

from pathlib import Path

import pytest

from kiosk.cases.case import CaseState
from kiosk.cases.reasons import load, reasons, words
from kiosk.errors import KioskError
from kiosk.paths import RESOURCES

FILE = (RESOURCES / "reasons.toml").read_text(encoding="utf-8")


def test_every_code_has_words_in_both_languages() -> None:
    known = reasons()
    codes = {state.value for state in CaseState} | set(known.cancellations) | set(known.rejections)
    codes |= {step for steps in known.following.values() for step in steps}
    assert codes <= set(known.words)
    for code in known.words:
        assert words(code).ar.strip()
        assert words(code).fr.strip()


def test_every_step_with_words_is_taken_somewhere() -> None:
    known = reasons()
    taken = {step for steps in known.following.values() for step in steps}
    told = {state.value for state in CaseState} | set(known.cancellations) | set(known.rejections)
    assert set(known.words) == told | taken


def test_the_two_official_grounds_stand_among_the_rejections() -> None:
    assert reasons().rejections == ("other-cover", "threshold", "not-in-rsu", "other")


@pytest.mark.parametrize(
    ("state", "reason", "first"),
    [
        (CaseState.COMPLETE, "", "wait"),
        (CaseState.INCOMPLETE, "", "bring-documents"),
        (CaseState.TRANSMITTED, "", "wait"),
        (CaseState.REGISTERED, "", "open-account"),
        (CaseState.REJECTED, "threshold", "achamil"),
        (CaseState.REJECTED, "other-cover", "end-other-cover"),
        (CaseState.REJECTED, "not-in-rsu", "register-rsu"),
        (CaseState.REJECTED, "a-reason-of-next-year", "correct"),
        (CaseState.CANCELLED, "duplicate", "follow-other"),
        (CaseState.WITHDRAWN, "", "file-again"),
    ],
)
def test_the_next_step_follows_the_reason_then_the_state(state: CaseState, reason: str, first: str) -> None:
    assert reasons().next_steps(state, reason)[0] == first


def test_a_rejection_always_leaves_a_way(  # law 55-19: an appeal; else a correction
) -> None:
    for reason in reasons().rejections:
        assert {"appeal", "correct"} & set(reasons().next_steps(CaseState.REJECTED, reason))


def test_words_of_an_unknown_code_are_refused() -> None:
    with pytest.raises(KioskError) as refused:
        words("typed-wrong")
    assert (refused.value.code, refused.value.values) == ("reason-unknown", {"reason": "typed-wrong"})


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("[state.complete]", "[state.complete", "/"),
        ('fr = "Un autre motif, indiqué dans la réponse de la CNSS."\n', "", "other"),
        ('fr = "Un autre motif, indiqué dans la réponse de la CNSS."', 'fr = ""', "other"),
        ('fr = "Un autre motif, indiqué dans la réponse de la CNSS."', 'fr = "A"\nen = "B"', "other"),
        ('next = ["open-account"]', 'next = ["open-acount"]', "registered"),
        ('next = ["open-account"]', "next = []", "registered"),
        ('next = ["open-account"]', "", "registered"),
        ("[cancellation.duplicate]", "[cancellation.other]", "/"),
        ("[step.wait]", "[stop.wait]", "/"),
    ],
)
def test_a_file_with_a_fault_is_refused_whole(tmp_path: Path, was: str, becomes: str, key: str) -> None:
    assert was in FILE
    spoilt = tmp_path / "reasons.toml"
    spoilt.write_text(FILE.replace(was, becomes), encoding="utf-8")
    with pytest.raises(KioskError) as refused:
        load(spoilt)
    assert (refused.value.code, refused.value.values) == ("reasons-file", {"key": key})
