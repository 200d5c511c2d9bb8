<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="fr">
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
    <name>FieldRow</name>
    <message>
        <source>{label} (facultatif)</source>
        <translation>{label} (اختياري)</translation>
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
        <translation>لم يعد معمولا بهذه الورقة</translation>
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
        <source>Derniers dossiers</source>
        <translation>آخر الملفات</translation>
    </message>
    <message>
        <source>Aucun dossier n&apos;est encore déposé.</source>
        <translation>لم يودع أي ملف بعد.</translation>
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
    <name>LaterPage</name>
    <message>
        <source>La borne du citoyen n&apos;est pas encore livrée</source>
        <translation>كشك المرتفق غير متوفر بعد</translation>
    </message>
    <message>
        <source>La supervision n&apos;est pas encore livrée</source>
        <translation>فضاء الإشراف غير متوفر بعد</translation>
    </message>
    <message>
        <source>Cette version sert le guichet : relancez le programme sans choisir de profil.</source>
        <translation>هذه النسخة مخصصة للشباك: أعيدوا تشغيل البرنامج دون اختيار فضاء آخر.</translation>
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
        <source>Dossier</source>
        <translation>الملف</translation>
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
    <name>PrintTruth</name>
    <message>
        <source>Duplicata n° {copy}</source>
        <translation>نسخة طبق الأصل رقم {copy}</translation>
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
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Arrêter la lecture</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Écouter cette page</source>
        <translation>استمعوا إلى هذه الصفحة</translation>
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
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Personne n&apos;est déclaré ici. Continuez s&apos;il n&apos;y a personne à ajouter.</source>
        <translation>لم يصرح بأي شخص هنا. تابعوا إذا لم يكن هناك من يضاف.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>FORMATION : ces dossiers sont sans valeur</source>
        <translation>تدريب: هذه الملفات لا قيمة لها</translation>
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
        <source>Faites relire, dater et signer le formulaire.</source>
        <translation>اطلبوا قراءة الاستمارة وتأريخها وتوقيعها.</translation>
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
