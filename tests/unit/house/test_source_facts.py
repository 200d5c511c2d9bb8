"""Guidance pages say what the sources say, in both languages: a word for each fact of ``docs/sources.md``."""

import pytest

from kiosk.forms.guides import guide
from kiosk.text import Lang, plain

FACTS = (
    ("tadamon", "السجل الوطني للسكان", "RNP"),
    ("tadamon", "السجل الاجتماعي الموحد", "RSU"),
    ("tadamon", "رب الأسرة", "chef du ménage"),
    ("tadamon", "تاريخ الإيداع ورقمه", "la date et le numéro"),
    ("tadamon", "تتبع الطلب", "Suivi de la demande"),
    ("tadamon", "خطأ", "erreur"),
    ("tadamon-benefits", "المستشفيات العمومية", "hôpitaux publics"),
    ("tadamon-benefits", "سلة العلاجات", "panier de soins"),
    ("tadamon-benefits", "العمليات الجراحية", "opérations"),
    ("tadamon-benefits", "الأمومة", "maternité"),
    ("tadamon-benefits", "الدولة", "L’État paie"),
    ("rnp", "كبيرا كان أو صغيرا", "petit ou grand"),
    ("rnp", "10 أرقام", "10 chiffres"),
    ("rsu", "{rsu-site}", "{rsu-site}"),
    ("ramed", "دون أي إجراء", "sans démarche"),
    ("ramed", "طلبا جديدا", "une nouvelle demande"),
    ("no-sms", "رقم التسجيل", "numéro d’immatriculation"),
    ("no-sms", "المعطيات المسجلة", "les données enregistrées"),
    ("tns", "فلاح", "agriculteur"),
    ("tns", "كل ثلاثة أشهر", "trimestre"),
    ("tns", "شرط لفتح الحق", "s’ouvre et se garde"),
    ("salaried", "أصحاب معاشاته", "pensionnés du privé"),
    ("achamil", "أي نشاط مهني", "aucune activité"),
    ("achamil", "مؤشر السجل الاجتماعي الموحد", "l’indice du RSU"),
    ("student", "التحضيرية", "préparatoires"),
    ("student", "التكوين المهني", "formation professionnelle"),
    ("student", "التعليم العتيق", "enseignement traditionnel"),
    ("student", "القوات المسلحة", "Forces armées"),
    ("student", "راميد", "RAMED"),
    ("student", "المنحة", "bourse"),
    ("student", "البريد الإلكتروني", "e-mail"),
    ("student", "الحساب البنكي", "compte bancaire"),
    ("student", "الأبوين", "parents"),
    ("student", "تجديدها", "renouvellement"),
    ("student-care", "INPE", "INPE"),
    ("student-care", "ICE", "ICE"),
    ("student-care", "زنقة الخليل، ص.ب 209", "rue Al Khalil, BP 209"),
    ("student-care", "حوالة بريدية", "mandat postal"),
    ("student-follow", "رمز مسار", "code Massar"),
    ("student-follow", "تاريخ الازدياد", "date de naissance"),
    ("care-sheets", "INPE", "INPE"),
    ("refunds", "70% و100%", "70 % à 100 %"),
    ("suspension", "{student-break} أشهر", "{student-break} mois"),
    ("suspension", "حمل", "grossesse"),
    ("suspension", "حادثة سير", "accident de la circulation"),
    ("macnss", "AMO التضامن", "AMO التضامن"),
    ("macnss", "السنة/الشهر/اليوم", "année/mois/jour"),
    ("macnss", "الهاتف مرتين", "téléphone deux fois"),
    ("macnss", "اختياري", "facultatif"),
    ("macnss", "كلمة المرور التي عندكم", "mot de passe actuel"),
    ("macnss", "كلمة المرور برسالة نصية", "mot de passe par SMS"),
    ("macnss", "سبب الرفض", "motif du refus"),
    ("macnss", "السلطة الإدارية المحلية", "l’autorité administrative locale"),
    ("macnss-inside", "شهادة التسجيل", "l’attestation d’immatriculation"),
    ("macnss-inside", "الحساب البنكي", "compte bancaire"),
    ("institution", "السجون", "détenus"),
    ("appeal", "{deposit-delay}", "{deposit-delay}"),
)


@pytest.mark.parametrize(("page", "ar", "fr"), FACTS)
def test_the_page_says_it_in_both_languages(page: str, ar: str, fr: str) -> None:
    assert ar in said(page, "ar")
    assert fr in said(page, "fr")


def said(page: str, lang: Lang) -> str:
    """Return all that a page says, its spaces plain."""
    return plain(" ".join(words.said(lang) for words in guide(page).texts))
