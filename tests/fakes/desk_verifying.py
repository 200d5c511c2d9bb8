"""Receipts at the fake desk: the verdict a test sets, or that of a reference typed."""

from typing import Protocol

from kiosk.cases.reference import Reference
from kiosk.flows.file_life import CaseView
from kiosk.flows.verifying import Finding, KnownFile, Verdict


class Verifying(Protocol):
    """What verifying needs of the desk it belongs to."""

    verdict: Verdict | None
    shown: list[bytes | str]

    def _call(self, name: str) -> None: ...

    def open(self, reference: str) -> CaseView: ...


class FakeVerifying:
    """Judges no seal."""

    def verify_receipt(self: Verifying, source: bytes | str) -> Verdict:
        self._call("verify_receipt")
        self.shown.append(source)
        if self.verdict is not None:
            return self.verdict
        reference = str(Reference.parse(str(source)))
        case = self.open(reference).case
        return Verdict(
            Finding.RECORDED,
            reference,
            case.instant,
            "SALTB",
            4,
            training=True,
            known=KnownFile(case.state, case.instant, 4, same=True),
        )
