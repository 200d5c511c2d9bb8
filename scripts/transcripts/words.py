"""What a page is called, a key, and what a screen reader says of roles and states, in both languages."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAccessible

from kiosk.text import Words

_ROLE = QAccessible.Role
ROLES: Final[Mapping[QAccessible.Role, Words]] = {
    _ROLE.Button: Words("زر", "bouton"),
    _ROLE.ButtonMenu: Words("زر قائمة", "bouton de menu"),
    _ROLE.CheckBox: Words("خانة تأشير", "case à cocher"),
    _ROLE.RadioButton: Words("زر اختيار", "bouton radio"),
    _ROLE.EditableText: Words("خانة كتابة", "champ de saisie"),
    _ROLE.ComboBox: Words("لائحة اختيار", "liste déroulante"),
    _ROLE.Table: Words("جدول", "tableau"),
    _ROLE.StaticText: Words("نص", "texte"),
    _ROLE.ProgressBar: Words("شريط التقدم", "barre de progression"),
    _ROLE.Border: Words("مجموعة", "groupe"),
}
"""Roles that are said; what is a frame alone is not."""

PAGES: Final = {
    "home": Words("الاستقبال", "Accueil"),
    "card": Words("البطاقة", "Carte"),
    "form": Words("الاستمارة", "Formulaire"),
    "check": Words("التحقق", "Vérification"),
    "done": Words("الوصل", "Récépissé"),
}
CHECKED: Final = Words("محدد", "coché")
KEYS: Final = {
    "Tab": Words("Tab", "Tab"),
    "Return": Words("إدخال", "Entrée"),
    "Space": Words("مسافة", "Espace"),
    "Down": Words("سهم إلى الأسفل", "Flèche bas"),
    "Left": Words("سهم إلى اليسار", "Flèche gauche"),
    "Right": Words("سهم إلى اليمين", "Flèche droite"),
}
KEYBOARD: Final = Words("مسار الشباك بلوحة المفاتيح وحدها", "Le parcours du guichet, au clavier seul")
KEYBOARD_ABOUT: Final = Words(
    "من الشباك الفارغ إلى الوصل دون فأرة: ما يضغط عليه أو يكتب، وما يقوله قارئ الشاشة عن الموضع بعد ذلك. "
    "كتبه `python -m scripts.transcripts` من النافذة نفسها؛ ولا وجود لأي شخص مذكور فيه.",
    "Du guichet vide au récépissé, sans souris : ce qui est pressé ou tapé, et ce qu'un lecteur d'écran dit "
    "alors de l'endroit où l'on est. Écrit par `python -m scripts.transcripts` depuis la fenêtre elle-même ; "
    "personne de ce qui y figure n'existe.",
)
READER: Final = Words("صفحات الشباك كما تسمع", "Les pages du guichet, telles qu'on les entend")
READER_ABOUT: Final = Words(
    "كل ما يقدمه البرنامج لقارئ الشاشة (QAccessible) عند كل صفحة من المسار، بترتيب القراءة. "
    "كتبه `python -m scripts.transcripts`.",
    "Tout ce que le programme donne à un lecteur d'écran (QAccessible) à chaque page du parcours, dans "
    "l'ordre de lecture. Écrit par `python -m scripts.transcripts`.",
)
HEADS: Final = Words("| الضغط | ما يقال |\n| --- | --- |", "| Touche | Ce qui est dit |\n| --- | --- |")
