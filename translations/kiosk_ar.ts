<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="fr">
<context>
    <name>AccessPage</name>
    <message>
        <source>Registre du bureau</source>
        <translation>سجل المصلحة</translation>
    </message>
    <message>
        <source>Mon accès</source>
        <translation>ولوجي</translation>
    </message>
    <message>
        <source>Source des chiffres</source>
        <translation>مصدر الأرقام</translation>
    </message>
    <message>
        <source>Serveur régional</source>
        <translation>الخادم الجهوي</translation>
    </message>
    <message>
        <source>Accès au serveur régional</source>
        <translation>الولوج إلى الخادم الجهوي</translation>
    </message>
    <message>
        <source>Le serveur régional remet un jeton par personne. Saisi une fois, il reste scellé ici.</source>
        <translation>يسلم الخادم الجهوي رمز ولوج لكل شخص. يدخل مرة واحدة ويبقى مختوما هنا.</translation>
    </message>
    <message>
        <source>Jeton (tdm_…)</source>
        <translation>رمز الولوج (tdm_…)</translation>
    </message>
    <message>
        <source>Enregistrer l&apos;accès</source>
        <translation>حفظ الولوج</translation>
    </message>
    <message>
        <source>Oublier l&apos;accès</source>
        <translation>نسيان الولوج</translation>
    </message>
    <message>
        <source>Oublier pour de bon</source>
        <translation>النسيان نهائيا</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Dossier ouvert</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Brouillon repris</source>
        <translation>استئناف مسودة</translation>
    </message>
    <message>
        <source>Dossier déposé</source>
        <translation>إيداع ملف</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Poste déverrouillé</source>
        <translation>فتح البرنامج</translation>
    </message>
    <message>
        <source>Code refusé</source>
        <translation>رمز مرفوض</translation>
    </message>
    <message>
        <source>Poste verrouillé</source>
        <translation>إقفال البرنامج</translation>
    </message>
    <message>
        <source>Accord donné</source>
        <translation>إعطاء الموافقة</translation>
    </message>
    <message>
        <source>Code changé</source>
        <translation>تغيير الرمز</translation>
    </message>
    <message>
        <source>Personne ajoutée</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Accès retiré</source>
        <translation>سحب الولوج</translation>
    </message>
    <message>
        <source>Nouveau code donné</source>
        <translation>إعطاء رمز جديد</translation>
    </message>
    <message>
        <source>Compte débloqué</source>
        <translation>رفع الإقفال</translation>
    </message>
    <message>
        <source>Sauvegarde restaurée</source>
        <translation>استرجاع نسخة احتياطية</translation>
    </message>
    <message>
        <source>Export programmé</source>
        <translation>تصدير في موعده</translation>
    </message>
    <message>
        <source>Clé du bureau</source>
        <translation>مفتاح المكتب</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Que voulez-vous faire ?</source>
        <translation>ماذا تريدون أن تفعلوا؟</translation>
    </message>
    <message>
        <source>Préparer une demande</source>
        <translation>إعداد طلب</translation>
    </message>
    <message>
        <source>Répondez ici, terminez au guichet : vous attendrez moins.</source>
        <translation>أجيبوا هنا وأتموا الطلب في الشباك: يقل انتظاركم.</translation>
    </message>
    <message>
        <source>Quel régime est le mien ?</source>
        <translation>أي نظام يناسبني؟</translation>
    </message>
    <message>
        <source>Quelques questions, et ce qu&apos;il vous manque encore.</source>
        <translation>بضعة أسئلة، ثم ما ينقصكم بعد.</translation>
    </message>
    <message>
        <source>Pièces et démarches</source>
        <translation>الوثائق والإجراءات</translation>
    </message>
    <message>
        <source>Ce qu&apos;il faut apporter, et comment faire.</source>
        <translation>ما يجب إحضاره، وكيف تقومون بذلك.</translation>
    </message>
    <message>
        <source>Suivre mon dossier</source>
        <translation>تتبع ملفي</translation>
    </message>
    <message>
        <source>Avec votre récépissé ou votre carte.</source>
        <translation>بوصل الإيداع أو بالبطاقة الوطنية.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Jour</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المصلحة</translation>
    </message>
    <message>
        <source>Poste</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>العون</translation>
    </message>
    <message>
        <source>Dépôts par</source>
        <translation>الإيداعات حسب</translation>
    </message>
    <message>
        <source>Aucun dossier n&apos;a été déposé sur cette période.</source>
        <translation>لم يودع أي ملف خلال هذه المدة.</translation>
    </message>
    <message>
        <source>Graphique</source>
        <translation>رسم بياني</translation>
    </message>
    <message>
        <source>Tableau</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Choisissez une barre : Entrée montre ses dossiers.</source>
        <translation>اختاروا عمودا: مفتاح الإدخال يعرض ملفاته.</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Une seconde personne doit donner son accord avec son code.</source>
        <translation>يجب أن يعطي شخص ثان موافقته برمزه السري.</translation>
    </message>
    <message>
        <source>Personne d&apos;autre ne peut approuver dans ce bureau.</source>
        <translation>لا يوجد شخص آخر في هذا المكتب يمكنه إعطاء الموافقة.</translation>
    </message>
    <message>
        <source>Seconde personne</source>
        <translation>الشخص الثاني</translation>
    </message>
    <message>
        <source>Son code ou mot de passe</source>
        <translation>رمزه السري أو كلمة مروره</translation>
    </message>
    <message>
        <source>Approuver</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>عدم تغيير أي شيء</translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>Un instant…</source>
        <translation>لحظة من فضلكم…</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>BalancePage</name>
    <message>
        <source>Rien ne s&apos;est passé sur cette période.</source>
        <translation>لم يحدث شيء خلال هذه المدة.</translation>
    </message>
    <message>
        <source>Enregistrer en CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Balance des numéros</source>
        <translation>مطابقة الأرقام</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Tout est là : aucun numéro ne manque.</source>
        <translation>كل شيء موجود: لا ينقص أي رقم.</translation>
    </message>
    <message>
        <source>Aucun numéro ne manque ; des entrées sont à examiner.</source>
        <translation>لا ينقص أي رقم؛ توجد قيود يجب فحصها.</translation>
    </message>
    <message>
        <source>À régulariser : {count}</source>
        <translation>للتسوية: {count}</translation>
    </message>
    <message>
        <source>Entrées mises à part, à examiner : {count}</source>
        <translation>قيود مستبعدة يجب فحصها: {count}</translation>
    </message>
    <message>
        <source>Entrées arrivées, pas encore lues : {count}</source>
        <translation>قيود وصلت ولم تقرأ بعد: {count}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Postes silencieux depuis plus d&apos;un jour : {count} sur {all}</source>
        <translation>مراكز صامتة منذ أكثر من يوم: {count} من {all}</translation>
    </message>
    <message>
        <source>Réponse de la CNSS : la moitié en {median} ou moins, la plus longue {worst}</source>
        <translation>جواب الصندوق: النصف في {median} أو أقل، والأطول {worst}</translation>
    </message>
    <message>
        <source>Rejets par motif</source>
        <translation>حالات الرفض حسب السبب</translation>
    </message>
</context>
<context>
    <name>CanEntry</name>
    <message>
        <source>Numéro d&apos;accès de la carte (CAN)</source>
        <translation>رقم الولوج إلى البطاقة (CAN)</translation>
    </message>
    <message>
        <source>Six chiffres imprimés au recto de la carte.</source>
        <translation>ستة أرقام مطبوعة على وجه البطاقة.</translation>
    </message>
</context>
<context>
    <name>CardAside</name>
    <message>
        <source>Lu sur la carte</source>
        <translation>حسب البطاقة</translation>
    </message>
    <message>
        <source>Photo de la carte</source>
        <translation>صورة البطاقة</translation>
    </message>
    <message>
        <source>Différences à trancher : {count}</source>
        <translation>اختلافات تنتظر الحسم: {count}</translation>
    </message>
</context>
<context>
    <name>CardKey</name>
    <message>
        <source>Revenir aux six chiffres</source>
        <translation>العودة إلى الأرقام الستة</translation>
    </message>
    <message>
        <source>Zone de lecture du verso</source>
        <translation>منطقة القراءة الآلية (الظهر)</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Carte nationale d&apos;identité électronique</source>
        <translation>البطاقة الوطنية للتعريف الإلكترونية</translation>
    </message>
    <message>
        <source>Lire la carte</source>
        <translation>قراءة البطاقة</translation>
    </message>
    <message>
        <source>Arrêter la lecture</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Sans carte</source>
        <translation>بدون بطاقة</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Le lecteur de cartes n&apos;est pas là</source>
        <translation>قارئ البطاقات غير موصول</translation>
    </message>
    <message>
        <source>Vérifiez son câble USB, ou saisissez la demande sans carte.</source>
        <translation>تحققوا من سلك USB، أو أدخلوا المعطيات بدون بطاقة.</translation>
    </message>
    <message>
        <source>Posez la carte sur le lecteur</source>
        <translation>ضعوا البطاقة على القارئ</translation>
    </message>
    <message>
        <source>Vous pouvez déjà taper les six chiffres.</source>
        <translation>يمكنكم كتابة الأرقام الستة من الآن.</translation>
    </message>
    <message>
        <source>La carte ne répond pas</source>
        <translation>البطاقة لا تستجيب</translation>
    </message>
    <message>
        <source>Retournez-la, essuyez la puce, ou saisissez la demande sans carte.</source>
        <translation>اقلبوها، أو امسحوا الرقاقة، أو أدخلوا المعطيات بدون بطاقة.</translation>
    </message>
    <message>
        <source>La carte est sur le lecteur</source>
        <translation>البطاقة على القارئ</translation>
    </message>
    <message>
        <source>Lecture en cours</source>
        <translation>القراءة جارية</translation>
    </message>
    <message>
        <source>Laissez la carte sur le lecteur.</source>
        <translation>اتركوا البطاقة على القارئ.</translation>
    </message>
    <message>
        <source>L&apos;identité est lue</source>
        <translation>تمت قراءة الهوية</translation>
    </message>
    <message>
        <source>Vous pouvez continuer. Laissez la carte : la photo et le contrôle de la puce suivent.</source>
        <translation>يمكنكم المتابعة. اتركوا البطاقة على القارئ: الصورة والتحقق من الرقاقة في الطريق.</translation>
    </message>
    <message>
        <source>La carte a refusé ce qui est saisi</source>
        <translation>رفضت البطاقة ما أدخل</translation>
    </message>
    <message>
        <source>Comparez la saisie avec la carte, puis recommencez.</source>
        <translation>قارنوا ما أدخلتموه بالبطاقة ثم أعيدوا المحاولة.</translation>
    </message>
    <message>
        <source>La carte n&apos;a pas pu être lue</source>
        <translation>تعذرت قراءة البطاقة</translation>
    </message>
    <message>
        <source>La carte est lue</source>
        <translation>تمت قراءة البطاقة</translation>
    </message>
    <message>
        <source>Rendez la carte, puis continuez : le formulaire est déjà rempli.</source>
        <translation>أعيدوا البطاقة إلى صاحبها ثم تابعوا: الاستمارة معبأة بمعطياتها.</translation>
    </message>
    <message>
        <source>Posez votre carte nationale sur le lecteur</source>
        <translation>ضعوا بطاقتكم الوطنية على القارئ</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Lire</source>
        <translation>قراءة</translation>
    </message>
</context>
<context>
    <name>CardVerdict</name>
    <message>
        <source>Puce authentique</source>
        <translation>رقاقة أصلية</translation>
    </message>
    <message>
        <source>Puce non vérifiée</source>
        <translation>لم يتم التحقق من الرقاقة</translation>
    </message>
    <message>
        <source>Puce non authentique</source>
        <translation>رقاقة غير أصلية</translation>
    </message>
    <message>
        <source>Contrôle de la puce en cours</source>
        <translation>التحقق من الرقاقة جار</translation>
    </message>
    <message>
        <source>Ses données sont celles que l&apos;État a signées.</source>
        <translation>معطياتها هي التي وقعت عليها الدولة.</translation>
    </message>
