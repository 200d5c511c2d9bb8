"""Deposited files to print receipts from: household, instant and key are fixed, so that papers compare."""

import dataclasses
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.cases.case import Case, CaseState, Filing
from kiosk.cases.reference import Reference
from kiosk.forms.load import form
from kiosk.paths import HOUSEHOLD
from kiosk.print.receipt import Receipt, receipt
from kiosk.print.seal import seal
from kiosk.settings import Office, Station

FORM = form("tadamon")
OFFICE = Office(
    code="SALTB",
    name_ar="الملحقة الإدارية الثالثة – تابريكت",
    name_fr="Troisième annexe administrative – Tabriquet",
    province_ar="عمالة سلا",
    province_fr="Préfecture de Salé",
    phone="05 37 00 00 00",
)


@dataclasses.dataclass(frozen=True)
class FixedSigner:
    """A key that everybody may know."""

    private_key: ec.EllipticCurvePrivateKey


SIGNER = FixedSigner(ec.derive_private_key(42, ec.SECP256R1()))
PUBLIC = SIGNER.private_key.public_key()


def household(children: int = 2, **applicant: str) -> dict[str, Any]:
    """Return the sample household with that many children, some of the applicant's answers replaced."""
    tree: dict[str, Any] = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    tree["applicant"] |= applicant
    tree["children"] = list(_children(tree["children"], children))
    return tree


def _children(known: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    yield from known[:count]
    for number in range(len(known), count):
        name = {"given_name_ar": f"عبد الرحمان {number}", "given_name_fr": f"ABDERRAHMANE {number}"}
        yield {**known[0], **name}


def case(tree: dict[str, Any] | None = None, **filed: Any) -> Case:
    """Return a complete deposit; ``filed`` replaces fields of the filing or of the case."""
    training = filed.get("training", False)
    own = {name: filed.pop(name) for name in ("clock_trusted", "hash", "instant") if name in filed}
    filing = Filing(
        id="019a0000-0000-7000-8000-000000000001",
        form="tadamon",
        form_version=1,
        lang="ar",
        answers=tree or household(),
        law_date=date(2026, 11, 21),
        clerk="السيدة سعاد بنعمر",
        received=("signed-form", "cnie-copy"),
    )
    made = Case(
        filing=dataclasses.replace(filing, **filed),
        reference=Reference("SALTB", "A1", 26, 42, training),
        instant=datetime(2026, 11, 21, 13, 32, tzinfo=UTC),
        clock_trusted=True,
        hash="5a" * 32,
        state=CaseState.COMPLETE,
    )
    return dataclasses.replace(made, **own)


def sealed(made: Case | None = None) -> str:
    """Return the seal of a deposit."""
    return seal(made or case(), FORM, SIGNER)


def receipt_of(
    made: Case | None = None, *, copy: int = 0, office: Office = OFFICE, cndp: str = ""
) -> Receipt:
    """Return the receipt of a deposit."""
    made = made or case()
    return receipt(made, office, Station(cndp=cndp), FORM, 60, copy, sealed(made))
