"""A guidance page of every kind of part, to print."""

from datetime import date

from kiosk.forms.guides import Guide, GuidePart
from kiosk.text import Words

GUIDE = Guide(
    id="rsu",
    title=Words("التسجيل في السجل الاجتماعي الموحد", "S’inscrire au registre social unifié"),
    summary=Words(
        "تسجيل الأسرة مجاني، ويعطيها مؤشرا يحدد حقها في «أمو تضامن».",
        "L’inscription du ménage est gratuite ; elle lui donne l’indice qui ouvre droit à l’AMO Tadamon.",
    ),
    parts=(
        GuidePart(
            Words("الخطوات", "Les étapes"),
            "steps",
            (
                Words(
                    "احصلوا على المعرف الرقمي لكل فرد من الأسرة في السجل الوطني للسكان.",
                    "Obtenez l’IDCS de chaque membre du ménage au registre national de la population.",
                ),
                Words(
                    "سجلوا الأسرة ببوابة rsu.ma أو لدى مركز خدمات المواطنين.",
                    "Inscrivez le ménage sur rsu.ma ou au centre de services aux citoyens.",
                ),
                Words(
                    "انتظروا المؤشر: من 5 إلى 10 أيام.",
                    "Attendez l’indice : de 5 à 10 jours.",
                ),
            ),
        ),
        GuidePart(
            Words("ما تحتاجون إليه", "Ce qu’il vous faut"),
            "list",
            (
                Words("البطاقة الوطنية لكل راشد(ة)", "La CNIE de chaque adulte"),
                Words("آخر فاتورة للماء والكهرباء", "La dernière facture d’eau et d’électricité"),
            ),
        ),
        GuidePart(
            Words("ما معنى المؤشر؟", "Que veut dire l’indice ?"),
            "text",
            (
                Words(
                    "كلما انخفض المؤشر كانت الأسرة أقل دخلا. عتبة «أمو تضامن» هي 9,3264284.",
                    "Plus il est bas, plus le ménage est modeste. Le seuil de l’AMO Tadamon est 9,3264284.",
                ),
            ),
        ),
        GuidePart(
            Words("للاتصال", "Contacts"),
            "contacts",
            (Words("السجل الاجتماعي الموحد: rsu.ma", "Registre social unifié : rsu.ma"),),
        ),
    ),
    since=date(2022, 12, 1),
    until=date(2027, 1, 31),
    sources=("القانون 72.18", "décret 2-21-582"),
)