</context>
<context>
    <name>CaseBar</name>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Pièces à apporter</source>
        <translation>الوثائق الواجب إحضارها</translation>
    </message>
    <message>
        <source>Formulaire</source>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>Imprimer le récépissé</source>
        <translation>طباعة الوصل</translation>
    </message>
    <message>
        <source>Imprimer un duplicata</source>
        <translation>طباعة نسخة طبق الأصل</translation>
    </message>
    <message>
        <source>Pièces reçues</source>
        <translation>تسلم وثائق</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>سحب الطلب</translation>
    </message>
    <message>
        <source>Annuler le dossier</source>
        <translation>إلغاء الملف</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Référence</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Demandeur</source>
        <translation>صاحب(ة) الطلب</translation>
    </message>
    <message>
        <source>CNIE</source>
        <translation>البطاقة الوطنية</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Déposé le</source>
        <translation>تاريخ الإيداع</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Envoi</source>
        <translation>الإرسال</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Réponses déposées</source>
        <translation>المعطيات المودعة</translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation>مسار الملف</translation>
    </message>
    <message>
        <source>Personnes : {count} · déposé le {instant} par {clerk}</source>
        <translation>الأشخاص: {count} · أودع بتاريخ {instant} من طرف {clerk}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Vérifiez la demande avec le demandeur</source>
        <translation>راجعوا الطلب مع صاحبه</translation>
    </message>
    <message>
        <source>Lisez chaque réponse ensemble, puis cochez les pièces remises.</source>
        <translation>اقرؤوا كل جواب معا، ثم أشروا على الوثائق المودعة.</translation>
    </message>
    <message>
        <source>Langue du citoyen</source>
        <translation>لغة المرتفق</translation>
    </message>
    <message>
        <source>Revenir au formulaire</source>
        <translation>العودة إلى الاستمارة</translation>
    </message>
    <message>
        <source>Imprimer pour signature</source>
        <translation>طباعة للتوقيع</translation>
    </message>
    <message>
        <source>Déposer la demande</source>
        <translation>إيداع الطلب</translation>
    </message>
    <message>
        <source>Corriger le dossier</source>
        <translation>تسجيل التصحيح</translation>
    </message>
    <message>
        <source>Vérifiez vos réponses</source>
        <translation>راجعوا أجوبتكم</translation>
    </message>
    <message>
        <source>Corrigez ce qui n&apos;est pas juste. Rien n&apos;est encore déposé.</source>
        <translation>صححوا ما ليس صحيحا. لم يودع أي شيء بعد.</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Préparer ma fiche</source>
        <translation>إعداد ورقتي</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Savoir avant de déposer</source>
        <translation>المعرفة قبل الإيداع</translation>
    </message>
    <message>
        <source>Déposer un dossier, contre récépissé</source>
        <translation>إيداع ملف مقابل وصل</translation>
    </message>
    <message>
        <source>Préparer une démarche : rien n&apos;est déposé ici</source>
        <translation>إعداد إجراء: لا يودع شيء هنا</translation>
    </message>
    <message>
        <source>De quoi cette personne a-t-elle besoin ?</source>
        <translation>ما الذي يحتاج إليه هذا الشخص؟</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Quelle demande voulez-vous préparer ?</source>
        <translation>أي طلب تريدون إعداده؟</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>Closings</name>
    <message>
        <source>Clôtures précédentes</source>
        <translation>عمليات الإقفال السابقة</translation>
    </message>
    <message>
        <source>{day} · dossiers : {count} · {clerk}</source>
        <translation>{day} · الملفات: {count} · {clerk}</translation>
    </message>
</context>
<context>
    <name>ClosingsPage</name>
    <message>
        <source>Clôtures</source>
        <translation>حصر الأيام</translation>
    </message>
    <message>
        <source>Entrée montre les dossiers du jour choisi.</source>
        <translation>مفتاح الإدخال يعرض ملفات اليوم المختار.</translation>
    </message>
    <message>
        <source>Aucun poste n&apos;a de dossier sur cette période.</source>
        <translation>لا ملف لأي مركز خلال هذه المدة.</translation>
    </message>
    <message>
        <source>Jours : {all} · à clôturer : {open}</source>
        <translation>الأيام: {all} · للحصر: {open}</translation>
    </message>
    <message>
        <source>Journées de ce poste à signer : {days}</source>
        <translation>أيام هذا المركز التي تنتظر التوقيع: {days}</translation>
    </message>
    <message>
        <source>Clôturer le {day}</source>
        <translation>حصر يوم {day}</translation>
    </message>
    <message>
        <source>Signer la clôture du {day}</source>
        <translation>توقيع حصر يوم {day}</translation>
    </message>
    <message>
        <source>La journée du {day} est clôturée et signée : {count} dossiers.</source>
        <translation>حصر يوم {day} ووقع؛ عدد الملفات: {count}.</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Photographiez le code {place}</source>
        <translation>صوروا الرمز {place}</translation>
    </message>
    <message>
        <source>Prenez chaque code en photo, puis montrez les photos au guichet.</source>
        <translation>صوروا كل رمز، ثم قدموا الصور في الشباك.</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>J&apos;ai terminé</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>Code suivant</source>
        <translation>الرمز التالي</translation>
    </message>
</context>
<context>
    <name>Combo</name>
    <message>
        <source>Choisir…</source>
        <translation>اختاروا…</translation>
    </message>
