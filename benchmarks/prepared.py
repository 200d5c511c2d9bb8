"""Prepared applications: bytes, codes and milliseconds, made at a kiosk and opened at a counter.

    python benchmarks/prepared.py

The floor of the bytes is the answers alone, as JSON through zstd at its hardest, without encryption; that of
the time is HPKE (RFC 9180) alone on as many bytes. Budgets: one code up to four persons, two for 25; 20 ms
to make and 20 ms to open the largest, the register's own reads included.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import base45
import zstandard
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from kiosk.app import station
from kiosk.cases import office_keys
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.forms.check import settled
from kiosk.print.prepared_slip import MODULE
from kiosk.print.qr import modules
from kiosk.settings import Settings, Station
from tests.fakes.households import household

ROUNDS = 30
BUDGET = 20.0
SIZES = ((0, 0, 1), (1, 2, 1), (4, 20, 2))
"""Spouses, children, and the codes that a slip of theirs may have."""


def milliseconds(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


def floor_of(bytes_sealed: int) -> float:
    suite, key = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM), X25519PrivateKey.generate()
    inner = bytes(bytes_sealed)
    return milliseconds(lambda: suite.decrypt(suite.encrypt(inner, key.public_key(), b""), key, b""))


def measured(desk: CounterDesk, spouses: int, children: int, most: int) -> bool:
    answers = household(spouses, children)
    slip = desk.prepare("tadamon", 1, answers, "ar")
    kept = settled(desk.shelf.form("tadamon"), answers).to_json()
    plain = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
    packed = len(zstandard.ZstdCompressor(level=22, write_content_size=False).compress(plain))
    carried = sum(len(base45.b45decode(part[15:])) for part in slip.parts)
    make = milliseconds(lambda: desk.prepare("tadamon", 1, answers, "ar"))
    opened = milliseconds(lambda: desk.open_prepared(slip.parts))
    floor, side = floor_of(carried), max(len(modules(part)) for part in slip.parts)
    good = len(slip.parts) <= most and max(make, opened) <= BUDGET
    print(
        f"{slip.persons:3} persons   {len(plain):5} B of JSON  {carried:4} B sealed  "
        f"{len(slip.parts)} code(s) M, version {(side - 17) // 4}, {(side + 8) * MODULE:.1f} mm"
    )
    print(f"    floor, JSON through zstd alone {packed:5} B   ratio {carried / packed:.2f}")
    print(
        f"    make {make:5.1f} ms  open {opened:5.1f} ms  floor, HPKE alone {floor:.2f} ms  "
        f"ratio {(make + opened) / floor:.0f}  {'kept' if good else 'EXCEEDED'}"
    )
    return good


def main() -> int:
    """Print the figures; 1 where one misses its budget."""
    settings = Settings(station=Station(training=True))
    with TemporaryDirectory() as folder:
        clock = FixedClock(datetime(2026, 11, 22, 11, tzinfo=UTC))
        desk = CounterDesk(station.means(Path(folder), settings=settings, clock=clock))
        office_keys.make(desk.means.store, settings.office.code, clock.now())
        good = [measured(desk, *size) for size in SIZES]
        desk.means.close()
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
