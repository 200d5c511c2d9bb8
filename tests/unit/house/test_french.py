from scripts.french import FRENCH, french, typeset


def test_no_sign_of_french_stands_alone_on_a_line() -> None:
    assert typeset("Est-ce « ainsi » ; vraiment ? Oui !") == (
        "Est-ce «\u202fainsi\u202f»\u202f; vraiment\u202f? Oui\u202f!"
    )
    assert typeset("Motif : aucun") == "Motif\u00a0: aucun"
    assert typeset("l'acte") == "l\u2019acte"


def test_the_french_file_belongs_to_the_source() -> None:
    assert FRENCH.read_text(encoding="utf-8") == french()
