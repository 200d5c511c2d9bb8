"""Judging a receipt's code after it was decoded, against the bare check of one ECDSA signature.

    python benchmarks/verify.py

Budget: 20 ms. The register knows the keys of 1,700 stations; each code is another one, of another station or
of our own with its file in the register, so that nothing of it was seen before. Ends by 1 beyond the budget.
"""

import dataclasses
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from kiosk.app import station
from kiosk.cases import certificates
from kiosk.cases.certificates import Certificate
from kiosk.cases.thumbprint import key_id
from kiosk.desk import verifying
from kiosk.desk.counter import CounterDesk
from kiosk.desk.means import Means
from kiosk.flows.verifying import Finding
from kiosk.forms.answers import Answers
from kiosk.hub.keys import public_jwk
from kiosk.print.seal import seal
from tests.fakes.deposited import FORM, SIGNER, case, household

STATIONS = 1700
ROUNDS = 100
BUDGET = 20.0
_ECDSA = ec.ECDSA(SHA256())


def certified(means: Means) -> None:
    """Fill the register with the keys of every station of the country, the one that seals among them."""
    now = case().instant
    with means.store.begin() as conn:
        for number in range(STATIONS):
            key = ec.derive_private_key(number + 1000, ec.SECP256R1()) if number else SIGNER.private_key
            certificates.keep(
                conn,
                Certificate(
                    key_id(key.public_key()), "SALTB", "A1", "ملحقة", "Annexe", public_jwk(key),
                    now - timedelta(days=1), now + timedelta(days=730), "x" * 640,
                ),
            )  # fmt: skip


def others(number: int) -> str:
    filed = case(hash=f"{number:064x}")
    named = dataclasses.replace(filed, reference=dataclasses.replace(filed.reference, number=number))
    return seal(named, FORM, SIGNER)


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def judged(means: Means, texts: list[str]) -> list[float]:
    assert {verifying.verify(means, text).finding for text in texts[:3]} == {Finding.GENUINE}
    return [timed(partial(verifying.verify, means, text)) for text in texts[3:]]


def main() -> int:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(station.means(Path(folder), training=True)) as means,
    ):
        certified(means)
        desk = CounterDesk(means)
        answers = Answers.from_json(household())
        own = [desk.deposit(desk.begin("tadamon", "ar"), answers, "") for _ in range(ROUNDS)]
        judged(means, [others(1), seal(own[0], FORM, means.identity)])
        abroad = judged(means, [others(number) for number in range(2, ROUNDS + 2)])
        here = judged(means, [seal(one, FORM, means.identity) for one in own])
    public = SIGNER.private_key.public_key()
    pairs = [(f"{n}".encode(), SIGNER.private_key.sign(f"{n}".encode(), _ECDSA)) for n in range(ROUNDS)]
    floor = [timed(partial(public.verify, signature, data, _ECDSA)) for data, signature in pairs]
    least, kept = statistics.median(floor), True
    for name, times in (("another office", abroad), ("known here", here)):
        typical, worst = statistics.median(times), max(times)
        kept = kept and typical <= BUDGET
        print(
            f"{name:15} {typical:7.2f} ms  median of {ROUNDS}, worst {worst:.2f}, ratio {typical / least:.1f}"
        )
    print(f"bare ECDSA      {least:7.2f} ms  floor")
    print(f"budget          {BUDGET:7.2f} ms  {'kept' if kept else 'EXCEEDED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
