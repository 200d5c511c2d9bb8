from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.cases import drafts
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON, draft


def test_a_draft_resumes_as_it_was_kept(store: Store) -> None:
    kept = drafts.keep(store, draft(), NOON + timedelta(microseconds=1_999))
    assert kept.updated == NOON + timedelta(milliseconds=1)
    with store.own.read() as conn:
        assert drafts.resume(conn, kept.id) == kept


def test_the_latest_keep_replaces_the_one_before(store: Store) -> None:
    first = drafts.keep(store, draft(), NOON)
    second = drafts.keep(store, replace(first, answers={"cover": False}, place="cover"), NOON)
    with store.own.read() as conn:
        assert drafts.listed(conn) == (second,)


def test_a_kept_draft_survives_the_process(store: Store, again: Callable[[], Store]) -> None:
    kept = drafts.keep(store, draft(), NOON)
    store.close()
    with again().own.read() as conn:
        assert drafts.resume(conn, kept.id) == kept


def test_drafts_are_listed_latest_first_and_training_apart(store: Store) -> None:
    old = drafts.keep(store, draft(), NOON)
    new = drafts.keep(store, draft(), NOON + timedelta(seconds=1))
    trained = drafts.keep(store, draft(training=True), NOON)
    with store.own.read() as conn:
        assert drafts.listed(conn) == (new, old)
        assert drafts.listed(conn, training=True) == (trained,)


def test_a_discarded_draft_is_gone_and_discarding_again_is_no_error(store: Store) -> None:
    kept = drafts.keep(store, draft(), NOON)
    drafts.discard(store, kept.id)
    drafts.discard(store, kept.id)
    with store.own.read() as conn, pytest.raises(KioskError, match="draft-unknown"):
        drafts.resume(conn, kept.id)