</context>
<context>
    <name>CommuneSearch</name>
    <message>
        <source>Premières lettres de la commune</source>
        <translation>الحروف الأولى من اسم الجماعة</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Le numéro restera visible, avec le motif de l&apos;annulation.</source>
        <translation>سيبقى الرقم ظاهرا في السجل مع سبب الإلغاء.</translation>
    </message>
    <message>
        <source>Annuler le dossier</source>
        <translation>إلغاء الملف</translation>
    </message>
    <message>
        <source>Le demandeur retire-t-il sa demande ? Cela reste inscrit au registre.</source>
        <translation>هل يسحب صاحب(ة) الطلب طلبه؟ سيبقى ذلك مقيدا في السجل.</translation>
    </message>
    <message>
        <source>Oui, retirer la demande</source>
        <translation>نعم، سحب الطلب</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>عدم تغيير أي شيء</translation>
    </message>
    <message>
        <source>Motif de l&apos;annulation</source>
        <translation>سبب الإلغاء</translation>
    </message>
    <message>
        <source>Choisir le motif…</source>
        <translation>اختاروا سبب الإلغاء…</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Écran masqué</source>
        <translation>الشاشة محجوبة</translation>
    </message>
    <message>
        <source>Rien n&apos;est perdu. Appuyez sur une touche pour reprendre.</source>
        <translation>لم يضع أي شيء. اضغطوا على أي مفتاح للمتابعة.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Tableau de bord</source>
        <translation>لوحة القيادة</translation>
    </message>
    <message>
        <source>Mon accès</source>
        <translation>ولوجي</translation>
    </message>
    <message>
        <source>Serveur régional, au {instant}</source>
        <translation>الخادم الجهوي، في {instant}</translation>
    </message>
    <message>
        <source>Registre du bureau, au {instant}</source>
        <translation>سجل المصلحة، في {instant}</translation>
    </message>
    <message>
        <source>Registre du bureau ; serveur entendu : {instant}</source>
        <translation>سجل المصلحة؛ آخر اتصال بالخادم: {instant}</translation>
    </message>
    <message>
        <source>Entrées arrivées, pas encore comptées : {count}</source>
        <translation>قيود وصلت ولم تحتسب بعد: {count}</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>jour</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>mois</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>année</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Année seule</source>
        <translation>السنة فقط</translation>
    </message>
    <message>
        <source>JJ</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>AAAA</source>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>DayBalance</name>
    <message>
        <source>Dossiers : {files} · personnes : {persons}</source>
        <translation>الملفات: {files} · الأشخاص: {persons}</translation>
    </message>
    <message>
        <source>Dossiers arrivés depuis : {count}. Clôturez de nouveau.</source>
        <translation>ملفات وردت بعد ذلك: {count}. أعيدوا الإقفال.</translation>
    </message>
    <message>
        <source>Journée clôturée le {instant} par {clerk}</source>
        <translation>أقفل اليوم في {instant} من طرف {clerk}</translation>
    </message>
    <message>
        <source>Empreinte courte : {head}</source>
        <translation>البصمة القصيرة: {head}</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>La journée</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Jour précédent</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Jour suivant</source>
        <translation>اليوم الموالي</translation>
    </message>
    <message>
        <source>Aucun dossier n&apos;a été déposé ce jour.</source>
        <translation>لم يودع أي ملف في هذا اليوم.</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Paramètres</source>
        <translation>المعايير</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Bordereau</source>
        <translation>ورقة الإرسال</translation>
    </message>
    <message>
        <source>Clôture</source>
        <translation>محضر الإقفال</translation>
    </message>
    <message>
        <source>Clôturer la journée</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Signer la clôture</source>
        <translation>توقيع الإقفال</translation>
    </message>
    <message>
        <source>Journées à clôturer : {days}</source>
        <translation>أيام في انتظار الإقفال: {days}</translation>
    </message>
    <message>
        <source>Voir la première</source>
        <translation>عرض أولها</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Décisions de la CNSS</source>
        <translation>قرارات الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Choisissez le fichier CSV reçu. Chaque ligne est vérifiée avant que rien ne change.</source>
        <translation>اختاروا ملف CSV المتوصل به. يتم التحقق من كل سطر قبل أي تغيير.</translation>
    </message>
    <message>
        <source>Colonnes attendues : référence, décision, date, immatriculation, motif. Une bonne ligne mène à son dossier ; une ligne fausse dit comment la corriger.</source>
        <translation>الأعمدة المطلوبة: المرجع، القرار، التاريخ، رقم التسجيل، السبب. السطر الصحيح يفتح ملفه، والسطر الخاطئ يبين كيفية تصحيحه.</translation>
    </message>
    <message>
        <source>La journée</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Seulement les bonnes lignes</source>
        <translation>السطور الصحيحة فقط</translation>
    </message>
    <message>
        <source>Tout enregistrer</source>
        <translation>تسجيل الكل</translation>
    </message>
    <message>
        <source>À enregistrer : {new} · déjà connues : {known} · à corriger : {wrong}</source>
        <translation>للتسجيل: {new} · معروفة من قبل: {known} · للتصحيح: {wrong}</translation>
    </message>
    <message>
        <source>Fichier : {name}</source>
        <translation>ملف القرارات: {name}</translation>
    </message>
    <message>
        <source>Ligne {line} : {about}</source>
        <translation>السطر {line}: {about}</translation>
    </message>
    <message>
        <source>Enregistrées : {recorded} · déjà connues : {known} · laissées : {refused}</source>
        <translation>سجلت: {recorded} · معروفة من قبل: {known} · تركت: {refused}</translation>
    </message>
    <message>
        <source>Les lignes laissées restent ci-dessous : corrigez-les dans le fichier et reprenez-le.</source>
        <translation>السطور المتروكة مبينة أسفله: صححوها في ملف القرارات ثم اختاروه من جديد.</translation>
    </message>
    <message>
        <source>Les dossiers portent maintenant la réponse de la CNSS.</source>
        <translation>أصبحت الملفات تحمل جواب الصندوق الوطني للضمان الاجتماعي.</translation>
    </message>
    <message>
        <source>Décisions (*.csv *.txt)</source>
        <translation>القرارات (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Choisir le fichier des décisions</source>
        <translation>اختيار ملف القرارات</translation>
    </message>
</context>
<context>
    <name>DifferenceStrip</name>
    <message>
        <source>La carte porte : {card} (variante du même nom)</source>
        <translation>في البطاقة: {card} (رسم آخر للاسم نفسه)</translation>
    </message>
    <message>
        <source>La carte porte : {card}</source>
        <translation>في البطاقة: {card}</translation>
    </message>
    <message>
        <source>Prendre la carte</source>
        <translation>اعتماد البطاقة</translation>
    </message>
    <message>
        <source>Garder la saisie</source>
        <translation>الإبقاء على المكتوب</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Affichage</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Contraste élevé</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>Texte à {size} %</source>
        <translation>حجم النص {size}%</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>La demande est déposée</source>
        <translation>تم إيداع الطلب</translation>
    </message>
    <message>
        <source>La correction est enregistrée</source>
        <translation>تم تسجيل التصحيح</translation>
    </message>
    <message>
        <source>Nouveau dossier</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>Imprimer un duplicata</source>
        <translation>طباعة نسخة طبق الأصل</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>À dire au demandeur</source>
        <translation>ما يقال لصاحب(ة) الطلب</translation>
    </message>
    <message>
        <source>Ce nouveau récépissé remplace le premier : le numéro et le délai restent les mêmes.</source>
        <translation>يعوض هذا الوصل الجديد الوصل الأول: يبقى الرقم والأجل كما كانا.</translation>
    </message>
    <message>
        <source>Le récépissé dit le délai de réponse, où suivre la demande et comment faire un recours.</source>
        <translation>يبين الوصل أجل الجواب ومكان تتبع الطلب وطرق الطعن.</translation>
    </message>
    <message>
        <source>Aperçu du récépissé</source>
        <translation>معاينة الوصل</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Dossiers à reprendre</source>
        <translation>ملفات في طور الإعداد</translation>
    </message>
    <message>
        <source>Rien n&apos;est resté en suspens.</source>
        <translation>لا يوجد أي ملف معلق.</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Demandeur non saisi</source>
        <translation>اسم صاحب(ة) الطلب غير مدون</translation>
    </message>
    <message>
        <source>Corrige {reference}</source>
        <translation>تصحيح {reference}</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Supprimer vraiment</source>
        <translation>تأكيد الحذف</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Votre code à chiffres</source>
        <translation>رمزكم السري بالأرقام</translation>
    </message>
    <message>
        <source>Votre mot de passe</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Déverrouiller</source>
        <translation>فتح البرنامج</translation>
    </message>
    <message>
        <source>Une autre personne</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Changer mon code</source>
        <translation>تغيير رمزي السري</translation>
    </message>
    <message>
        <source>Changer mon mot de passe</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Trop d&apos;erreurs de suite. Prochain essai dans {time}.</source>
        <translation>محاولات خاطئة متتالية. المحاولة المقبلة بعد {time}.</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Arrêter</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Avancement de l&apos;export</source>
        <translation>تقدم التصدير</translation>
    </message>
    <message>
        <source>Écrit : {done}</source>
        <translation>كتب: {done}</translation>
    </message>
    <message>
        <source>Écrit : {done} sur {all}</source>
        <translation>كتب: {done} من {all}</translation>
    </message>
    <message>
        <source>Export terminé : {count} dossiers, {size}.</source>
        <translation>انتهى التصدير؛ عدد الملفات: {count}، الحجم: {size}.</translation>
    </message>
    <message>
        <source>Manifeste : {file}</source>
        <translation>البيان: {file}</translation>
    </message>
    <message>
        <source>Entrées mises à part, absentes du fichier : {count}</source>
        <translation>قيود مستبعدة لا توجد في الملف: {count}</translation>
    </message>
    <message>
        <source>Entrées arrivées, pas encore lues, absentes du fichier : {count}</source>
        <translation>قيود وصلت ولم تقرأ بعد ولا توجد في الملف: {count}</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>CSV (tout tableur)</source>
        <translation>CSV (كل الجداول)</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>إكسل (XLSX)</translation>
    </message>
    <message>
        <source>Parquet (analyse)</source>
        <translation>باركي (للتحليل)</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Le fichier contient des données personnelles : gardez-le dans un endroit protégé.</source>
        <translation>يتضمن الملف معطيات ذات طابع شخصي: احفظوه في مكان محمي.</translation>
    </message>
    <message>
        <source>Tous les états</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المصلحة</translation>
    </message>
    <message>
        <source>État du dossier</source>
        <translation>حالة الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Choisir le dossier…</source>
        <translation>اختيار المجلد…</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Votre accès ne permet pas d&apos;exporter des données personnelles.</source>
        <translation>ولوجكم لا يسمح بتصدير المعطيات ذات الطابع الشخصي.</translation>
    </message>
    <message>
        <source>Où écrire l&apos;export</source>
        <translation>أين يكتب التصدير</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (facultatif)</source>
        <translation>{label} (اختياري)</translation>
    </message>
</context>
<context>
    <name>FigureTiles</name>
    <message>
        <source>Déposés</source>
        <translation>مودعة</translation>
    </message>
    <message>
        <source>À transmettre</source>
        <translation>للإحالة</translation>
    </message>
    <message>
        <source>Incomplets</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Transmis</source>
        <translation>محالة</translation>
    </message>
    <message>
        <source>Immatriculés</source>
        <translation>مسجلة</translation>
    </message>
    <message>
        <source>Rejetés</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>{before} avant ({more})</source>
        <translation>{before} قبلها ({more})</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Dossier {reference}</source>
        <translation>الملف {reference}</translation>
    </message>
    <message>
        <source>Réponses de la CNSS</source>
        <translation>أجوبة الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Pas encore connu</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المصلحة</translation>
    </message>
    <message>
        <source>Poste</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>العون</translation>
    </message>
    <message>
        <source>Déposé le</source>
        <translation>تاريخ الإيداع</translation>
    </message>
    <message>
        <source>Arrivé au serveur</source>
        <translation>تاريخ الوصول إلى الخادم الجهوي</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Formulaire</source>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Immatriculation</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>La CNSS n&apos;a pas encore répondu.</source>
        <translation>لم يجب الصندوق الوطني للضمان الاجتماعي بعد.</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Dossiers</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Entrée ouvre le dossier choisi.</source>
        <translation>مفتاح الإدخال يفتح الملف المختار.</translation>
    </message>
    <message>
        <source>Aucun dossier ne correspond à ces choix.</source>
        <translation>لا يوجد ملف مطابق لهذه الاختيارات.</translation>
    </message>
    <message>
        <source>Les {count} premiers dossiers</source>
        <translation>أول {count} من الملفات</translation>
    </message>
    <message>
        <source>Dossiers : {count}</source>
        <translation>الملفات: {count}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Tous les postes</source>
        <translation>كل المراكز</translation>
    </message>
    <message>
        <source>Tous les agents</source>
        <translation>كل الأعوان</translation>
    </message>
    <message>
        <source>Tous les états</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Poste</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>العون</translation>
    </message>
    <message>
        <source>État du dossier</source>
        <translation>حالة الملف</translation>
    </message>
    <message>
        <source>Tout montrer</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Motif : {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>Avec une réponse de la CNSS</source>
        <translation>أجاب عنها الصندوق</translation>
    </message>
    <message>
        <source>Formulaire : {form}</source>
        <translation>الاستمارة: {form}</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>Suivre un dossier</source>
        <translation>تتبع ملف</translation>
    </message>
    <message>
        <source>La référence et l&apos;année de naissance du demandeur suffisent.</source>
        <translation>يكفي المرجع وسنة ازدياد صاحب(ة) الطلب.</translation>
    </message>
    <message>
        <source>Référence du récépissé</source>
        <translation>مرجع الوصل</translation>
    </message>
    <message>
        <source>Année de naissance</source>
        <translation>سنة الازدياد</translation>
    </message>
    <message>
        <source>La référence est en haut du récépissé, au milieu, en gras. Le lecteur de codes la tape aussi : placez-vous dans la case, puis scannez le code carré.</source>
        <translation>المرجع في أعلى الوصل، في الوسط، بخط غليظ. ويكتبه قارئ الرموز أيضا: ضعوا المؤشر في الخانة ثم امسحوا الرمز المربع.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Vérifier un récépissé</source>
        <translation>التحقق من وصل</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Voir où il en est</source>
        <translation>عرض وضعية الملف</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Par carte</source>
        <translation>بالبطاقة</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Quelle est la référence de votre récépissé ?</source>
        <translation>ما هو مرجع وصل الإيداع؟</translation>
    </message>
    <message>
        <source>Elle est en haut du récépissé. Vous pouvez aussi scanner son code carré.</source>
        <translation>تجدونه في أعلى الوصل. ويمكنكم كذلك مسح رمزه المربع.</translation>
    </message>
    <message>
        <source>Par la carte, rien n&apos;est trouvé ici ; il y a peut-être un dossier ailleurs. La référence est en haut du récépissé ; son code carré peut être scanné.</source>
        <translation>لم يعثر بالبطاقة على شيء هنا، وقد يكون هناك ملف في مكان آخر. المرجع في أعلى الوصل، ويمكن مسح رمزه المربع.</translation>
    </message>
    <message>
        <source>En quelle année le demandeur est-il né ?</source>
        <translation>في أي سنة ولد صاحب الطلب؟</translation>
    </message>
    <message>
        <source>Quatre chiffres, par exemple {year}.</source>
        <translation>أربعة أرقام، مثلا {year}.</translation>
    </message>
    <message>
        <source>Où en est votre dossier</source>
        <translation>أين وصل ملفكم</translation>
    </message>
    <message>
        <source>Vous pourrez réessayer dans {count} s.</source>
        <translation>يمكنكم المحاولة من جديد بعد {count} ث.</translation>
    </message>
    <message>
        <source>Le guichet en sait peut-être plus : demandez-lui.</source>
        <translation>قد يعرف الشباك أكثر: اسألوه.</translation>
    </message>
</context>
<context>
    <name>FollowedView</name>
    <message>
        <source>Numéro d&apos;immatriculation : {number}</source>
        <translation>رقم التسجيل: {number}</translation>
    </message>
    <message>
        <source>Que faire maintenant</source>
        <translation>ما العمل الآن</translation>
    </message>
    <message>
        <source>Déposé le {deposited} · dernier état connu le {instant} · personnes : {count}</source>
        <translation>أودع في {deposited} · آخر وضعية معروفة في {instant} · عدد الأشخاص: {count}</translation>
    </message>
    <message>
        <source>Pièces à apporter au plus tard le {day}</source>
        <translation>وثائق يجب إحضارها قبل انصرام يوم {day}</translation>
    </message>
</context>
<context>
    <name>FormBar</name>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Corrige {reference}</source>
        <translation>تصحيح {reference}</translation>
    </message>
    <message>
        <source>Vérifier la demande</source>
        <translation>مراجعة الطلب</translation>
    </message>
    <message>
        <source>Préparer la fiche</source>
        <translation>إعداد الورقة</translation>
    </message>
    <message>
        <source>Voir la réponse</source>
        <translation>عرض الجواب</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Ajouter : {row}</source>
        <translation>إضافة: {row}</translation>
    </message>
    <message>
        <source>Tout est conservé · {time}</source>
        <translation>كل شيء محفوظ · {time}</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Écarts</source>
        <translation>الفوارق</translation>
    </message>
    <message>
        <source>Et {count} autres, tous nommés dans le fichier enregistré.</source>
        <translation>و{count} أخرى، كلها مذكورة في الملف المحفوظ.</translation>
    </message>
    <message>
        <source>Aucun.</source>
        <translation>لا شيء.</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Ouvrir les réglages</source>
        <translation>فتح الإعدادات</translation>
    </message>
</context>
<context>
    <name>GatherPage</name>
    <message>
        <source>Ouvrir une demande préparée</source>
        <translation>فتح طلب محضر</translation>
    </message>
    <message>
        <source>Scannez chaque code de la feuille, dans n&apos;importe quel ordre, même sans connexion.</source>
        <translation>امسحوا كل رموز الورقة، بأي ترتيب كان، ولو دون اتصال.</translation>
    </message>
    <message>
        <source>Code de la feuille</source>
        <translation>رمز الورقة</translation>
    </message>
    <message>
        <source>La demande s&apos;ouvre dès que tous ses codes sont lus. Relisez-la avec la personne, sa pièce d&apos;identité en main : rien n&apos;a encore été vérifié.</source>
        <translation>يُفتح الطلب بمجرد قراءة كل رموزه. راجعوه مع صاحبه ووثيقة تعريفه بأيديكم، إذ لم يُتحقق من أي شيء بعد.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Photo ou PDF</source>
        <translation>صورة أو ملف PDF</translation>
    </message>
    <message>
        <source>Lire le code</source>
        <translation>قراءة الرمز</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Imprimer cette fiche</source>
        <translation>طباعة هذه الورقة</translation>
    </message>
    <message>
        <source>À lire aussi</source>
        <translation>للقراءة أيضا</translation>
    </message>
    <message>
        <source>À remplir</source>
        <translation>للتعبئة</translation>
    </message>
    <message>
        <source>Cette fiche n&apos;est plus en vigueur</source>
        <translation>لم تعد هذه الورقة سارية</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>إعداد الطلب</translation>
    </message>
    <message>
        <source>À lire aussi : {title}</source>
        <translation>اقرؤوا كذلك: {title}</translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message>
        <source>Avant de déposer</source>
        <translation>قبل الإيداع</translation>
    </message>
    <message>
        <source>Étudiants</source>
        <translation>الطلبة</translation>
    </message>
    <message>
        <source>Se soigner, se faire rembourser</source>
        <translation>العلاج واسترجاع المصاريف</translation>
    </message>
    <message>
        <source>Les autres régimes</source>
        <translation>الأنظمة الأخرى</translation>
    </message>
    <message>
        <source>MA CNSS</source>
        <translation>بوابة MA CNSS</translation>
    </message>
    <message>
        <source>Droits et recours</source>
        <translation>الحقوق والطعون</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>À lire ensemble à l&apos;écran, ou à imprimer pour la personne.</source>
        <translation>تقرأ مع الشخص على الشاشة، أو تطبع له.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Que voulez-vous savoir ?</source>
        <translation>ماذا تريدون أن تعرفوا؟</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{province} · AMO Tadamon</source>
        <translation>{province} · «أمو تضامن»</translation>
    </message>
    <message>
        <source>Nom de l&apos;agent</source>
        <translation>اسم العون</translation>
    </message>
    <message>
        <source>Verrouiller</source>
        <translation>إقفال</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>service arrêté</source>
        <translation>الخدمة متوقفة</translation>
    </message>
    <message>
        <source>Le service des cartes (pcscd) ne tourne pas. Redémarrez le poste.</source>
        <translation>خدمة البطاقات (pcscd) لا تعمل. أعيدوا تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>non branché</source>
        <translation>غير موصول</translation>
    </message>
    <message>
        <source>Branchez le lecteur, essayez une autre prise USB.</source>
        <translation>أوصلوا القارئ أو جربوا منفذ USB آخر.</translation>
    </message>
    <message>
        <source>prêt</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>carte posée</source>
        <translation>بطاقة موضوعة</translation>
    </message>
    <message>
        <source>en lecture</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>carte muette</source>
        <translation>بطاقة لا تستجيب</translation>
    </message>
    <message>
        <source>Retournez la carte et essuyez sa puce.</source>
        <translation>اقلبوا البطاقة وامسحوا رقاقتها.</translation>
    </message>
    <message>
        <source>accès refusé</source>
        <translation>الولوج مرفوض</translation>
    </message>
    <message>
        <source>sans pilote</source>
        <translation>بدون برنامج تشغيل</translation>
    </message>
    <message>
        <source>occupé</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>prête</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>imprime</source>
        <translation>قيد الطباعة</translation>
    </message>
    <message>
        <source>plus de papier</source>
        <translation>نفد الورق</translation>
    </message>
    <message>
        <source>Remettez du papier dans le bac.</source>
        <translation>ضعوا الورق في الدرج.</translation>
    </message>
    <message>
        <source>ne répond pas</source>
        <translation>لا تستجيب</translation>
    </message>
    <message>
        <source>Allumez l&apos;imprimante et vérifiez son câble.</source>
        <translation>شغلوا الطابعة وتحققوا من سلكها.</translation>
    </message>
    <message>
        <source>en panne</source>
        <translation>معطلة</translation>
    </message>
    <message>
        <source>Regardez l&apos;écran de l&apos;imprimante ; les récépissés restent en attente.</source>
        <translation>انظروا إلى شاشة الطابعة؛ تبقى الوصولات في الانتظار.</translation>
    </message>
    <message>
        <source>non réglé</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Aucun serveur n&apos;est réglé ; les dossiers restent sur ce poste.</source>
        <translation>لم يحدد أي خادم؛ تبقى الملفات على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>hors ligne</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Continuez : les dossiers partiront dès que le réseau reviendra.</source>
        <translation>تابعوا العمل: سترسل الملفات عند عودة الشبكة.</translation>
    </message>
    <message>
        <source>réseau à débloquer</source>
        <translation>الشبكة تطلب الدخول</translation>
    </message>
    <message>
        <source>Le réseau demande une connexion : ouvrez sa page d&apos;accueil.</source>
        <translation>تطلب الشبكة تسجيل الدخول: افتحوا صفحتها.</translation>
    </message>
    <message>
        <source>poste refusé</source>
        <translation>الحاسوب مرفوض</translation>
    </message>
    <message>
        <source>Appelez l&apos;administrateur : ce poste doit être inscrit à nouveau.</source>
        <translation>اتصلوا بالمسؤول عن النظام: يجب تسجيل هذا الحاسوب من جديد.</translation>
    </message>
    <message>
        <source>envoi en panne</source>
        <translation>تعذر الإرسال</translation>
    </message>
    <message>
        <source>Les dossiers restent ici, l&apos;envoi reprendra. Dites ce code à l&apos;administrateur.</source>
        <translation>تبقى الملفات هنا وسيُستأنف الإرسال. أعطوا هذا الرمز للمسؤول عن النظام.</translation>
    </message>
    <message>
        <source>injoignable</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>disque copié</source>
        <translation>قرص منسوخ</translation>
    </message>
    <message>
        <source>clôture refusée</source>
        <translation>إقفال مرفوض</translation>
    </message>
    <message>
        <source>publication écartée</source>
        <translation>منشور مستبعد</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز السرية</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Ce poste est ouvert à tous. Journée, puis Personnes : inscrivez-y qui travaille.</source>
        <translation>البرنامج مفتوح للجميع. من صفحة اليوم، ثم الأشخاص: سجلوا من يعمل هنا.</translation>
    </message>
    <message>
        <source>Lecteur</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Serveur</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>retenu</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Horloge</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>jamais</source>
        <translation>لم يحدث بعد</translation>
    </message>
    <message>
        <source>Dernier contact : {instant}</source>
        <translation>آخر اتصال: {instant}</translation>
    </message>
    <message>
        <source>partagé</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>sur ce poste</source>
        <translation>في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>à l&apos;heure</source>
        <translation>مضبوطة</translation>
    </message>
    <message>
        <source>à vérifier</source>
        <translation>للتحقق</translation>
    </message>
    <message>
        <source>Comparez l&apos;heure du poste avec celle d&apos;un téléphone et corrigez-la.</source>
        <translation>قارنوا ساعة الحاسوب بساعة هاتف وصححوها.</translation>
    </message>
    <message>
        <source>Disque</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>{count} Go libres</source>
        <translation>{count} جيغابايت متاحة</translation>
    </message>
    <message>
        <source>Le disque est presque plein : appelez l&apos;administrateur.</source>
        <translation>القرص يكاد يمتلئ: اتصلوا بالمسؤول عن النظام.</translation>
    </message>
</context>
<context>
    <name>HealthChain</name>
    <message>
        <source>prise USB</source>
        <translation>منفذ USB</translation>
    </message>
    <message>
        <source>pilote</source>
        <translation>برنامج التشغيل</translation>
    </message>
    <message>
        <source>service pcscd</source>
        <translation>خدمة pcscd</translation>
    </message>
    <message>
        <source>lecteur</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>carte</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>puce</source>
        <translation>الرقاقة</translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message>
        <source>État du poste</source>
        <translation>حالة الأجهزة</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Envoyer maintenant</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Régler le poste</source>
        <translation>إعداد الحاسوب</translation>
    </message>
    <message>
        <source>En attente d&apos;envoi : {count}</source>
        <translation>في انتظار الإرسال: {count}</translation>
    </message>
    <message>
        <source>Envoi en cours…</source>
        <translation>الإرسال جار…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Récépissés imprimés : {count}</source>
        <translation>الوصولات المطبوعة: {count}</translation>
    </message>
    <message>
        <source>{instant} · {clerk}</source>
        <translation>{instant} · {clerk}</translation>
    </message>
    <message>
        <source>Serveur régional</source>
        <translation>الخادم الجهوي</translation>
    </message>
    <message>
        <source>Duplicata n° {copy}</source>
        <translation>نسخة طبق الأصل رقم {copy}</translation>
    </message>
    <message>
        <source>Décision du {day}</source>
        <translation>قرار بتاريخ {day}</translation>
    </message>
    <message>
        <source>Numéro d&apos;immatriculation : {number}</source>
        <translation>رقم التسجيل: {number}</translation>
    </message>
    <message>
        <source>Motif : {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Dépôts du jour</source>
        <translation>إيداعات اليوم</translation>
    </message>
    <message>
        <source>Dossiers incomplets</source>
        <translation>ملفات غير مكتملة</translation>
    </message>
    <message>
        <source>En attente d&apos;envoi</source>
        <translation>في انتظار الإرسال</translation>
    </message>
    <message>
        <source>Refusés à l&apos;envoi</source>
        <translation>مرفوضة عند الإرسال</translation>
    </message>
    <message>
        <source>Poste {station}</source>
        <translation>المحطة {station}</translation>
    </message>
    <message>
        <source>Nouveau dossier</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>Autre formulaire</source>
        <translation>استمارة أخرى</translation>
    </message>
    <message>
        <source>Demande préparée</source>
        <translation>طلب محضر</translation>
    </message>
    <message>
        <source>Derniers dossiers</source>
        <translation>آخر الملفات</translation>
    </message>
    <message>
        <source>Aucun dossier n&apos;est encore déposé.</source>
        <translation>لم يودع أي ملف بعد.</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Inscrire ce poste</source>
        <translation>تسجيل هذا الحاسوب</translation>
    </message>
    <message>
        <source>Le code à usage unique apporte le nom du bureau et la suite de ses numéros.</source>
        <translation>الرمز الصالح لمرة واحدة يأتي باسم المكتب وتتمة أرقامه.</translation>
    </message>
    <message>
        <source>Joindre le serveur</source>
        <translation>الاتصال بالخادم</translation>
    </message>
    <message>
        <source>Le serveur répond.</source>
        <translation>الخادم يجيب.</translation>
    </message>
    <message>
        <source>Ce poste est inscrit : {office}</source>
        <translation>هذا الحاسوب مسجل: {office}</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Garder l&apos;adresse</source>
        <translation>حفظ العنوان</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Nom et prénom (arabe)</source>
        <translation>الاسم العائلي والشخصي (بالعربية)</translation>
    </message>
    <message>
        <source>Nom et prénom (latin)</source>
        <translation>الاسم العائلي والشخصي (باللاتينية)</translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation>تاريخ الازدياد</translation>
    </message>
    <message>
        <source>CNIE</source>
        <translation>رقم البطاقة الوطنية</translation>
    </message>
    <message>
        <source>Valable jusqu&apos;au</source>
        <translation>صالحة إلى غاية</translation>
    </message>
    <message>
        <source>Titulaire de la carte</source>
        <translation>صاحب(ة) البطاقة</translation>
    </message>
    <message>
        <source>L&apos;identité et la photo apparaissent ici dès que la carte est lue.</source>
        <translation>تظهر الهوية والصورة هنا فور قراءة البطاقة.</translation>
    </message>
    <message>
        <source>Photo de la carte</source>
        <translation>صورة البطاقة</translation>
    </message>
</context>
<context>
    <name>JobTruth</name>
    <message>
        <source>Duplicata n° {copy}</source>
        <translation>نسخة طبق الأصل رقم {copy}</translation>
    </message>
</context>
<context>
    <name>KeepBalance</name>
    <message>
        <source>Enregistrer le rapprochement</source>
        <translation>حفظ كشف المطابقة</translation>
    </message>
    <message>
        <source>Le rapprochement est enregistré.</source>
        <translation>حفظ كشف المطابقة.</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>Sur ce poste</source>
        <translation>في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Un seul guichet. Rien d&apos;autre n&apos;est à installer.</source>
        <translation>شباك واحد. لا شيء آخر للتثبيت.</translation>
    </message>
    <message>
        <source>Registre partagé</source>
        <translation>سجل مشترك</translation>
    </message>
    <message>
        <source>Plusieurs guichets d&apos;un bureau, sur un serveur PostgreSQL.</source>
        <translation>عدة شبابيك في مكتب واحد، على خادم ⁦PostgreSQL⁩.</translation>
    </message>
    <message>
        <source>Essayer la connexion</source>
        <translation>تجربة الاتصال</translation>
    </message>
    <message>
        <source>Le serveur répond et accueille ce poste.</source>
        <translation>الخادم يجيب ويقبل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Garder les dossiers ici</source>
        <translation>حفظ الملفات هنا</translation>
    </message>
    <message>
        <source>Garder dans le registre partagé</source>
        <translation>الحفظ في السجل المشترك</translation>
    </message>
</context>
<context>
    <name>KeyIn</name>
    <message>
        <source>Choisir le fichier</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>La clé est reprise.</source>
        <translation>أُخذ المفتاح.</translation>
    </message>
    <message>
        <source>Comparez son empreinte à celle du poste qui a écrit le fichier.</source>
        <translation>قارنوا بصمته ببصمة الحاسوب الذي كتب الملف.</translation>
    </message>
</context>
<context>
    <name>KeyOut</name>
    <message>
        <source>Écrire le fichier de la borne</source>
        <translation>كتابة ملف الكشك</translation>
    </message>
    <message>
        <source>Pour une borne : la moitié qui ferme, qui n&apos;a rien de secret.</source>
        <translation>لكشك: الشق الذي يقفل، ولا سر فيه.</translation>
    </message>
    <message>
        <source>Pour chaque autre guichet, et une à garder sous clé : les deux moitiés, sous une phrase secrète. Elle ouvre encore les feuilles remises quand ce disque est mort.</source>
        <translation>لكل شباك آخر، ونسخة تحفظ تحت القفل: الشقان معا تحت عبارة سر. تفتح الأوراق التي سلمت حتى بعد تلف هذا القرص.</translation>
    </message>
    <message>
        <source>Écrire la copie protégée</source>
        <translation>كتابة النسخة المحمية</translation>
    </message>
    <message>
        <source>Le fichier est écrit.</source>
        <translation>كتب الملف.</translation>
    </message>
    <message>
        <source>Portez-le, comparez l&apos;empreinte à l&apos;œil sur les deux postes, puis effacez la clé USB.</source>
        <translation>احملوه إلى وجهته، وقارنوا البصمة بأعينكم في الحاسوبين، ثم امسحوا مفتاح USB.</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Porter la clé</source>
        <translation>حمل المفتاح</translation>
    </message>
    <message>
        <source>Vers une borne, un guichet, un coffre.</source>
        <translation>إلى كشك أو شباك أو خزانة.</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>أخذ مفتاح</translation>
    </message>
    <message>
        <source>Un fichier écrit à un autre guichet.</source>
        <translation>ملف كتب في شباك آخر.</translation>
    </message>
    <message>
        <source>Au premier guichet du bureau.</source>
        <translation>في أول شباك بالمكتب.</translation>
    </message>
    <message>
        <source>Un poste perdu, ou une fois par an.</source>
        <translation>إذا ضاع حاسوب، أو مرة في السنة.</translation>
    </message>
    <message>
        <source>Créer la clé</source>
        <translation>إنشاء المفتاح</translation>
    </message>
    <message>
        <source>Changer de clé</source>
        <translation>تغيير المفتاح</translation>
    </message>
    <message>
        <source>Fermer les réglages</source>
        <translation>إغلاق الإعدادات</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Reprendre la clé</source>
        <translation>أخذ المفتاح</translation>
    </message>
    <message>
        <source>Ce poste ne connaît pas de clé.</source>
        <translation>هذا الحاسوب لا يعرف أي مفتاح.</translation>
    </message>
    <message>
        <source>Sans borne dans le hall, passez cette étape : elle se fait aussi plus tard.</source>
        <translation>إذا لم يكن في المكتب كشك فتجاوزوا هذه الخطوة؛ يمكن الرجوع إليها لاحقا.</translation>
    </message>
    <message>
        <source>Empreinte : {fingerprint}, clé du {day}</source>
        <translation>البصمة: {fingerprint}، مفتاح {day}</translation>
    </message>
    <message>
        <source>Ce poste ouvre ce que les citoyens préparent.</source>
        <translation>هذا الحاسوب يفتح ما يحضره المواطنون.</translation>
    </message>
    <message>
        <source>Ce poste ferme sans ouvrir : bien pour une borne, pas pour un guichet.</source>
        <translation>هذا الحاسوب يقفل ولا يفتح: يكفي لكشك، ولا يكفي لشباك.</translation>
    </message>
    <message>
        <source>Ce qu&apos;un citoyen prépare à la borne part chiffré : seul le bureau l&apos;ouvre.</source>
        <translation>ما يحضره المواطن في الكشك يخرج مشفرا: لا يفتحه إلا المكتب.</translation>
    </message>
    <message>
        <source>La borne reçoit la moitié qui ferme ; celle qui ouvre reste aux guichets.</source>
        <translation>يتسلم الكشك الشق الذي يقفل؛ أما الذي يفتح فيبقى في الشبابيك.</translation>
    </message>
    <message>
        <source>Une copie protégée, gardée sous clé, ouvre encore quand un disque est mort.</source>
        <translation>نسخة محمية محفوظة تحت القفل تفتح حتى بعد تلف القرص.</translation>
    </message>
    <message>
        <source>Les feuilles de la clé d&apos;avant s&apos;ouvrent encore 30 jours ; puis elle est effacée.</source>
        <translation>أوراق المفتاح السابق تبقى قابلة للفتح 30 يوما؛ ثم يمحى.</translation>
    </message>
    <message>
        <source>Portez ensuite la nouvelle à chaque borne et à chaque guichet.</source>
        <translation>احملوا بعد ذلك المفتاح الجديد إلى كل كشك وكل شباك.</translation>
    </message>
    <message>
        <source>La moitié qui ouvre est à un autre guichet : s&apos;il existe encore, reprenez sa copie.</source>
        <translation>الشق الذي يفتح موجود في شباك آخر: إن كان لا يزال يعمل فخذوا نسخته.</translation>
    </message>
    <message>
        <source>Si elle est perdue, les feuilles déjà remises sont à préparer de nouveau.</source>
        <translation>وإن ضاع، وجب تحضير الأوراق التي سلمت من جديد.</translation>
    </message>
</context>
<context>
    <name>KioskCard</name>
    <message>
        <source>Le lecteur de cartes ne répond pas</source>
        <translation>قارئ البطاقات لا يستجيب</translation>
    </message>
    <message>
        <source>Continuez sans carte : vous répondrez vous-même.</source>
        <translation>واصلوا بدون بطاقة: تجيبون بأنفسكم.</translation>
    </message>
    <message>
        <source>Le lecteur attend votre carte</source>
        <translation>القارئ ينتظر بطاقتكم</translation>
    </message>
    <message>
        <source>Vous pouvez déjà taper ses six chiffres.</source>
        <translation>يمكنكم كتابة أرقامها الستة من الآن.</translation>
    </message>
    <message>
        <source>La carte ne répond pas</source>
        <translation>البطاقة لا تستجيب</translation>
    </message>
    <message>
        <source>Retournez-la, ou continuez sans carte.</source>
        <translation>اقلبوها، أو واصلوا بدون بطاقة.</translation>
    </message>
    <message>
        <source>La carte est sur le lecteur</source>
        <translation>البطاقة على القارئ</translation>
    </message>
    <message>
        <source>Tapez les six chiffres, puis « Lire ».</source>
        <translation>اكتبوا الأرقام الستة، ثم «قراءة».</translation>
    </message>
    <message>
        <source>Lecture en cours</source>
        <translation>القراءة جارية</translation>
    </message>
    <message>
        <source>Laissez la carte sur le lecteur.</source>
        <translation>أبقوا البطاقة على القارئ.</translation>
    </message>
    <message>
        <source>La carte n&apos;accepte pas ces chiffres</source>
        <translation>البطاقة لا تقبل هذه الأرقام</translation>
    </message>
    <message>
        <source>Comparez-les avec ceux de la carte, puis recommencez.</source>
        <translation>قارنوها بما هو مكتوب على البطاقة، ثم أعيدوا.</translation>
    </message>
    <message>
        <source>La carte n&apos;a pas pu être lue</source>
        <translation>تعذرت قراءة البطاقة</translation>
    </message>
    <message>
        <source>Reposez-la et recommencez, ou continuez sans carte.</source>
        <translation>ضعوها من جديد وأعيدوا، أو واصلوا بدون بطاقة.</translation>
    </message>
    <message>
        <source>La carte est lue</source>
        <translation>تمت قراءة البطاقة</translation>
    </message>
    <message>
        <source>Reprenez votre carte.</source>
        <translation>استرجعوا بطاقتكم.</translation>
    </message>
    <message>
        <source>La carte a été retirée trop tôt</source>
        <translation>سحبت البطاقة قبل الأوان</translation>
    </message>
    <message>
        <source>Reposez-la et laissez-la jusqu&apos;à la fin.</source>
        <translation>ضعوها من جديد وأبقوها حتى النهاية.</translation>
    </message>
    <message>
        <source>Cette carte se lit au guichet seulement</source>
        <translation>هذه البطاقة تقرأ في الشباك فقط</translation>
    </message>
    <message>
        <source>Cette carte n&apos;a pas pu être vérifiée</source>
        <translation>تعذر التحقق من هذه البطاقة</translation>
    </message>
    <message>
        <source>Montrez-la au guichet, ou continuez sans carte.</source>
        <translation>قدموها في الشباك، أو واصلوا بدون بطاقة.</translation>
    </message>
</context>
<context>
    <name>KioskResult</name>
    <message>
        <source>Ce qui manque</source>
        <translation>ما ينقص</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Où aller</source>
        <translation>إلى أين تتوجهون</translation>
    </message>
    <message>
        <source>Ce que cela coûte</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>Pièces à apporter</source>
        <translation>الوثائق المطلوبة</translation>
    </message>
</context>
<context>
    <name>KioskSlip</name>
    <message>
        <source>La fiche s&apos;imprime</source>
        <translation>الورقة تطبع</translation>
    </message>
    <message>
        <source>Encore un instant.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>Prenez votre fiche</source>
        <translation>خذوا ورقتكم</translation>
    </message>
    <message>
        <source>Donnez-la au guichet : l&apos;agent y retrouve vos réponses. Ne la perdez pas.</source>
        <translation>سلموها في الشباك: يجد فيها العون أجوبتكم. لا تضيعوها.</translation>
    </message>
    <message>
        <source>L&apos;imprimante attend un agent</source>
        <translation>الطابعة تنتظر عونا</translation>
    </message>
    <message>
        <source>Appelez un agent, ou photographiez les codes avec votre téléphone.</source>
        <translation>نادوا على عون، أو صوروا الرموز بهاتفكم.</translation>
    </message>
    <message>
        <source>La borne ne peut pas imprimer</source>
        <translation>لا يمكن الطبع من هذه الشاشة</translation>
    </message>
    <message>
        <source>Photographiez les codes avec votre téléphone et montrez-les au guichet. Eux seuls ne disent rien de vous : le guichet seul les ouvre.</source>
        <translation>صوروا الرموز بهاتفكم وقدموها في الشباك. وحدها لا تقول عنكم شيئا: الشباك وحده يفتحها.</translation>
    </message>
    <message>
        <source>La fiche n&apos;a pas pu être préparée</source>
        <translation>تعذر إعداد الورقة</translation>
    </message>
    <message>
        <source>Appelez un agent, ou allez directement au guichet.</source>
        <translation>نادوا على عون، أو توجهوا مباشرة إلى الشباك.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>À avoir sous la main</source>
        <translation>ما يجب إحضاره</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>ابدؤوا</translation>
    </message>
    <message>
        <source>Le code du bureau, donné par la province ; ou le code à usage unique du serveur régional.</source>
        <translation>رمز المكتب الذي تعطيه العمالة؛ أو رمز الخادم الجهوي الصالح لمرة واحدة.</translation>
    </message>
    <message>
        <source>L&apos;imprimante allumée, avec du papier.</source>
        <translation>الطابعة مشغلة وفيها ورق.</translation>
    </message>
    <message>
        <source>Le lecteur branché, et une carte nationale pour l&apos;essayer.</source>
        <translation>القارئ موصول، وبطاقة وطنية لتجربته.</translation>
    </message>
    <message>
        <source>La personne qui administrera ce poste.</source>
        <translation>الشخص الذي سيكون مسؤولا عن هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message>
        <source>Paramètres légaux</source>
        <translation>المعايير القانونية</translation>
    </message>
    <message>
        <source>Ces valeurs décident de l&apos;orientation. L&apos;administrateur du poste les tient à jour.</source>
        <translation>هذه القيم أساس التوجيه، ويحينها المسؤول عن المحطة.</translation>
    </message>
    <message>
        <source>Aucun paramètre ne correspond à ces mots.</source>
        <translation>لا يوجد معيار يطابق هذه الكلمات.</translation>
    </message>
    <message>
        <source>Seuil, âge, délai, téléphone…</source>
        <translation>العتبة، السن، الأجل، الهاتف…</translation>
    </message>
    <message>
        <source>Chercher un paramètre</source>
        <translation>البحث عن معيار</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Modifier</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Modifier : {label}</source>
        <translation>تعديل: {label}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Sera enregistrée</source>
        <translation>ستسجل</translation>
    </message>
    <message>
        <source>Déjà connue</source>
        <translation>معروفة من قبل</translation>
    </message>
    <message>
        <source>À corriger</source>
        <translation>للتصحيح</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Aujourd&apos;hui</source>
        <translation>الوضع الحالي</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Datée du</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>Précision</source>
        <translation>توضيح</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Paramètre</source>
        <translation>المعيار</translation>
    </message>
    <message>
        <source>Valeur</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Déposé le</source>
        <translation>تاريخ الإيداع</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>العون</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Complets</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Incomplets</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Transmis</source>
        <translation>محالة</translation>
    </message>
    <message>
        <source>Immatriculés</source>
        <translation>مسجلة</translation>
    </message>
    <message>
        <source>Rejetés</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Délai médian</source>
        <translation>الأجل الوسيط</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المصلحة</translation>
    </message>
    <message>
        <source>Poste</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Du n°</source>
        <translation>من رقم</translation>
    </message>
    <message>
        <source>Au n°</source>
        <translation>إلى رقم</translation>
    </message>
    <message>
        <source>Déposés</source>
        <translation>المودعة</translation>
    </message>
    <message>
        <source>Manquants</source>
        <translation>الناقصة</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Dans la clôture</source>
        <translation>في الحصر</translation>
    </message>
    <message>
        <source>Signée le</source>
        <translation>وقع في</translation>
    </message>
    <message>
        <source>Clôture</source>
        <translation>الحصر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Nom arabe</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Nom français</source>
        <translation>الاسم بالفرنسية</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>الجماعة</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Étendue</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Jusqu&apos;au</source>
        <translation>إلى غاية</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>الولوج</translation>
    </message>
    <message>
        <source>Entendu</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Non lues</source>
        <translation>لم تقرأ</translation>
    </message>
    <message>
        <source>Mises à part</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Certificat jusqu&apos;au</source>
        <translation>الشهادة إلى غاية</translation>
    </message>
    <message>
        <source>Entrées</source>
        <translation>القيود</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Acte</source>
        <translation>الإجراء</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Poste verrouillé</source>
        <translation>البرنامج مقفل</translation>
    </message>
    <message>
        <source>Le travail en cours est conservé. Appuyez sur une touche.</source>
        <translation>العمل الجاري محفوظ. اضغطوا على أي زر.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Codes lus : {have} sur {parts}</source>
        <translation>الرموز المقروءة: {have} من {parts}</translation>
    </message>
</context>
<context>
    <name>ModePage</name>
    <message>
        <source>Formation</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Pour apprendre, sans aucun risque.</source>
        <translation>للتعلم، بدون أي خطر.</translation>
    </message>
    <message>
        <source>Travail réel</source>
        <translation>عمل حقيقي</translation>
    </message>
    <message>
        <source>Les récépissés engagent l&apos;administration.</source>
        <translation>الوصولات تلزم الإدارة.</translation>
    </message>
    <message>
        <source>Dossiers de formation gardés : {count}</source>
        <translation>ملفات التدريب المحفوظة: {count}</translation>
    </message>
    <message>
        <source>Ils restent à part : ni cherchés, ni comptés, ni clos avec les vrais, et sans numéro réel.</source>
        <translation>تبقى منفصلة: لا يبحث عنها ولا تحسب ولا تقفل مع الملفات الحقيقية، وليس لها رقم حقيقي.</translation>
    </message>
    <message>
        <source>Garder la formation</source>
        <translation>البقاء في التدريب</translation>
    </message>
    <message>
        <source>Passer au travail réel</source>
        <translation>الانتقال إلى العمل الحقيقي</translation>
    </message>
    <message>
        <source>Une bande sur chaque écran et une mention sur chaque papier disent « formation ».</source>
        <translation>شريط على كل شاشة وإشارة على كل ورقة تقولان «تدريب».</translation>
    </message>
    <message>
        <source>Chaque numéro porte un T : aucun ne peut passer pour un vrai.</source>
        <translation>كل رقم يحمل حرف ⁦T⁩: لا يمكن أن يظن حقيقيا.</translation>
    </message>
    <message>
        <source>Des personnes inventées peuvent être saisies ; les vraies n&apos;ont rien à y faire.</source>
        <translation>يمكن إدخال أشخاص خياليين؛ لا مكان فيه للأشخاص الحقيقيين.</translation>
    </message>
    <message>
        <source>On en sort ici, quand on veut : les vrais numéros commencent alors à 00001.</source>
        <translation>يمكن الخروج منه من هنا في أي وقت: تبدأ الأرقام الحقيقية حينها من 00001.</translation>
    </message>
    <message>
        <source>Chaque récépissé est daté, numéroté et scellé : il vaut dépôt (loi 55-19).</source>
        <translation>كل وصل مؤرخ ومرقم ومختوم رقميا: يثبت الإيداع (القانون 55.19).</translation>
    </message>
    <message>
        <source>Aucun numéro n&apos;est sauté ni donné deux fois ; un dossier annulé reste visible.</source>
        <translation>لا يقفز أي رقم ولا يعطى مرتين؛ والملف الملغى يبقى ظاهرا.</translation>
    </message>
    <message>
        <source>Les numéros inventés des démonstrations sont refusés.</source>
        <translation>ترفض أرقام العروض الخيالية.</translation>
    </message>
    <message>
        <source>L&apos;heure du poste doit être juste à la minute.</source>
        <translation>يجب أن تكون ساعة الحاسوب مضبوطة إلى الدقيقة.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Vous avez un code à usage unique du serveur régional ?</source>
        <translation>هل لديكم رمز الخادم الجهوي الصالح لمرة واحدة؟</translation>
    </message>
    <message>
        <source>Il apporte le bureau et ses noms : rien n&apos;est à taper ici.</source>
        <translation>يأتي بالمكتب وأسمائه: لا حاجة إلى كتابة أي شيء هنا.</translation>
    </message>
    <message>
        <source>J&apos;ai un code</source>
        <translation>لدي رمز</translation>
    </message>
    <message>
        <source>Garder le bureau</source>
        <translation>حفظ المكتب</translation>
    </message>
</context>
<context>
    <name>OfficePicker</name>
    <message>
        <source>Tous les bureaux</source>
        <translation>كل المصالح</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المصلحة</translation>
    </message>
</context>
<context>
    <name>OfficesPage</name>
    <message>
        <source>Bureaux</source>
        <translation>المصالح</translation>
    </message>
    <message>
        <source>Aucun bureau n&apos;est inscrit.</source>
        <translation>لا توجد أي مصلحة مسجلة.</translation>
    </message>
    <message>
        <source>Ajouter ou renommer</source>
        <translation>إضافة أو تغيير الاسم</translation>
    </message>
    <message>
        <source>Code (3 à 8 lettres ou chiffres)</source>
        <translation>الرمز (من 3 إلى 8 حروف أو أرقام)</translation>
    </message>
    <message>
        <source>Nom en arabe</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Nom en français</source>
        <translation>الاسم بالفرنسية</translation>
    </message>
    <message>
        <source>Code de la commune</source>
        <translation>رمز الجماعة</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Nouveau bureau</source>
        <translation>مصلحة جديدة</translation>
    </message>
    <message>
        <source>Le bureau est enregistré.</source>
        <translation>حفظت المصلحة.</translation>
    </message>
    <message>
        <source>Bureaux : {count}</source>
        <translation>المصالح: {count}</translation>
    </message>
</context>
<context>
    <name>OpenedBy</name>
    <message>
        <source>Qui a ouvert un dossier ?</source>
        <translation>من فتح ملفا؟</translation>
    </message>
    <message>
        <source>Rien n&apos;est inscrit au journal des accès pour cela.</source>
        <translation>لا شيء مسجل في سجل الولوج بهذا الخصوص.</translation>
    </message>
    <message>
        <source>Référence du dossier</source>
        <translation>مرجع الملف</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>Overseen</name>
    <message>
        <source>Clôturée</source>
        <translation>محصور</translation>
    </message>
    <message>
        <source>À clôturer de nouveau</source>
        <translation>يحصر من جديد</translation>
    </message>
    <message>
        <source>À clôturer</source>
        <translation>للحصر</translation>
    </message>
    <message>
        <source>Jusqu&apos;à 7 jours</source>
        <translation>إلى 7 أيام</translation>
    </message>
    <message>
        <source>8 à 30 jours</source>
        <translation>من 8 إلى 30 يوما</translation>
    </message>
    <message>
        <source>31 à 60 jours</source>
        <translation>من 31 إلى 60 يوما</translation>
    </message>
    <message>
        <source>Plus de 60 jours</source>
        <translation>أكثر من 60 يوما</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Contrôleur</source>
        <translation>مراقب</translation>
    </message>
    <message>
        <source>Saisie des décisions</source>
        <translation>إدخال القرارات</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>مدير النظام</translation>
    </message>
    <message>
        <source>Chef de bureau</source>
        <translation>رئيس المصلحة</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>عون</translation>
    </message>
    <message>
        <source>Superviseur</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Tout le pays</source>
        <translation>كل البلاد</translation>
    </message>
    <message>
        <source>Région {code}</source>
        <translation>الجهة {code}</translation>
    </message>
    <message>
        <source>Province {code}</source>
        <translation>العمالة أو الإقليم {code}</translation>
    </message>
    <message>
        <source>Bureau {code}</source>
        <translation>المصلحة {code}</translation>
    </message>
    <message>
        <source>Jusqu&apos;au {day}</source>
        <translation>إلى غاية {day}</translation>
    </message>
    <message>
        <source>Sans motif</source>
        <translation>بدون سبب</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>{count} jours</source>
        <translation>{count} يوم</translation>
    </message>
    <message>
        <source>Tableau de bord</source>
        <translation>لوحة القيادة</translation>
    </message>
    <message>
        <source>Valable</source>
        <translation>صالح</translation>
    </message>
    <message>
        <source>Expire bientôt</source>
        <translation>ينتهي قريبا</translation>
    </message>
    <message>
        <source>Expiré</source>
        <translation>منته</translation>
    </message>
    <message>
        <source>Révoqué</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Retiré ou annulé</source>
        <translation>مسحوب أو ملغى</translation>
    </message>
    <message>
        <source>Jamais entendu</source>
        <translation>لم يتصل قط</translation>
    </message>
    <message>
        <source>Il y a {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>{station} · borne</source>
        <translation>{station} · كشك للمواطنين</translation>
    </message>
</context>
<context>
    <name>OverseenDecisions</name>
    <message>
        <source>Tableau de bord</source>
        <translation>لوحة القيادة</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Effacer le dernier chiffre</source>
        <translation>مسح آخر رقم</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Pièces reçues</source>
        <translation>الوثائق المودعة</translation>
    </message>
    <message>
        <source>Pièces manquantes : {count}. Le dépôt est incomplet ; le récépissé dit le délai.</source>
        <translation>الوثائق الناقصة: {count}. الإيداع غير مكتمل؛ يحدد الوصل أجل الإدلاء بها.</translation>
    </message>
    <message>
        <source>Toutes les pièces sont là. Le dépôt est complet.</source>
        <translation>كل الوثائق متوفرة. الإيداع مكتمل.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Comptes</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Personne n&apos;est encore inscrit au serveur.</source>
        <translation>لا أحد مسجل في الخادم بعد.</translation>
    </message>
    <message>
        <source>Nouveau jeton</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Révoquer</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Révoquer pour toujours</source>
        <translation>إلغاء نهائي</translation>
    </message>
    <message>
        <source>Demande enregistrée pour {login}.</source>
        <translation>سُجّل الطلب الخاص بـ {login}.</translation>
    </message>
    <message>
        <source>Un autre administrateur demande la même chose d&apos;ici demain, et reçoit le jeton.</source>
        <translation>يطلب مسؤول آخر الشيء نفسه خلال 24 ساعة، فيتسلم الرمز.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Jour</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Semaine</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Suivant</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Période : {period}</source>
        <translation>المدة: {period}</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Voit les chiffres et exporte.</source>
        <translation>يطلع على الأرقام ويصدر.</translation>
    </message>
    <message>
        <source>Voit, exporte et vérifie ; ne change rien.</source>
        <translation>يطلع ويصدر ويتحقق؛ لا يغير شيئا.</translation>
    </message>
    <message>
        <source>Voit les chiffres et enregistre les décisions de la CNSS.</source>
        <translation>يطلع على الأرقام ويسجل قرارات الصندوق.</translation>
    </message>
    <message>
        <source>Gère bureaux, postes et personnes ; ne voit aucune donnée personnelle.</source>
        <translation>يدبر المصالح والمراكز والأشخاص؛ لا يطلع على أي معطى شخصي.</translation>
    </message>
    <message>
        <source>Nouvelle personne</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Identifiant (lettres, chiffres, point)</source>
        <translation>اسم المستخدم (حروف لاتينية، أرقام، نقطة)</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Étendue</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Validité du jeton</source>
        <translation>صلاحية الرمز</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Quelqu&apos;un est inscrit : ce poste s&apos;ouvre par un secret.</source>
        <translation>هناك شخص مسجل: يفتح هذا الحاسوب برمز سري.</translation>
    </message>
    <message>
        <source>Les autres personnes sont inscrites depuis la page « Personnes » de la journée.</source>
        <translation>يسجل باقي الأشخاص من صفحة «الأشخاص» في «اليوم».</translation>
    </message>
    <message>
        <source>Sans administrateur, le poste s&apos;ouvre sans secret.</source>
        <translation>بدون مسؤول، يفتح الحاسوب بدون رمز سري.</translation>
    </message>
    <message>
        <source>Il peut être inscrit plus tard, ici ou par kiosk people add.</source>
        <translation>يمكن تسجيله لاحقا، هنا أو بالأمر ⁦kiosk people add⁩.</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Inscrire l&apos;administrateur</source>
        <translation>تسجيل المسؤول</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Nom non saisi</source>
        <translation>الاسم غير مدون</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Enlever vraiment</source>
        <translation>تأكيد الإزالة</translation>
    </message>
    <message>
        <source>Enlever</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>PreCheck</name>
    <message>
        <source>Voir pourquoi</source>
        <translation>عرض الأسباب</translation>
    </message>
    <message>
        <source>La demande peut être déposée quand même : le récépissé est dû tout de suite.</source>
        <translation>يمكن إيداع الطلب رغم ذلك: يسلم الوصل فورا.</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>A4, deux récépissés</source>
        <translation>⁦A4⁩، وصلان</translation>
    </message>
    <message>
        <source>Feuille A5</source>
        <translation>ورقة ⁦A5⁩</translation>
    </message>
    <message>
        <source>Rouleau de 80 mm</source>
        <translation>لفافة 80 ملم</translation>
    </message>
    <message>
        <source>Imprimante du bureau</source>
        <translation>طابعة المكتب</translation>
    </message>
    <message>
        <source>Aucune : les papiers sont écrits en PDF</source>
        <translation>لا توجد: تكتب الأوراق ملفات PDF</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Papier des récépissés</source>
        <translation>ورق الوصولات</translation>
    </message>
    <message>
        <source>Imprimer une page d&apos;essai</source>
        <translation>طبع صفحة اختبار</translation>
    </message>
    <message>
        <source>Imprimer un reçu d&apos;essai</source>
        <translation>طبع وصل اختبار</translation>
    </message>
    <message>
        <source>Garder l&apos;imprimante</source>
        <translation>حفظ الطابعة</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>{title} · question {place}</source>
        <translation>{title} · السؤال {place}</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>إضافة شخص</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Accueil</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Nouveau</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>التوجيه</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Suivre</source>
        <translation>التتبع</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Journée</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Chiffres</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <source>Clôtures</source>
        <translation>الحصر</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Postes</source>
        <translation>المراكز</translation>
    </message>
    <message>
        <source>Bureaux</source>
        <translation>المصالح</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Page affichée</source>
        <translation>الصفحة المعروضة</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Arrêter la lecture</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Écouter cette page</source>
        <translation>استماع للصفحة</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Lecteur</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>Le premier où une carte est posée</source>
        <translation>أول قارئ وضعت عليه بطاقة</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Essayer la carte</source>
        <translation>تجربة البطاقة</translation>
    </message>
    <message>
        <source>Essayer le port</source>
        <translation>تجربة المنفذ</translation>
    </message>
    <message>
        <source>Le port s&apos;ouvre : le scanner est prêt.</source>
        <translation>المنفذ مفتوح: الماسح جاهز.</translation>
    </message>
    <message>
        <source>Garder le lecteur</source>
        <translation>حفظ القارئ</translation>
    </message>
    <message>
        <source>{count} octets reçus en {seconds} s. Rien n&apos;est gardé de la carte.</source>
        <translation>توصلنا ب {count} بايت في {seconds} ث. لم يحفظ أي شيء من البطاقة.</translation>
    </message>
    <message>
        <source>La puce répond</source>
        <translation>الرقاقة تجيب</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>Lire la fiche</source>
        <translation>قراءة الورقة</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Quelles pièces le demandeur a-t-il remises ?</source>
        <translation>ما هي الوثائق التي سلمها صاحب(ة) الطلب؟</translation>
    </message>
    <message>
        <source>Enregistrer les pièces reçues</source>
        <translation>تسجيل الوثائق المتسلمة</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>عدم تغيير أي شيء</translation>
    </message>
    <message>
        <source>Il en manquera encore : {count}. Le délai reste le même.</source>
        <translation>الوثائق التي ستبقى ناقصة: {count}. لا يتغير الأجل.</translation>
    </message>
    <message>
        <source>Le dossier sera complet.</source>
        <translation>سيصبح الملف كاملا.</translation>
    </message>
</context>
<context>
    <name>Reel</name>
    <message>
        <source>Plus haut</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Plus bas</source>
        <translation>إلى الأسفل</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Registre des dépôts</source>
        <translation>سجل الإيداع</translation>
    </message>
    <message>
        <source>Référence, nom, CNIE ou IDCS</source>
        <translation>المرجع أو الاسم أو رقم البطاقة الوطنية أو المعرف الرقمي</translation>
    </message>
    <message>
        <source>Rechercher un dossier</source>
        <translation>البحث عن ملف</translation>
    </message>
    <message>
        <source>Entrée ouvre le dossier choisi.</source>
        <translation>مفتاح الإدخال يفتح الملف المختار.</translation>
    </message>
    <message>
        <source>Aucun dossier ne correspond. Essayez la référence, ou un autre nom.</source>
        <translation>لا يوجد ملف مطابق. جربوا المرجع أو اسما آخر.</translation>
    </message>
    <message>
        <source>Les {count} premiers dossiers</source>
        <translation>أول {count} من الملفات</translation>
    </message>
    <message>
        <source>Dossiers trouvés : {count}</source>
        <translation>الملفات الموجودة: {count}</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Du jour</source>
        <translation>إيداعات اليوم</translation>
    </message>
    <message>
        <source>Incomplets</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>À envoyer</source>
        <translation>للإرسال</translation>
    </message>
    <message>
        <source>Refusés à l&apos;envoi</source>
        <translation>مرفوضة عند الإرسال</translation>
    </message>
</context>
<context>
    <name>RenewalPanel</name>
    <message>
        <source>Choisissez votre code</source>
        <translation>اختاروا رمزكم السري</translation>
    </message>
    <message>
        <source>Choisissez votre mot de passe</source>
        <translation>اختاروا كلمة المرور</translation>
    </message>
    <message>
        <source>Nouveau code</source>
        <translation>الرمز السري الجديد</translation>
    </message>
    <message>
        <source>Nouveau mot de passe</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Encore une fois</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Une autre personne</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>{least} chiffres ou plus, ni suite, ni date de naissance.</source>
        <translation>{least} أرقام أو أكثر، غير متتالية وليست تاريخ ازدياد.</translation>
    </message>
    <message>
        <source>{least} signes ou plus ; une courte phrase convient.</source>
        <translation>{least} رموز أو أكثر؛ جملة قصيرة تفي بالغرض.</translation>
    </message>
    <message>
        <source>Les deux saisies diffèrent.</source>
        <translation>ما كُتب في المرتين غير متطابق.</translation>
    </message>
</context>
<context>
    <name>ResultAside</name>
    <message>
        <source>Les autres régimes</source>
        <translation>الأنظمة الأخرى</translation>
    </message>
    <message>
        <source>Ne conviennent pas</source>
        <translation>أنظمة غير مناسبة</translation>
    </message>
    <message>
        <source>Où aller</source>
        <translation>إلى أين يتوجه</translation>
    </message>
    <message>
        <source>Ce que cela coûte</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>Pièces à apporter</source>
        <translation>الوثائق المطلوبة</translation>
    </message>
    <message>
        <source>Lire la fiche de ce régime</source>
        <translation>قراءة ورقة هذا النظام</translation>
    </message>
</context>
<context>
    <name>ResultMain</name>
    <message>
        <source>Le régime qui convient</source>
        <translation>النظام المناسب</translation>
    </message>
    <message>
        <source>Concerne : {names}</source>
        <translation>يتعلق الأمر بـ: {names}</translation>
    </message>
    <message>
        <source>Ce qui manque</source>
        <translation>ما ينقص</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>الأسباب</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Modifier</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Revenir à la vérification</source>
        <translation>العودة إلى المراجعة</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Effacer vraiment</source>
        <translation>تأكيد المسح</translation>
    </message>
    <message>
        <source>Imprimer ce qui manque</source>
        <translation>طباعة ما ينقص</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Commencer le dossier</source>
        <translation>بدء الملف</translation>
    </message>
    <message>
        <source>Lire la fiche</source>
        <translation>قراءة الورقة</translation>
    </message>
    <message>
        <source>Le régime qui convient</source>
        <translation>النظام المناسب</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>إعداد الطلب</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Agent</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Chef de bureau</source>
        <translation>رئيس المكتب</translation>
    </message>
    <message>
        <source>Superviseur</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>مسؤول البرنامج</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Personne n&apos;est déclaré ici. Continuez s&apos;il n&apos;y a personne à ajouter.</source>
        <translation>لم يصرح بأي شخص هنا. تابعوا إذا لم يكن هناك من يضاف.</translation>
    </message>
</context>
<context>
    <name>Scrolled</name>
    <message>
        <source>Suite de la page</source>
        <translation>بقية الصفحة</translation>
    </message>
</context>
<context>
    <name>SetupHeader</name>
    <message>
        <source>Assistant de mise en service · AMO Tadamon</source>
        <translation>مساعد التهيئة · أمو تضامن</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Étape {here} sur {all}</source>
        <translation>الخطوة {here} من {all}</translation>
    </message>
    <message>
        <source>Ces réglages sont protégés par l&apos;administrateur.</source>
        <translation>هذه الإعدادات محمية من طرف المسؤول.</translation>
    </message>
    <message>
        <source>Ils sont montrés tels quels ; rien n&apos;est changé ici.</source>
        <translation>تعرض كما هي؛ لا يغير شيء هنا.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>لاحقا</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>SetupPlaces</name>
    <message>
        <source>Accès</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Lecteur</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>Serveur</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Bornes</source>
        <translation>الأكشاك</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Bilan</source>
        <translation>الخلاصة</translation>
    </message>
</context>
<context>
    <name>SetupStep</name>
    <message>
        <source>réglé</source>
        <translation>مضبوط</translation>
    </message>
    <message>
        <source>à régler</source>
        <translation>للضبط</translation>
    </message>
</context>
<context>
    <name>SetupSteps</name>
    <message>
        <source>Mise en service</source>
        <translation>التهيئة</translation>
    </message>
    <message>
        <source>Chaque étape peut être passée et reprise. Rien n&apos;est perdu.</source>
        <translation>يمكن تجاوز كل خطوة والرجوع إليها. لا يضيع أي شيء.</translation>
    </message>
</context>
<context>
    <name>Showcase</name>
    <message>
        <source>Boutons</source>
        <translation>الأزرار</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Choisir</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Effacer pour de bon</source>
        <translation>مسح نهائي</translation>
    </message>
    <message>
        <source>Une ligne entière se presse et mène à une fiche.</source>
        <translation>السطر كله زر يفتح صفحة.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Pièce remise</source>
        <translation>وثيقة مودعة</translation>
    </message>
    <message>
        <source>États</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Listes</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Icônes</source>
        <translation>الأيقونات</translation>
    </message>
    <message>
        <source>Ce dossier attend deux pièces</source>
        <translation>هذا الملف تنقصه وثيقتان</translation>
    </message>
    <message>
        <source>Elles peuvent être remises pendant trente jours.</source>
        <translation>يمكن إيداعهما خلال ثلاثين يوما.</translation>
    </message>
    <message>
        <source>Dépôt de la demande le 12/03/2026</source>
        <translation>إيداع الطلب يوم 12/03/2026</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Écriture</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Surfaces</source>
        <translation>المساحات</translation>
    </message>
    <message>
        <source>Galerie · Tadamon Kiosk</source>
        <translation>معرض المكونات · Tadamon Kiosk</translation>
    </message>
    <message>
        <source>Borne</source>
        <translation>الخدمة الذاتية</translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>La fiche est prête</source>
        <translation>الورقة جاهزة</translation>
    </message>
    <message>
        <source>Rien n&apos;est déposé à ce guichet.</source>
        <translation>لا يودع أي شيء في هذا الشباك.</translation>
    </message>
    <message>
        <source>Cette fiche aide à faire la démarche ; elle ne vaut pas récépissé.</source>
        <translation>تساعد هذه الورقة على القيام بالإجراء؛ ولا تقوم مقام الوصل.</translation>
    </message>
    <message>
        <source>Revenir au formulaire</source>
        <translation>العودة إلى الاستمارة</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Effacer vraiment</source>
        <translation>تأكيد المسح</translation>
    </message>
    <message>
        <source>Imprimer la fiche</source>
        <translation>طباعة الورقة</translation>
    </message>
    <message>
        <source>Aperçu de la fiche</source>
        <translation>معاينة الورقة</translation>
    </message>
    <message>
        <source>Votre demande est préparée</source>
        <translation>تم إعداد طلبكم</translation>
    </message>
    <message>
        <source>Préparation de votre fiche</source>
        <translation>جار إعداد ورقتكم</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Montrer les codes</source>
        <translation>عرض الرموز</translation>
    </message>
    <message>
        <source>J&apos;ai terminé</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>À apporter au guichet, avec la fiche</source>
        <translation>ما تحضرونه إلى الشباك، مع الورقة</translation>
    </message>
    <message>
        <source>La fiche s&apos;ouvre au guichet jusqu&apos;au {day}. Ce n&apos;est pas un dépôt.</source>
        <translation>تفتح الورقة في الشباك إلى غاية {day}. وهي ليست إيداعا.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Actif</source>
        <translation>نشيط</translation>
    </message>
    <message>
        <source>Code à changer</source>
        <translation>رمز يجب تغييره</translation>
    </message>
    <message>
        <source>Bloqué</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Accès retiré</source>
        <translation>سُحب الولوج</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>Ajouter une personne</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Nom, tel qu&apos;il figure au récépissé</source>
        <translation>الاسم كما يظهر على الوصل</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>الدور</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Personnes du bureau</source>
        <translation>أشخاص المكتب</translation>
    </message>
    <message>
        <source>Personne n&apos;a encore de code : ce poste est ouvert à tous. Ajoutez l&apos;administrateur.</source>
        <translation>لا يتوفر أحد بعد على رمز سري: البرنامج مفتوح للجميع. أضيفوا مسؤول البرنامج.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Journal des accès</source>
        <translation>سجل الولوج</translation>
    </message>
    <message>
        <source>Débloquer</source>
        <translation>رفع الإقفال</translation>
    </message>
    <message>
        <source>Nouveau code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Retirer l&apos;accès</source>
        <translation>سحب الولوج</translation>
    </message>
    <message>
        <source>Retirer pour toujours</source>
        <translation>سحب نهائي</translation>
    </message>
    <message>
        <source>Code provisoire de {name} : {secret}</source>
        <translation>الرمز المؤقت للشخص {name}: {secret}</translation>
    </message>
    <message>
        <source>Dites-le une seule fois à la personne : elle le change à sa première ouverture.</source>
        <translation>بلّغوه للشخص مرة واحدة: يغيره عند أول فتح للبرنامج.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Contact avec la carte</source>
        <translation>الاتصال بالبطاقة</translation>
    </message>
    <message>
        <source>Ouverture de la puce</source>
        <translation>فتح الرقاقة</translation>
    </message>
    <message>
        <source>Lecture de l&apos;identité</source>
        <translation>قراءة الهوية</translation>
    </message>
    <message>
        <source>Lecture de la photo</source>
        <translation>قراءة الصورة</translation>
    </message>
    <message>
        <source>Contrôle d&apos;authenticité</source>
        <translation>التحقق من الأصالة</translation>
    </message>
    <message>
        <source>Lecture de la carte</source>
        <translation>قراءة البطاقة</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Numéro d&apos;immatriculation : {number}</source>
        <translation>رقم التسجيل: {number}</translation>
    </message>
    <message>
        <source>Au plus tard le {day} : {names}</source>
        <translation>قبل انصرام يوم {day}: {names}</translation>
    </message>
    <message>
        <source>Chargement en cours…</source>
        <translation>جار التحميل…</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Complet</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Incomplet</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>Transmis</source>
        <translation>محال</translation>
    </message>
    <message>
        <source>Immatriculé</source>
        <translation>مسجل</translation>
    </message>
    <message>
        <source>Rejeté</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Retiré</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Annulé</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>À envoyer</source>
        <translation>للإرسال</translation>
    </message>
    <message>
        <source>Envoyé</source>
        <translation>مرسل</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Demande déposée</source>
        <translation>إيداع الطلب</translation>
    </message>
    <message>
        <source>Pièces reçues</source>
        <translation>تسلم وثائق</translation>
    </message>
    <message>
        <source>Dossier complété</source>
        <translation>استكمال الملف</translation>
    </message>
    <message>
        <source>Dossier corrigé</source>
        <translation>تصحيح الملف</translation>
    </message>
    <message>
        <source>Demande retirée</source>
        <translation>سحب الطلب</translation>
    </message>
    <message>
        <source>Dossier annulé</source>
        <translation>إلغاء الملف</translation>
    </message>
    <message>
        <source>Duplicata du récépissé</source>
        <translation>نسخة طبق الأصل من الوصل</translation>
    </message>
    <message>
        <source>Transmis à la CNSS</source>
        <translation>إحالة على الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Immatriculé par la CNSS</source>
        <translation>تسجيل لدى الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Rejeté par la CNSS</source>
        <translation>رفض من الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>En attente d&apos;impression</source>
        <translation>في انتظار الطباعة</translation>
    </message>
    <message>
        <source>Le récépissé part à l&apos;imprimante.</source>
        <translation>الوصل في طريقه إلى الطابعة.</translation>
    </message>
    <message>
        <source>Impression en cours</source>
        <translation>الطباعة جارية</translation>
    </message>
    <message>
        <source>L&apos;imprimante sort le récépissé.</source>
        <translation>الطابعة تخرج الوصل.</translation>
    </message>
    <message>
        <source>Plus de papier</source>
        <translation>نفد الورق</translation>
    </message>
    <message>
        <source>Remettez du papier : l&apos;impression reprend d&apos;elle-même.</source>
        <translation>ضعوا الورق: تُستأنف الطباعة تلقائيا.</translation>
    </message>
    <message>
        <source>L&apos;imprimante ne répond pas</source>
        <translation>الطابعة لا تستجيب</translation>
    </message>
    <message>
        <source>Allumez-la et vérifiez son câble : l&apos;impression reprend d&apos;elle-même.</source>
        <translation>شغلوها وتحققوا من سلكها: تُستأنف الطباعة تلقائيا.</translation>
    </message>
    <message>
        <source>Imprimé</source>
        <translation>تمت الطباعة</translation>
    </message>
    <message>
        <source>Signez, cachetez et remettez le récépissé tout de suite.</source>
        <translation>وقعوا الوصل واختموه وسلموه على الفور.</translation>
    </message>
    <message>
        <source>Impression échouée</source>
        <translation>تعذرت الطباعة</translation>
    </message>
    <message>
        <source>Le dossier est bien déposé. Vérifiez l&apos;imprimante, puis réimprimez.</source>
        <translation>الملف مودع فعلا. تحققوا من الطابعة ثم أعيدوا الطباعة.</translation>
    </message>
    <message>
        <source>La feuille part à l&apos;imprimante.</source>
        <translation>الورقة في طريقها إلى الطابعة.</translation>
    </message>
    <message>
        <source>L&apos;imprimante sort la feuille.</source>
        <translation>الطابعة تخرج الورقة.</translation>
    </message>
    <message>
        <source>Remettez la feuille.</source>
        <translation>سلموا الورقة.</translation>
    </message>
    <message>
        <source>Vérifiez l&apos;imprimante, puis imprimez à nouveau.</source>
        <translation>تحققوا من الطابعة ثم أعيدوا الطباعة.</translation>
    </message>
    <message>
        <source>Envoyé, regardez l&apos;imprimante</source>
        <translation>أُرسل؛ انظروا إلى الطابعة</translation>
    </message>
    <message>
        <source>Elle ne peut pas dire si le papier est sorti. S&apos;il est là, remettez-le.</source>
        <translation>لا تستطيع الطابعة أن تؤكد خروج الورقة. إن خرجت فسلّموها.</translation>
    </message>
    <message>
        <source>Regardez la feuille : le cadre est entier, les deux langues se lisent.</source>
        <translation>انظروا إلى الورقة: الإطار كامل واللغتان مقروءتان.</translation>
    </message>
    <message>
        <source>Faites relire, dater et signer le formulaire.</source>
        <translation>اطلبوا قراءة الاستمارة وتأريخها وتوقيعها.</translation>
    </message>
</context>
<context>
    <name>StationActs</name>
    <message>
        <source>Perdu</source>
        <translation>ضاع</translation>
    </message>
    <message>
        <source>Volé</source>
        <translation>سرق</translation>
    </message>
    <message>
        <source>Remplacé</source>
        <translation>استبدل</translation>
    </message>
    <message>
        <source>Fermé</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Mal utilisé</source>
        <translation>أسيء استعماله</translation>
    </message>
    <message>
        <source>Code unique, valable 15 minutes. Saisissez-le sur le nouvel ordinateur.</source>
        <translation>رمز وحيد صالح لمدة 15 دقيقة. أدخلوه في الحاسوب الجديد.</translation>
    </message>
    <message>
        <source>Nouveau poste</source>
        <translation>مركز جديد</translation>
    </message>
    <message>
        <source>Un code fait d&apos;un ordinateur un poste du bureau.</source>
        <translation>بهذا الرمز يصبح الحاسوب مركزا للمصلحة.</translation>
    </message>
    <message>
        <source>Code du poste (une lettre, un chiffre)</source>
        <translation>رمز المركز (حرف ورقم)</translation>
    </message>
    <message>
        <source>Borne des citoyens</source>
        <translation>كشك للمواطنين</translation>
    </message>
    <message>
        <source>Donner un code</source>
        <translation>منح رمز</translation>
    </message>
    <message>
        <source>Révoquer un poste</source>
        <translation>إلغاء مركز</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Révoquer</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Révoquer pour toujours</source>
        <translation>إلغاء نهائي</translation>
    </message>
    <message>
        <source>Bureau : {name}</source>
        <translation>المصلحة: {name}</translation>
    </message>
    <message>
        <source>Choisissez un poste dans la liste.</source>
        <translation>اختاروا مركزا من اللائحة.</translation>
    </message>
    <message>
        <source>Poste {station}. Ses reçus ne seront plus crus ; deux personnes le demandent.</source>
        <translation>المركز {station}. لن تقبل وصولاته بعد الآن؛ يطلب ذلك شخصان.</translation>
    </message>
    <message>
        <source>Poste {station} : déjà révoqué.</source>
        <translation>المركز {station}: ملغى من قبل.</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Postes</source>
        <translation>المراكز</translation>
    </message>
    <message>
        <source>Entrée montre les dossiers du poste, ce mois-ci.</source>
        <translation>مفتاح الإدخال يعرض ملفات المركز لهذا الشهر.</translation>
    </message>
    <message>
        <source>Aucun poste n&apos;est inscrit.</source>
        <translation>لا مركز مسجلا.</translation>
    </message>
    <message>
        <source>Postes : {all} · silencieux : {silent}</source>
        <translation>المراكز: {all} · الصامتة: {silent}</translation>
    </message>
    <message>
        <source>Le poste est révoqué.</source>
        <translation>ألغي المركز.</translation>
    </message>
    <message>
        <source>Le poste sera révoqué quand une deuxième personne l&apos;aura demandé aussi.</source>
        <translation>يلغى المركز عندما يطلب ذلك شخص ثان أيضا.</translation>
    </message>
    <message>
        <source>Demande enregistrée.</source>
        <translation>سجل الطلب.</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>à corriger</source>
        <translation>يحتاج إلى تصحيح</translation>
    </message>
    <message>
        <source>rempli</source>
        <translation>معبأ</translation>
    </message>
    <message>
        <source>à remplir</source>
        <translation>للتعبئة</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Étape {here} sur {all}</source>
        <translation>المرحلة {here} من {all}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>À corriger avant de continuer</source>
        <translation>ما يجب تصحيحه قبل المتابعة</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>prêt</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>pour plus tard</source>
        <translation>لاحقا</translation>
    </message>
    <message>
        <source>à voir</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>à régler</source>
        <translation>يجب ضبطه</translation>
    </message>
    <message>
        <source>Ouvrir le guichet</source>
        <translation>فتح الشباك</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Modifier : {name}</source>
        <translation>تغيير: {name}</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Accueil</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Choix du formulaire</source>
        <translation>اختيار الاستمارة</translation>
    </message>
    <message>
        <source>Carte d&apos;identité</source>
        <translation>البطاقة الوطنية للتعريف</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Vérification</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Récépissé</source>
        <translation>وصل الإيداع</translation>
    </message>
    <message>
        <source>Fiche d&apos;aide</source>
        <translation>ورقة مساعدة</translation>
    </message>
    <message>
        <source>Avant le dépôt</source>
        <translation>قبل الإيداع</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ورقة إرشاد</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Suivre un dossier</source>
        <translation>تتبع ملف</translation>
    </message>
    <message>
        <source>Vérifier un récépissé</source>
        <translation>التحقق من وصل</translation>
    </message>
    <message>
        <source>Demande préparée</source>
        <translation>طلب محضر</translation>
    </message>
    <message>
        <source>La journée</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Décisions de la CNSS</source>
        <translation>قرارات الصندوق الوطني للضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Paramètres légaux</source>
        <translation>المعايير القانونية</translation>
    </message>
    <message>
        <source>Personnes du bureau</source>
        <translation>أشخاص المكتب</translation>
    </message>
    <message>
        <source>Tableau de bord</source>
        <translation>لوحة القيادة</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Balance des numéros</source>
        <translation>مطابقة الأرقام</translation>
    </message>
    <message>
        <source>Clôtures</source>
        <translation>حصر الأيام</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Postes</source>
        <translation>المراكز</translation>
    </message>
    <message>
        <source>Bureaux</source>
        <translation>المصالح</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Mon accès</source>
        <translation>ولوجي</translation>
    </message>
</context>
<context>
    <name>TokenBox</name>
    <message>
        <source>Jeton de {login}. Il n&apos;est montré qu&apos;une fois : remettez-le en main propre.</source>
        <translation>رمز ولوج {login}. يعرض مرة واحدة فقط: سلموه يدا بيد.</translation>
    </message>
    <message>
        <source>C&apos;est noté</source>
        <translation>تم تدوينه</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Lire la fiche</source>
        <translation>قراءة الورقة</translation>
    </message>
    <message>
        <source>{name} figure déjà dans le dossier {reference}, encore ouvert.</source>
        <translation>{name} مسجل(ة) من قبل في الملف {reference} الذي ما زال مفتوحا.</translation>
    </message>
    <message>
        <source>Voir ce dossier</source>
        <translation>عرض هذا الملف</translation>
    </message>
    <message>
        <source>Autres dossiers ouverts avec cette personne : {count}.</source>
        <translation>ملفات أخرى مفتوحة تخص هذا الشخص: {count}.</translation>
    </message>
    <message>
        <source>Même IDCS. Le dépôt reste possible ; vérifiez avec le demandeur.</source>
        <translation>المعرف الرقمي نفسه. يبقى الإيداع ممكنا؛ تحققوا مع صاحب(ة) الطلب.</translation>
    </message>
    <message>
        <source>Même numéro de CNIE. Le dépôt reste possible ; vérifiez avec le demandeur.</source>
        <translation>رقم البطاقة الوطنية نفسه. يبقى الإيداع ممكنا؛ تحققوا مع صاحب(ة) الطلب.</translation>
    </message>
    <message>
        <source>Même nom et même date de naissance. Vérifiez avec le demandeur.</source>
        <translation>الاسم نفسه وتاريخ الازدياد نفسه. تحققوا مع صاحب(ة) الطلب.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Texte normal</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Texte plus grand</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Couleurs normales</source>
        <translation>ألوان عادية</translation>
    </message>
    <message>
        <source>Contraste fort</source>
        <translation>تباين قوي</translation>
    </message>
    <message>
        <source>Appeler un agent</source>
        <translation>نداء عون</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>FORMATION : ces dossiers sont sans valeur</source>
        <translation>تدريب: هذه الملفات لا قيمة لها</translation>
    </message>
</context>
<context>
    <name>Unprinted</name>
    <message>
        <source>Récépissés à imprimer : {count}</source>
        <translation>وصولات تنتظر الطباعة: {count}</translation>
    </message>
    <message>
        <source>Les dossiers sont bien déposés ; leurs récépissés ne sont pas sortis.</source>
        <translation>الملفات مودعة، غير أن وصولاتها لم تخرج من الطابعة بعد.</translation>
    </message>
</context>
<context>
    <name>UnprintedRow</name>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Ce dossier peut aboutir : il peut être déposé maintenant.</source>
        <translation>هذا الملف قابل للقبول: يمكن إيداعه الآن.</translation>
    </message>
    <message>
        <source>Pas encore : il manque quelque chose pour que ce dossier aboutisse.</source>
        <translation>ليس بعد: ينقص شيء لكي يقبل هذا الملف.</translation>
    </message>
    <message>
        <source>Un autre régime que l&apos;AMO Tadamon convient.</source>
        <translation>نظام آخر غير «أمو تضامن» هو المناسب.</translation>
    </message>
    <message>
        <source>Un autre régime pourrait convenir ; il manque quelque chose.</source>
        <translation>قد يناسب نظام آخر؛ وينقص شيء لمعرفة ذلك.</translation>
    </message>
    <message>
        <source>Déjà couvert : il n&apos;y a rien à déposer.</source>
        <translation>التغطية موجودة: لا شيء يودع.</translation>
    </message>
    <message>
        <source>Avec ces réponses, aucun régime ne convient.</source>
        <translation>حسب هذه الأجوبة، لا يناسب أي نظام.</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Ce que le récépissé atteste</source>
        <translation>ما يثبته الوصل</translation>
    </message>
    <message>
        <source>Ce que dit le papier</source>
        <translation>ما تقوله الورقة</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Déposé le</source>
        <translation>أودع في</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Clé</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Clé valable</source>
        <translation>صلاحية المفتاح</translation>
    </message>
    <message>
        <source>Clé révoquée</source>
        <translation>إلغاء المفتاح</translation>
    </message>
    <message>
        <source>du {first} au {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Dans ce registre</source>
        <translation>في هذا السجل</translation>
    </message>
    <message>
        <source>déposé le {instant} · personnes : {count}</source>
        <translation>أودع في {instant} · الأشخاص: {count}</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Vérifier un récépissé</source>
        <translation>التحقق من وصل</translation>
    </message>
    <message>
        <source>Scannez le code du récépissé, tapez sa référence, ou choisissez sa photo ou son PDF.</source>
        <translation>امسحوا رمز الوصل، أو اكتبوا مرجعه، أو اختاروا صورته أو ملف PDF.</translation>
    </message>
    <message>
        <source>Code du récépissé ou référence</source>
        <translation>رمز الوصل أو مرجعه</translation>
    </message>
    <message>
        <source>Le code carré est en bas du récépissé ; il se vérifie sans connexion. La référence, en haut au milieu, dit seulement si le dossier est dans ce registre.</source>
        <translation>الرمز المربع في أسفل الوصل، ويُتحقق منه دون اتصال. أما المرجع، في أعلى الوصل وسطا، فلا يدل إلا على وجود الملف في هذا السجل.</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Photo ou PDF</source>
        <translation>صورة أو PDF</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>WaitingGrid</name>
    <message>
        <source>En attente de réponse : {count}</source>
        <translation>في انتظار الجواب: {count}</translation>
    </message>
    <message>
        <source>Le plus ancien attend depuis {days}.</source>
        <translation>أقدمها ينتظر منذ {days}.</translation>
    </message>
    <message>
        <source>Rien n&apos;attend.</source>
        <translation>لا شيء ينتظر.</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Qui travaille à ce poste ?</source>
        <translation>من يعمل على هذا الحاسوب؟</translation>
    </message>
</context>
<context>
    <name>ZoneEntry</name>
    <message>
        <source>Zone de lecture (trois lignes au verso de la carte)</source>
        <translation>منطقة القراءة الآلية (ثلاثة أسطر على ظهر البطاقة)</translation>
    </message>
    <message>
        <source>Les chiffres de contrôle concordent.</source>
        <translation>أرقام المراقبة مطابقة.</translation>
    </message>
    <message>
        <source>Tapez les trois lignes, ou passez la carte dans le scanner de documents.</source>
        <translation>أدخلوا الأسطر الثلاثة، أو مرروا البطاقة على الماسح الضوئي للوثائق.</translation>
    </message>
    <message>
        <source>Ligne {line} : {signs} signes sur {length}</source>
        <translation>السطر {line}: {signs} من {length} رمزا</translation>
    </message>
</context>
</TS>
