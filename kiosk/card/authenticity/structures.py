"""ASN.1 structures of travel documents, as asn1crypto declares structures."""

# ruff: noqa: RUF012 -- the library reads its declarations from plain lists of the class
from asn1crypto.algos import DigestAlgorithm
from asn1crypto.core import Integer, OctetString, PrintableString, Sequence, SequenceOf, SetOf
from asn1crypto.x509 import Certificate


class GroupHash(Sequence):
    """DataGroupHash (ICAO 9303-10 appendix D)."""

    _fields = [("number", Integer), ("hash", OctetString)]


class GroupHashes(SequenceOf):
    """SEQUENCE OF DataGroupHash."""

    _child_spec = GroupHash


class Versions(Sequence):
    """LDSVersionInfo."""

    _fields = [("lds", PrintableString), ("unicode", PrintableString)]


class SecurityObject(Sequence):
    """LDSSecurityObject."""

    _fields = [
        ("version", Integer),
        ("hash_algorithm", DigestAlgorithm),
        ("hashes", GroupHashes),
        ("versions", Versions, {"optional": True}),
    ]


class CertificateSet(SetOf):
    """SET OF Certificate."""

    _child_spec = Certificate


class MasterList(Sequence):
    """CscaMasterList (Doc 9303-12 clause 9)."""

    _fields = [("version", Integer), ("certificates", CertificateSet)]


class PrimeParameters(Sequence):
    """DHParameter of PKCS #3, and the beginning of DomainParameters of X9.42."""

    _fields = [("prime", Integer), ("generator", Integer), ("order", Integer, {"optional": True})]
