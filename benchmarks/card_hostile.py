"""Chips that lie: every way in, length and fault against each other, and a hundred thousand broken answers.

``python -m benchmarks.card_hostile`` reads every cell of the matrix in this process and feeds changed R-APDUs
and changed files to all that takes them apart. It prints how each set ended and ends by 1 where a cell ended
otherwise than it should; an exception that no reading may leave with ends it at once, and so does a hang.
"""

import sys
from collections import Counter
from time import perf_counter

from tests.fakes import hostile
from tests.fakes.card_matrix import FAULTS, LENGTHS, WAYS, ended, ending
from tests.fakes.hostile_signatures import signatures

MANY = 120_000


def main() -> int:
    """Run all and print."""
    since = perf_counter()
    ends, wrong = matrix()
    print(f"matrix: {len(WAYS)} ways in x {len(LENGTHS)} lengths x {len(FAULTS)} faults", told(ends, since))
    for name, work in (
        ("R-APDUs to an open session", hostile.responses),
        ("commands answered by babble", hostile.files_read),
        ("changed data objects", hostile.objects),
        ("changed signatures, certificates and lists", signatures),
    ):
        since = perf_counter()
        print(f"{MANY} {name}", told(work(MANY), since))
    print("nothing came out but readings and codes" if not wrong else f"wrong: {wrong}")
    return int(bool(wrong))


def matrix() -> tuple[Counter[str], list[tuple[str, str, str, str]]]:
    """Read every cell; return how they ended, and those that ended otherwise than they should."""
    found, wrong = Counter[str](), []
    for way in WAYS:
        for length in LENGTHS:
            for fault in FAULTS:
                end = ended(way, length, fault)
                found[end] += 1
                if end != ending(way, fault):
                    wrong.append((way.protocol, length.name, fault, end))
    return found, wrong


def told(found: Counter[str], since: float) -> str:
    """Return a count of ends and the seconds it took, as a line."""
    return f"in {perf_counter() - since:.0f} s: " + ", ".join(
        f"{end} {count}" for end, count in found.items()
    )


if __name__ == "__main__":
    sys.exit(main())
