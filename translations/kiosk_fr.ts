<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
    <context>
        <name>AccessPage</name>
        <message>
            <source>Registre du bureau</source>
            <translation>Registre du bureau</translation>
        </message>
        <message>
            <source>Mon accès</source>
            <translation>Mon accès</translation>
        </message>
        <message>
            <source>Source des chiffres</source>
            <translation>Source des chiffres</translation>
        </message>
        <message>
            <source>Serveur régional</source>
            <translation>Serveur régional</translation>
        </message>
        <message>
            <source>Accès au serveur régional</source>
            <translation>Accès au serveur régional</translation>
        </message>
        <message>
            <source>Le serveur régional remet un jeton par personne. Saisi une fois, il reste scellé ici.</source>
            <translation>Le serveur régional remet un jeton par personne. Saisi une fois, il reste scellé ici.</translation>
        </message>
        <message>
            <source>Jeton (tdm_…)</source>
            <translation>Jeton (tdm_…)</translation>
        </message>
        <message>
            <source>Enregistrer l'accès</source>
            <translation>Enregistrer l’accès</translation>
        </message>
        <message>
            <source>Oublier l'accès</source>
            <translation>Oublier l’accès</translation>
        </message>
        <message>
            <source>Oublier pour de bon</source>
            <translation>Oublier pour de bon</translation>
        </message>
    </context>
    <context>
        <name>Act</name>
        <message>
            <source>Dossier ouvert</source>
            <translation>Dossier ouvert</translation>
        </message>
        <message>
            <source>Brouillon repris</source>
            <translation>Brouillon repris</translation>
        </message>
        <message>
            <source>Dossier déposé</source>
            <translation>Dossier déposé</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Poste déverrouillé</source>
            <translation>Poste déverrouillé</translation>
        </message>
        <message>
            <source>Code refusé</source>
            <translation>Code refusé</translation>
        </message>
        <message>
            <source>Poste verrouillé</source>
            <translation>Poste verrouillé</translation>
        </message>
        <message>
            <source>Accord donné</source>
            <translation>Accord donné</translation>
        </message>
        <message>
            <source>Code changé</source>
            <translation>Code changé</translation>
        </message>
        <message>
            <source>Personne ajoutée</source>
            <translation>Personne ajoutée</translation>
        </message>
        <message>
            <source>Accès retiré</source>
            <translation>Accès retiré</translation>
        </message>
        <message>
            <source>Nouveau code donné</source>
            <translation>Nouveau code donné</translation>
        </message>
        <message>
            <source>Compte débloqué</source>
            <translation>Compte débloqué</translation>
        </message>
        <message>
            <source>Sauvegarde restaurée</source>
            <translation>Sauvegarde restaurée</translation>
        </message>
        <message>
            <source>Export programmé</source>
            <translation>Export programmé</translation>
        </message>
        <message>
            <source>Clé du bureau</source>
            <translation>Clé du bureau</translation>
        </message>
    </context>
    <context>
        <name>ActionsPage</name>
        <message>
            <source>Que voulez-vous faire ?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <source>Préparer une demande</source>
            <translation>Préparer une demande</translation>
        </message>
        <message>
            <source>Répondez ici, terminez au guichet : vous attendrez moins.</source>
            <translation>Répondez ici, terminez au guichet : vous attendrez moins.</translation>
        </message>
        <message>
            <source>Quel régime est le mien ?</source>
            <translation>Quel régime est le mien ?</translation>
        </message>
        <message>
            <source>Quelques questions, et ce qu'il vous manque encore.</source>
            <translation>Quelques questions, et ce qu’il vous manque encore.</translation>
        </message>
        <message>
            <source>Pièces et démarches</source>
            <translation>Pièces et démarches</translation>
        </message>
        <message>
            <source>Ce qu'il faut apporter, et comment faire.</source>
            <translation>Ce qu’il faut apporter, et comment faire.</translation>
        </message>
        <message>
            <source>Suivre mon dossier</source>
            <translation>Suivre mon dossier</translation>
        </message>
        <message>
            <source>Avec votre récépissé ou votre carte.</source>
            <translation>Avec votre récépissé ou votre carte.</translation>
        </message>
    </context>
    <context>
        <name>Apart</name>
        <message>
            <source>Jour</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Poste</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Dépôts par</source>
            <translation>Dépôts par</translation>
        </message>
        <message>
            <source>Aucun dossier n'a été déposé sur cette période.</source>
            <translation>Aucun dossier n’a été déposé sur cette période.</translation>
        </message>
        <message>
            <source>Graphique</source>
            <translation>Graphique</translation>
        </message>
        <message>
            <source>Tableau</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Choisissez une barre : Entrée montre ses dossiers.</source>
            <translation>Choisissez une barre : Entrée montre ses dossiers.</translation>
        </message>
    </context>
    <context>
        <name>Approving</name>
        <message>
            <source>Une seconde personne doit donner son accord avec son code.</source>
            <translation>Une seconde personne doit donner son accord avec son code.</translation>
        </message>
        <message>
            <source>Personne d'autre ne peut approuver dans ce bureau.</source>
            <translation>Personne d’autre ne peut approuver dans ce bureau.</translation>
        </message>
        <message>
            <source>Seconde personne</source>
            <translation>Seconde personne</translation>
        </message>
        <message>
            <source>Son code ou mot de passe</source>
            <translation>Son code ou mot de passe</translation>
        </message>
        <message>
            <source>Approuver</source>
            <translation>Approuver</translation>
        </message>
        <message>
            <source>Ne rien changer</source>
            <translation>Ne rien changer</translation>
        </message>
    </context>
    <context>
        <name>Attempt</name>
        <message>
            <source>Un instant…</source>
            <translation>Un instant…</translation>
        </message>
        <message>
            <source>Arrêter</source>
            <translation>Arrêter</translation>
        </message>
    </context>
    <context>
        <name>BalancePage</name>
        <message>
            <source>Rien ne s'est passé sur cette période.</source>
            <translation>Rien ne s’est passé sur cette période.</translation>
        </message>
        <message>
            <source>Enregistrer en CSV</source>
            <translation>Enregistrer en CSV</translation>
        </message>
        <message>
            <source>Balance des numéros</source>
            <translation>Balance des numéros</translation>
        </message>
        <message>
            <source>Enregistrer en PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>Tout est là : aucun numéro ne manque.</source>
            <translation>Tout est là : aucun numéro ne manque.</translation>
        </message>
        <message>
            <source>Aucun numéro ne manque ; des entrées sont à examiner.</source>
            <translation>Aucun numéro ne manque ; des entrées sont à examiner.</translation>
        </message>
        <message>
            <source>À régulariser : {count}</source>
            <translation>À régulariser : {count}</translation>
        </message>
        <message>
            <source>Entrées mises à part, à examiner : {count}</source>
            <translation>Entrées mises à part, à examiner : {count}</translation>
        </message>
        <message>
            <source>Entrées arrivées, pas encore lues : {count}</source>
            <translation>Entrées arrivées, pas encore lues : {count}</translation>
        </message>
    </context>
    <context>
        <name>Beside</name>
        <message>
            <source>Postes silencieux depuis plus d'un jour : {count} sur {all}</source>
            <translation>Postes silencieux depuis plus d’un jour : {count} sur {all}</translation>
        </message>
        <message>
            <source>Réponse de la CNSS : la moitié en {median} ou moins, la plus longue {worst}</source>
            <translation>Réponse de la CNSS : la moitié en {median} ou moins, la plus longue {worst}</translation>
        </message>
        <message>
            <source>Rejets par motif</source>
            <translation>Rejets par motif</translation>
        </message>
    </context>
    <context>
        <name>CanEntry</name>
        <message>
            <source>Numéro d'accès de la carte (CAN)</source>
            <translation>Numéro d’accès de la carte (CAN)</translation>
        </message>
        <message>
            <source>Six chiffres imprimés au recto de la carte.</source>
            <translation>Six chiffres imprimés au recto de la carte.</translation>
        </message>
    </context>
    <context>
        <name>CardAside</name>
        <message>
            <source>Lu sur la carte</source>
            <translation>Lu sur la carte</translation>
        </message>
        <message>
            <source>Photo de la carte</source>
            <translation>Photo de la carte</translation>
        </message>
        <message>
            <source>Différences à trancher : {count}</source>
            <translation>Différences à trancher : {count}</translation>
        </message>
    </context>
    <context>
        <name>CardKey</name>
        <message>
            <source>Revenir aux six chiffres</source>
            <translation>Revenir aux six chiffres</translation>
        </message>
        <message>
            <source>Zone de lecture du verso</source>
            <translation>Zone de lecture du verso</translation>
        </message>
    </context>
    <context>
        <name>CardPage</name>
        <message>
            <source>Carte nationale d'identité électronique</source>
            <translation>Carte nationale d’identité électronique</translation>
        </message>
        <message>
            <source>Lire la carte</source>
            <translation>Lire la carte</translation>
        </message>
        <message>
            <source>Arrêter la lecture</source>
            <translation>Arrêter la lecture</translation>
        </message>
        <message>
            <source>Accueil</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Sans carte</source>
            <translation>Sans carte</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Le lecteur de cartes n'est pas là</source>
            <translation>Le lecteur de cartes n’est pas là</translation>
        </message>
        <message>
            <source>Vérifiez son câble USB, ou saisissez la demande sans carte.</source>
            <translation>Vérifiez son câble USB, ou saisissez la demande sans carte.</translation>
        </message>
        <message>
            <source>Posez la carte sur le lecteur</source>
            <translation>Posez la carte sur le lecteur</translation>
        </message>
        <message>
            <source>Vous pouvez déjà taper les six chiffres.</source>
            <translation>Vous pouvez déjà taper les six chiffres.</translation>
        </message>
        <message>
            <source>La carte ne répond pas</source>
            <translation>La carte ne répond pas</translation>
        </message>
        <message>
            <source>Retournez-la, essuyez la puce, ou saisissez la demande sans carte.</source>
            <translation>Retournez-la, essuyez la puce, ou saisissez la demande sans carte.</translation>
        </message>
        <message>
            <source>La carte est sur le lecteur</source>
            <translation>La carte est sur le lecteur</translation>
        </message>
        <message>
            <source>Lecture en cours</source>
            <translation>Lecture en cours</translation>
        </message>
        <message>
            <source>Laissez la carte sur le lecteur.</source>
            <translation>Laissez la carte sur le lecteur.</translation>
        </message>
        <message>
            <source>L'identité est lue</source>
            <translation>L’identité est lue</translation>
        </message>
        <message>
            <source>Vous pouvez continuer. Laissez la carte : la photo et le contrôle de la puce suivent.</source>
            <translation>Vous pouvez continuer. Laissez la carte : la photo et le contrôle de la puce suivent.</translation>
        </message>
        <message>
            <source>La carte a refusé ce qui est saisi</source>
            <translation>La carte a refusé ce qui est saisi</translation>
        </message>
        <message>
            <source>Comparez la saisie avec la carte, puis recommencez.</source>
            <translation>Comparez la saisie avec la carte, puis recommencez.</translation>
        </message>
        <message>
            <source>La carte n'a pas pu être lue</source>
            <translation>La carte n’a pas pu être lue</translation>
        </message>
        <message>
            <source>La carte est lue</source>
            <translation>La carte est lue</translation>
        </message>
        <message>
            <source>Rendez la carte, puis continuez : le formulaire est déjà rempli.</source>
            <translation>Rendez la carte, puis continuez : le formulaire est déjà rempli.</translation>
        </message>
        <message>
            <source>Posez votre carte nationale sur le lecteur</source>
            <translation>Posez votre carte nationale sur le lecteur</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Lire</source>
            <translation>Lire</translation>
        </message>
    </context>
    <context>
        <name>CardVerdict</name>
        <message>
            <source>Puce authentique</source>
            <translation>Puce authentique</translation>
        </message>
        <message>
            <source>Puce non vérifiée</source>
            <translation>Puce non vérifiée</translation>
        </message>
        <message>
            <source>Puce non authentique</source>
            <translation>Puce non authentique</translation>
        </message>
        <message>
            <source>Contrôle de la puce en cours</source>
            <translation>Contrôle de la puce en cours</translation>
        </message>
        <message>
            <source>Ses données sont celles que l'État a signées.</source>
            <translation>Ses données sont celles que l’État a signées.</translation>
        </message>
    </context>
    <context>
        <name>CaseBar</name>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Pièces à apporter</source>
            <translation>Pièces à apporter</translation>
        </message>
        <message>
            <source>Formulaire</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Imprimer le récépissé</source>
            <translation>Imprimer le récépissé</translation>
        </message>
        <message>
            <source>Imprimer un duplicata</source>
            <translation>Imprimer un duplicata</translation>
        </message>
        <message>
            <source>Pièces reçues</source>
            <translation>Pièces reçues</translation>
        </message>
        <message>
            <source>Corriger</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Retirer</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Annuler le dossier</source>
            <translation>Annuler le dossier</translation>
        </message>
    </context>
    <context>
        <name>CaseModel</name>
        <message>
            <source>Référence</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Demandeur</source>
            <translation>Demandeur</translation>
        </message>
        <message>
            <source>CNIE</source>
            <translation>CNIE</translation>
        </message>
        <message>
            <source>Personnes</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Déposé le</source>
            <translation>Déposé le</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Envoi</source>
            <translation>Envoi</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>Réponses déposées</source>
            <translation>Réponses déposées</translation>
        </message>
        <message>
            <source>Vie du dossier</source>
            <translation>Vie du dossier</translation>
        </message>
        <message>
            <source>Personnes : {count} · déposé le {instant} par {clerk}</source>
            <translation>Personnes : {count} · déposé le {instant} par {clerk}</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>Vérifiez la demande avec le demandeur</source>
            <translation>Vérifiez la demande avec le demandeur</translation>
        </message>
        <message>
            <source>Lisez chaque réponse ensemble, puis cochez les pièces remises.</source>
            <translation>Lisez chaque réponse ensemble, puis cochez les pièces remises.</translation>
        </message>
        <message>
            <source>Langue du citoyen</source>
            <translation>Langue du citoyen</translation>
        </message>
        <message>
            <source>Revenir au formulaire</source>
            <translation>Revenir au formulaire</translation>
        </message>
        <message>
            <source>Imprimer pour signature</source>
            <translation>Imprimer pour signature</translation>
        </message>
        <message>
            <source>Déposer la demande</source>
            <translation>Déposer la demande</translation>
        </message>
        <message>
            <source>Corriger le dossier</source>
            <translation>Corriger le dossier</translation>
        </message>
        <message>
            <source>Vérifiez vos réponses</source>
            <translation>Vérifiez vos réponses</translation>
        </message>
        <message>
            <source>Corrigez ce qui n'est pas juste. Rien n'est encore déposé.</source>
            <translation>Corrigez ce qui n’est pas juste. Rien n’est encore déposé.</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Préparer ma fiche</source>
            <translation>Préparer ma fiche</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>Savoir avant de déposer</source>
            <translation>Savoir avant de déposer</translation>
        </message>
        <message>
            <source>Déposer un dossier, contre récépissé</source>
            <translation>Déposer un dossier, contre récépissé</translation>
        </message>
        <message>
            <source>Préparer une démarche : rien n'est déposé ici</source>
            <translation>Préparer une démarche : rien n’est déposé ici</translation>
        </message>
        <message>
            <source>De quoi cette personne a-t-elle besoin ?</source>
            <translation>De quoi cette personne a-t-elle besoin ?</translation>
        </message>
        <message>
            <source>Accueil</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Quelle demande voulez-vous préparer ?</source>
            <translation>Quelle demande voulez-vous préparer ?</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
    </context>
    <context>
        <name>Closings</name>
        <message>
            <source>Clôtures précédentes</source>
            <translation>Clôtures précédentes</translation>
        </message>
        <message>
            <source>{day} · dossiers : {count} · {clerk}</source>
            <translation>{day} · dossiers : {count} · {clerk}</translation>
        </message>
    </context>
    <context>
        <name>ClosingsPage</name>
        <message>
            <source>Clôtures</source>
            <translation>Clôtures</translation>
        </message>
        <message>
            <source>Entrée montre les dossiers du jour choisi.</source>
            <translation>Entrée montre les dossiers du jour choisi.</translation>
        </message>
        <message>
            <source>Aucun poste n'a de dossier sur cette période.</source>
            <translation>Aucun poste n’a de dossier sur cette période.</translation>
        </message>
        <message>
            <source>Jours : {all} · à clôturer : {open}</source>
            <translation>Jours : {all} · à clôturer : {open}</translation>
        </message>
        <message>
            <source>Journées de ce poste à signer : {days}</source>
            <translation>Journées de ce poste à signer : {days}</translation>
        </message>
        <message>
            <source>Clôturer le {day}</source>
            <translation>Clôturer le {day}</translation>
        </message>
        <message>
            <source>Signer la clôture du {day}</source>
            <translation>Signer la clôture du {day}</translation>
        </message>
        <message>
            <source>La journée du {day} est clôturée et signée : {count} dossiers.</source>
            <translation>La journée du {day} est clôturée et signée : {count} dossiers.</translation>
        </message>
    </context>
    <context>
        <name>CodesPage</name>
        <message>
            <source>Photographiez le code {place}</source>
            <translation>Photographiez le code {place}</translation>
        </message>
        <message>
            <source>Prenez chaque code en photo, puis montrez les photos au guichet.</source>
            <translation>Prenez chaque code en photo, puis montrez les photos au guichet.</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>J'ai terminé</source>
            <translation>J’ai terminé</translation>
        </message>
        <message>
            <source>Code suivant</source>
            <translation>Code suivant</translation>
        </message>
    </context>
    <context>
        <name>Combo</name>
        <message>
            <source>Choisir…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>CommuneSearch</name>
        <message>
            <source>Premières lettres de la commune</source>
            <translation>Premières lettres de la commune</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Le numéro restera visible, avec le motif de l'annulation.</source>
            <translation>Le numéro restera visible, avec le motif de l’annulation.</translation>
        </message>
        <message>
            <source>Annuler le dossier</source>
            <translation>Annuler le dossier</translation>
        </message>
        <message>
            <source>Le demandeur retire-t-il sa demande ? Cela reste inscrit au registre.</source>
            <translation>Le demandeur retire-t-il sa demande ? Cela reste inscrit au registre.</translation>
        </message>
        <message>
            <source>Oui, retirer la demande</source>
            <translation>Oui, retirer la demande</translation>
        </message>
        <message>
            <source>Ne rien changer</source>
            <translation>Ne rien changer</translation>
        </message>
        <message>
            <source>Motif de l'annulation</source>
            <translation>Motif de l’annulation</translation>
        </message>
        <message>
            <source>Choisir le motif…</source>
            <translation>Choisir le motif…</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Écran masqué</source>
            <translation>Écran masqué</translation>
        </message>
        <message>
            <source>Rien n'est perdu. Appuyez sur une touche pour reprendre.</source>
            <translation>Rien n’est perdu. Appuyez sur une touche pour reprendre.</translation>
        </message>
    </context>
    <context>
        <name>DashboardPage</name>
        <message>
            <source>Tableau de bord</source>
            <translation>Tableau de bord</translation>
        </message>
        <message>
            <source>Mon accès</source>
            <translation>Mon accès</translation>
        </message>
        <message>
            <source>Serveur régional, au {instant}</source>
            <translation>Serveur régional, au {instant}</translation>
        </message>
        <message>
            <source>Registre du bureau, au {instant}</source>
            <translation>Registre du bureau, au {instant}</translation>
        </message>
        <message>
            <source>Registre du bureau ; serveur entendu : {instant}</source>
            <translation>Registre du bureau ; serveur entendu : {instant}</translation>
        </message>
        <message>
            <source>Entrées arrivées, pas encore comptées : {count}</source>
            <translation>Entrées arrivées, pas encore comptées : {count}</translation>
        </message>
    </context>
    <context>
        <name>Date</name>
        <message>
            <source>jour</source>
            <translation>jour</translation>
        </message>
        <message>
            <source>mois</source>
            <translation>mois</translation>
        </message>
        <message>
            <source>année</source>
            <translation>année</translation>
        </message>
        <message>
            <source>Année seule</source>
            <translation>Année seule</translation>
        </message>
        <message>
            <source>JJ</source>
            <translation>JJ</translation>
        </message>
        <message>
            <source>MM</source>
            <translation>MM</translation>
        </message>
        <message>
            <source>AAAA</source>
            <translation>AAAA</translation>
        </message>
    </context>
    <context>
        <name>DayBalance</name>
        <message>
            <source>Dossiers : {files} · personnes : {persons}</source>
            <translation>Dossiers : {files} · personnes : {persons}</translation>
        </message>
        <message>
            <source>Dossiers arrivés depuis : {count}. Clôturez de nouveau.</source>
            <translation>Dossiers arrivés depuis : {count}. Clôturez de nouveau.</translation>
        </message>
        <message>
            <source>Journée clôturée le {instant} par {clerk}</source>
            <translation>Journée clôturée le {instant} par {clerk}</translation>
        </message>
        <message>
            <source>Empreinte courte : {head}</source>
            <translation>Empreinte courte : {head}</translation>
        </message>
    </context>
    <context>
        <name>DayPage</name>
        <message>
            <source>La journée</source>
            <translation>La journée</translation>
        </message>
        <message>
            <source>Jour précédent</source>
            <translation>Jour précédent</translation>
        </message>
        <message>
            <source>Jour suivant</source>
            <translation>Jour suivant</translation>
        </message>
        <message>
            <source>Aucun dossier n'a été déposé ce jour.</source>
            <translation>Aucun dossier n’a été déposé ce jour.</translation>
        </message>
        <message>
            <source>Accueil</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Décisions</source>
            <translation>Décisions</translation>
        </message>
        <message>
            <source>Paramètres</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Personnes</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Registre</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>Bordereau</source>
            <translation>Bordereau</translation>
        </message>
        <message>
            <source>Clôture</source>
            <translation>Clôture</translation>
        </message>
        <message>
            <source>Clôturer la journée</source>
            <translation>Clôturer la journée</translation>
        </message>
        <message>
            <source>Signer la clôture</source>
            <translation>Signer la clôture</translation>
        </message>
        <message>
            <source>Journées à clôturer : {days}</source>
            <translation>Journées à clôturer : {days}</translation>
        </message>
        <message>
            <source>Voir la première</source>
            <translation>Voir la première</translation>
        </message>
    </context>
    <context>
        <name>DecisionsPage</name>
        <message>
            <source>Décisions de la CNSS</source>
            <translation>Décisions de la CNSS</translation>
        </message>
        <message>
            <source>Choisissez le fichier CSV reçu. Chaque ligne est vérifiée avant que rien ne change.</source>
            <translation>Choisissez le fichier CSV reçu. Chaque ligne est vérifiée avant que rien ne change.</translation>
        </message>
        <message>
            <source>Colonnes attendues : référence, décision, date, immatriculation, motif. Une bonne ligne mène à son dossier ; une ligne fausse dit comment la corriger.</source>
            <translation>Colonnes attendues : référence, décision, date, immatriculation, motif. Une bonne ligne mène à son dossier ; une ligne fausse dit comment la corriger.</translation>
        </message>
        <message>
            <source>La journée</source>
            <translation>La journée</translation>
        </message>
        <message>
            <source>Choisir un fichier…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Seulement les bonnes lignes</source>
            <translation>Seulement les bonnes lignes</translation>
        </message>
        <message>
            <source>Tout enregistrer</source>
            <translation>Tout enregistrer</translation>
        </message>
        <message>
            <source>À enregistrer : {new} · déjà connues : {known} · à corriger : {wrong}</source>
            <translation>À enregistrer : {new} · déjà connues : {known} · à corriger : {wrong}</translation>
        </message>
        <message>
            <source>Fichier : {name}</source>
            <translation>Fichier : {name}</translation>
        </message>
        <message>
            <source>Ligne {line} : {about}</source>
            <translation>Ligne {line} : {about}</translation>
        </message>
        <message>
            <source>Enregistrées : {recorded} · déjà connues : {known} · laissées : {refused}</source>
            <translation>Enregistrées : {recorded} · déjà connues : {known} · laissées : {refused}</translation>
        </message>
        <message>
            <source>Les lignes laissées restent ci-dessous : corrigez-les dans le fichier et reprenez-le.</source>
            <translation>Les lignes laissées restent ci-dessous : corrigez-les dans le fichier et reprenez-le.</translation>
        </message>
        <message>
            <source>Les dossiers portent maintenant la réponse de la CNSS.</source>
            <translation>Les dossiers portent maintenant la réponse de la CNSS.</translation>
        </message>
        <message>
            <source>Décisions (*.csv *.txt)</source>
            <translation>Décisions (*.csv *.txt)</translation>
        </message>
        <message>
            <source>Choisir le fichier des décisions</source>
            <translation>Choisir le fichier des décisions</translation>
        </message>
    </context>
    <context>
        <name>DifferenceStrip</name>
        <message>
            <source>La carte porte : {card} (variante du même nom)</source>
            <translation>La carte porte : {card} (variante du même nom)</translation>
        </message>
        <message>
            <source>La carte porte : {card}</source>
            <translation>La carte porte : {card}</translation>
        </message>
        <message>
            <source>Prendre la carte</source>
            <translation>Prendre la carte</translation>
        </message>
        <message>
            <source>Garder la saisie</source>
            <translation>Garder la saisie</translation>
        </message>
    </context>
    <context>
        <name>Display</name>
        <message>
            <source>Affichage</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>Contraste élevé</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>Texte à {size} %</source>
            <translation>Texte à {size} %</translation>
        </message>
    </context>
    <context>
        <name>DonePage</name>
        <message>
            <source>La demande est déposée</source>
            <translation>La demande est déposée</translation>
        </message>
        <message>
            <source>La correction est enregistrée</source>
            <translation>La correction est enregistrée</translation>
        </message>
        <message>
            <source>Nouveau dossier</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Imprimer un duplicata</source>
            <translation>Imprimer un duplicata</translation>
        </message>
        <message>
            <source>Ouvrir le dossier</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>À dire au demandeur</source>
            <translation>À dire au demandeur</translation>
        </message>
        <message>
            <source>Ce nouveau récépissé remplace le premier : le numéro et le délai restent les mêmes.</source>
            <translation>Ce nouveau récépissé remplace le premier : le numéro et le délai restent les mêmes.</translation>
        </message>
        <message>
            <source>Le récépissé dit le délai de réponse, où suivre la demande et comment faire un recours.</source>
            <translation>Le récépissé dit le délai de réponse, où suivre la demande et comment faire un recours.</translation>
        </message>
        <message>
            <source>Aperçu du récépissé</source>
            <translation>Aperçu du récépissé</translation>
        </message>
    </context>
    <context>
        <name>DraftList</name>
        <message>
            <source>Dossiers à reprendre</source>
            <translation>Dossiers à reprendre</translation>
        </message>
        <message>
            <source>Rien n'est resté en suspens.</source>
            <translation>Rien n’est resté en suspens.</translation>
        </message>
    </context>
    <context>
        <name>DraftRow</name>
        <message>
            <source>Demandeur non saisi</source>
            <translation>Demandeur non saisi</translation>
        </message>
        <message>
            <source>Corrige {reference}</source>
            <translation>Corrige {reference}</translation>
        </message>
        <message>
            <source>Reprendre</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Supprimer vraiment</source>
            <translation>Supprimer vraiment</translation>
        </message>
        <message>
            <source>Supprimer</source>
            <translation>Supprimer</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>Votre code à chiffres</source>
            <translation>Votre code à chiffres</translation>
        </message>
        <message>
            <source>Votre mot de passe</source>
            <translation>Votre mot de passe</translation>
        </message>
        <message>
            <source>Déverrouiller</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <source>Une autre personne</source>
            <translation>Une autre personne</translation>
        </message>
        <message>
            <source>Changer mon code</source>
            <translation>Changer mon code</translation>
        </message>
        <message>
            <source>Changer mon mot de passe</source>
            <translation>Changer mon mot de passe</translation>
        </message>
        <message>
            <source>Trop d'erreurs de suite. Prochain essai dans {time}.</source>
            <translation>Trop d’erreurs de suite. Prochain essai dans {time}.</translation>
        </message>
    </context>
    <context>
        <name>ExportRun</name>
        <message>
            <source>Arrêter</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Reprendre</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Avancement de l'export</source>
            <translation>Avancement de l’export</translation>
        </message>
        <message>
            <source>Écrit : {done}</source>
            <translation>Écrit : {done}</translation>
        </message>
        <message>
            <source>Écrit : {done} sur {all}</source>
            <translation>Écrit : {done} sur {all}</translation>
        </message>
        <message>
            <source>Export terminé : {count} dossiers, {size}.</source>
            <translation>Export terminé : {count} dossiers, {size}.</translation>
        </message>
        <message>
            <source>Manifeste : {file}</source>
            <translation>Manifeste : {file}</translation>
        </message>
        <message>
            <source>Entrées mises à part, absentes du fichier : {count}</source>
            <translation>Entrées mises à part, absentes du fichier : {count}</translation>
        </message>
        <message>
            <source>Entrées arrivées, pas encore lues, absentes du fichier : {count}</source>
            <translation>Entrées arrivées, pas encore lues, absentes du fichier : {count}</translation>
        </message>
    </context>
    <context>
        <name>ExportsPage</name>
        <message>
            <source>CSV (tout tableur)</source>
            <translation>CSV (tout tableur)</translation>
        </message>
        <message>
            <source>Excel (XLSX)</source>
            <translation>Excel (XLSX)</translation>
        </message>
        <message>
            <source>Parquet (analyse)</source>
            <translation>Parquet (analyse)</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exports</translation>
        </message>
        <message>
            <source>Le fichier contient des données personnelles : gardez-le dans un endroit protégé.</source>
            <translation>Le fichier contient des données personnelles : gardez-le dans un endroit protégé.</translation>
        </message>
        <message>
            <source>Tous les états</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>État du dossier</source>
            <translation>État du dossier</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Choisir le dossier…</source>
            <translation>Choisir le dossier…</translation>
        </message>
        <message>
            <source>Exporter</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Votre accès ne permet pas d'exporter des données personnelles.</source>
            <translation>Votre accès ne permet pas d’exporter des données personnelles.</translation>
        </message>
        <message>
            <source>Où écrire l'export</source>
            <translation>Où écrire l’export</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>{label} (facultatif)</source>
            <translation>{label} (facultatif)</translation>
        </message>
    </context>
    <context>
        <name>FigureTiles</name>
        <message>
            <source>Déposés</source>
            <translation>Déposés</translation>
        </message>
        <message>
            <source>À transmettre</source>
            <translation>À transmettre</translation>
        </message>
        <message>
            <source>Incomplets</source>
            <translation>Incomplets</translation>
        </message>
        <message>
            <source>Transmis</source>
            <translation>Transmis</translation>
        </message>
        <message>
            <source>Immatriculés</source>
            <translation>Immatriculés</translation>
        </message>
        <message>
            <source>Rejetés</source>
            <translation>Rejetés</translation>
        </message>
        <message>
            <source>{before} avant ({more})</source>
            <translation>{before} avant ({more})</translation>
        </message>
    </context>
    <context>
        <name>FilePage</name>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Dossier {reference}</source>
            <translation>Dossier {reference}</translation>
        </message>
        <message>
            <source>Réponses de la CNSS</source>
            <translation>Réponses de la CNSS</translation>
        </message>
        <message>
            <source>Pas encore connu</source>
            <translation>Pas encore connu</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Poste</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Déposé le</source>
            <translation>Déposé le</translation>
        </message>
        <message>
            <source>Arrivé au serveur</source>
            <translation>Arrivé au serveur</translation>
        </message>
        <message>
            <source>Personnes</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Formulaire</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Motif</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Immatriculation</source>
            <translation>Immatriculation</translation>
        </message>
        <message>
            <source>La CNSS n'a pas encore répondu.</source>
            <translation>La CNSS n’a pas encore répondu.</translation>
        </message>
    </context>
    <context>
        <name>FilesPage</name>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Entrée ouvre le dossier choisi.</source>
            <translation>Entrée ouvre le dossier choisi.</translation>
        </message>
        <message>
            <source>Aucun dossier ne correspond à ces choix.</source>
            <translation>Aucun dossier ne correspond à ces choix.</translation>
        </message>
        <message>
            <source>Les {count} premiers dossiers</source>
            <translation>Les {count} premiers dossiers</translation>
        </message>
        <message>
            <source>Dossiers : {count}</source>
            <translation>Dossiers : {count}</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Tous les postes</source>
            <translation>Tous les postes</translation>
        </message>
        <message>
            <source>Tous les agents</source>
            <translation>Tous les agents</translation>
        </message>
        <message>
            <source>Tous les états</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>Poste</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>État du dossier</source>
            <translation>État du dossier</translation>
        </message>
        <message>
            <source>Tout montrer</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>Motif : {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>Avec une réponse de la CNSS</source>
            <translation>Avec une réponse de la CNSS</translation>
        </message>
        <message>
            <source>Formulaire : {form}</source>
            <translation>Formulaire : {form}</translation>
        </message>
    </context>
    <context>
        <name>FollowPage</name>
        <message>
            <source>Suivre un dossier</source>
            <translation>Suivre un dossier</translation>
        </message>
        <message>
            <source>La référence et l'année de naissance du demandeur suffisent.</source>
            <translation>La référence et l’année de naissance du demandeur suffisent.</translation>
        </message>
        <message>
            <source>Référence du récépissé</source>
            <translation>Référence du récépissé</translation>
        </message>
        <message>
            <source>Année de naissance</source>
            <translation>Année de naissance</translation>
        </message>
        <message>
            <source>La référence est en haut du récépissé, au milieu, en gras. Le lecteur de codes la tape aussi : placez-vous dans la case, puis scannez le code carré.</source>
            <translation>La référence est en haut du récépissé, au milieu, en gras. Le lecteur de codes la tape aussi : placez-vous dans la case, puis scannez le code carré.</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Vérifier un récépissé</source>
            <translation>Vérifier un récépissé</translation>
        </message>
        <message>
            <source>Ouvrir le dossier</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Voir où il en est</source>
            <translation>Voir où il en est</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Par carte</source>
            <translation>Par carte</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Quelle est la référence de votre récépissé ?</source>
            <translation>Quelle est la référence de votre récépissé ?</translation>
        </message>
        <message>
            <source>Elle est en haut du récépissé. Vous pouvez aussi scanner son code carré.</source>
            <translation>Elle est en haut du récépissé. Vous pouvez aussi scanner son code carré.</translation>
        </message>
        <message>
            <source>Par la carte, rien n'est trouvé ici ; il y a peut-être un dossier ailleurs. La référence est en haut du récépissé ; son code carré peut être scanné.</source>
            <translation>Par la carte, rien n’est trouvé ici ; il y a peut-être un dossier ailleurs. La référence est en haut du récépissé ; son code carré peut être scanné.</translation>
        </message>
        <message>
            <source>En quelle année le demandeur est-il né ?</source>
            <translation>En quelle année le demandeur est-il né ?</translation>
        </message>
        <message>
            <source>Quatre chiffres, par exemple {year}.</source>
            <translation>Quatre chiffres, par exemple {year}.</translation>
        </message>
        <message>
            <source>Où en est votre dossier</source>
            <translation>Où en est votre dossier</translation>
        </message>
        <message>
            <source>Vous pourrez réessayer dans {count} s.</source>
            <translation>Vous pourrez réessayer dans {count} s.</translation>
        </message>
        <message>
            <source>Le guichet en sait peut-être plus : demandez-lui.</source>
            <translation>Le guichet en sait peut-être plus : demandez-lui.</translation>
        </message>
    </context>
    <context>
        <name>FollowedView</name>
        <message>
            <source>Numéro d'immatriculation : {number}</source>
            <translation>Numéro d’immatriculation : {number}</translation>
        </message>
        <message>
            <source>Que faire maintenant</source>
            <translation>Que faire maintenant</translation>
        </message>
        <message>
            <source>Déposé le {deposited} · dernier état connu le {instant} · personnes : {count}</source>
            <translation>Déposé le {deposited} · dernier état connu le {instant} · personnes : {count}</translation>
        </message>
        <message>
            <source>Pièces à apporter au plus tard le {day}</source>
            <translation>Pièces à apporter au plus tard le {day}</translation>
        </message>
    </context>
    <context>
        <name>FormBar</name>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Corrige {reference}</source>
            <translation>Corrige {reference}</translation>
        </message>
        <message>
            <source>Vérifier la demande</source>
            <translation>Vérifier la demande</translation>
        </message>
        <message>
            <source>Préparer la fiche</source>
            <translation>Préparer la fiche</translation>
        </message>
        <message>
            <source>Voir la réponse</source>
            <translation>Voir la réponse</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Ajouter : {row}</source>
            <translation>Ajouter : {row}</translation>
        </message>
        <message>
            <source>Tout est conservé · {time}</source>
            <translation>Tout est conservé · {time}</translation>
        </message>
    </context>
    <context>
        <name>GapList</name>
        <message>
            <source>Écarts</source>
            <translation>Écarts</translation>
        </message>
        <message>
            <source>Et {count} autres, tous nommés dans le fichier enregistré.</source>
            <translation>Et {count} autres, tous nommés dans le fichier enregistré.</translation>
        </message>
        <message>
            <source>Aucun.</source>
            <translation>Aucun.</translation>
        </message>
    </context>
    <context>
        <name>GatePage</name>
        <message>
            <source>Ouvrir les réglages</source>
            <translation>Ouvrir les réglages</translation>
        </message>
    </context>
    <context>
        <name>GatherPage</name>
        <message>
            <source>Ouvrir une demande préparée</source>
            <translation>Ouvrir une demande préparée</translation>
        </message>
        <message>
            <source>Scannez chaque code de la feuille, dans n'importe quel ordre, même sans connexion.</source>
            <translation>Scannez chaque code de la feuille, dans n’importe quel ordre, même sans connexion.</translation>
        </message>
        <message>
            <source>Code de la feuille</source>
            <translation>Code de la feuille</translation>
        </message>
        <message>
            <source>La demande s'ouvre dès que tous ses codes sont lus. Relisez-la avec la personne, sa pièce d'identité en main : rien n'a encore été vérifié.</source>
            <translation>La demande s’ouvre dès que tous ses codes sont lus. Relisez-la avec la personne, sa pièce d’identité en main : rien n’a encore été vérifié.</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Photo ou PDF</source>
            <translation>Photo ou PDF</translation>
        </message>
        <message>
            <source>Lire le code</source>
            <translation>Lire le code</translation>
        </message>
    </context>
    <context>
        <name>GuidePage</name>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Imprimer cette fiche</source>
            <translation>Imprimer cette fiche</translation>
        </message>
        <message>
            <source>À lire aussi</source>
            <translation>À lire aussi</translation>
        </message>
        <message>
            <source>À remplir</source>
            <translation>À remplir</translation>
        </message>
        <message>
            <source>Cette fiche n'est plus en vigueur</source>
            <translation>Cette fiche n’est plus en vigueur</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Préparer</source>
            <translation>Préparer</translation>
        </message>
        <message>
            <source>À lire aussi : {title}</source>
            <translation>À lire aussi : {title}</translation>
        </message>
    </context>
    <context>
        <name>GuidesPage</name>
        <message>
            <source>Avant de déposer</source>
            <translation>Avant de déposer</translation>
        </message>
        <message>
            <source>Étudiants</source>
            <translation>Étudiants</translation>
        </message>
        <message>
            <source>Se soigner, se faire rembourser</source>
            <translation>Se soigner, se faire rembourser</translation>
        </message>
        <message>
            <source>Les autres régimes</source>
            <translation>Les autres régimes</translation>
        </message>
        <message>
            <source>MA CNSS</source>
            <translation>MA CNSS</translation>
        </message>
        <message>
            <source>Droits et recours</source>
            <translation>Droits et recours</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>À lire ensemble à l'écran, ou à imprimer pour la personne.</source>
            <translation>À lire ensemble à l’écran, ou à imprimer pour la personne.</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Que voulez-vous savoir ?</source>
            <translation>Que voulez-vous savoir ?</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>{province} · AMO Tadamon</source>
            <translation>{province} · AMO Tadamon</translation>
        </message>
        <message>
            <source>Nom de l'agent</source>
            <translation>Nom de l’agent</translation>
        </message>
        <message>
            <source>Verrouiller</source>
            <translation>Verrouiller</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>service arrêté</source>
            <translation>service arrêté</translation>
        </message>
        <message>
            <source>Le service des cartes (pcscd) ne tourne pas. Redémarrez le poste.</source>
            <translation>Le service des cartes (pcscd) ne tourne pas. Redémarrez le poste.</translation>
        </message>
        <message>
            <source>non branché</source>
            <translation>non branché</translation>
        </message>
        <message>
            <source>Branchez le lecteur, essayez une autre prise USB.</source>
            <translation>Branchez le lecteur, essayez une autre prise USB.</translation>
        </message>
        <message>
            <source>prêt</source>
            <translation>prêt</translation>
        </message>
        <message>
            <source>carte posée</source>
            <translation>carte posée</translation>
        </message>
        <message>
            <source>en lecture</source>
            <translation>en lecture</translation>
        </message>
        <message>
            <source>carte muette</source>
            <translation>carte muette</translation>
        </message>
        <message>
            <source>Retournez la carte et essuyez sa puce.</source>
            <translation>Retournez la carte et essuyez sa puce.</translation>
        </message>
        <message>
            <source>accès refusé</source>
            <translation>accès refusé</translation>
        </message>
        <message>
            <source>sans pilote</source>
            <translation>sans pilote</translation>
        </message>
        <message>
            <source>occupé</source>
            <translation>occupé</translation>
        </message>
        <message>
            <source>prête</source>
            <translation>prête</translation>
        </message>
        <message>
            <source>imprime</source>
            <translation>imprime</translation>
        </message>
        <message>
            <source>plus de papier</source>
            <translation>plus de papier</translation>
        </message>
        <message>
            <source>Remettez du papier dans le bac.</source>
            <translation>Remettez du papier dans le bac.</translation>
        </message>
        <message>
            <source>ne répond pas</source>
            <translation>ne répond pas</translation>
        </message>
        <message>
            <source>Allumez l'imprimante et vérifiez son câble.</source>
            <translation>Allumez l’imprimante et vérifiez son câble.</translation>
        </message>
        <message>
            <source>en panne</source>
            <translation>en panne</translation>
        </message>
        <message>
            <source>Regardez l'écran de l'imprimante ; les récépissés restent en attente.</source>
            <translation>Regardez l’écran de l’imprimante ; les récépissés restent en attente.</translation>
        </message>
        <message>
            <source>non réglé</source>
            <translation>non réglé</translation>
        </message>
        <message>
            <source>Aucun serveur n'est réglé ; les dossiers restent sur ce poste.</source>
            <translation>Aucun serveur n’est réglé ; les dossiers restent sur ce poste.</translation>
        </message>
        <message>
            <source>joint</source>
            <translation>joint</translation>
        </message>
        <message>
            <source>hors ligne</source>
            <translation>hors ligne</translation>
        </message>
        <message>
            <source>Continuez : les dossiers partiront dès que le réseau reviendra.</source>
            <translation>Continuez : les dossiers partiront dès que le réseau reviendra.</translation>
        </message>
        <message>
            <source>réseau à débloquer</source>
            <translation>réseau à débloquer</translation>
        </message>
        <message>
            <source>Le réseau demande une connexion : ouvrez sa page d'accueil.</source>
            <translation>Le réseau demande une connexion : ouvrez sa page d’accueil.</translation>
        </message>
        <message>
            <source>poste refusé</source>
            <translation>poste refusé</translation>
        </message>
        <message>
            <source>Appelez l'administrateur : ce poste doit être inscrit à nouveau.</source>
            <translation>Appelez l’administrateur : ce poste doit être inscrit à nouveau.</translation>
        </message>
        <message>
            <source>envoi en panne</source>
            <translation>envoi en panne</translation>
        </message>
        <message>
            <source>Les dossiers restent ici, l'envoi reprendra. Dites ce code à l'administrateur.</source>
            <translation>Les dossiers restent ici, l’envoi reprendra. Dites ce code à l’administrateur.</translation>
        </message>
        <message>
            <source>injoignable</source>
            <translation>injoignable</translation>
        </message>
        <message>
            <source>disque copié</source>
            <translation>disque copié</translation>
        </message>
        <message>
            <source>clôture refusée</source>
            <translation>clôture refusée</translation>
        </message>
        <message>
            <source>publication écartée</source>
            <translation>publication écartée</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Codes</translation>
        </message>
        <message>
            <source>aucun</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>Ce poste est ouvert à tous. Journée, puis Personnes : inscrivez-y qui travaille.</source>
            <translation>Ce poste est ouvert à tous. Journée, puis Personnes : inscrivez-y qui travaille.</translation>
        </message>
        <message>
            <source>Lecteur</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>Imprimante</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <source>Serveur</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>retenu</source>
            <translation>retenu</translation>
        </message>
        <message>
            <source>Horloge</source>
            <translation>Horloge</translation>
        </message>
        <message>
            <source>jamais</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>Dernier contact : {instant}</source>
            <translation>Dernier contact : {instant}</translation>
        </message>
        <message>
            <source>partagé</source>
            <translation>partagé</translation>
        </message>
        <message>
            <source>sur ce poste</source>
            <translation>sur ce poste</translation>
        </message>
        <message>
            <source>Registre</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>à l'heure</source>
            <translation>à l’heure</translation>
        </message>
        <message>
            <source>à vérifier</source>
            <translation>à vérifier</translation>
        </message>
        <message>
            <source>Comparez l'heure du poste avec celle d'un téléphone et corrigez-la.</source>
            <translation>Comparez l’heure du poste avec celle d’un téléphone et corrigez-la.</translation>
        </message>
        <message>
            <source>Disque</source>
            <translation>Disque</translation>
        </message>
        <message>
            <source>{count} Go libres</source>
            <translation>{count} Go libres</translation>
        </message>
        <message>
            <source>Le disque est presque plein : appelez l'administrateur.</source>
            <translation>Le disque est presque plein : appelez l’administrateur.</translation>
        </message>
    </context>
    <context>
        <name>HealthChain</name>
        <message>
            <source>prise USB</source>
            <translation>prise USB</translation>
        </message>
        <message>
            <source>pilote</source>
            <translation>pilote</translation>
        </message>
        <message>
            <source>service pcscd</source>
            <translation>service pcscd</translation>
        </message>
        <message>
            <source>lecteur</source>
            <translation>lecteur</translation>
        </message>
        <message>
            <source>carte</source>
            <translation>carte</translation>
        </message>
        <message>
            <source>puce</source>
            <translation>puce</translation>
        </message>
    </context>
    <context>
        <name>HealthPanel</name>
        <message>
            <source>État du poste</source>
            <translation>État du poste</translation>
        </message>
        <message>
            <source>Fermer</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Envoyer maintenant</source>
            <translation>Envoyer maintenant</translation>
        </message>
        <message>
            <source>Régler le poste</source>
            <translation>Régler le poste</translation>
        </message>
        <message>
            <source>En attente d'envoi : {count}</source>
            <translation>En attente d’envoi : {count}</translation>
        </message>
        <message>
            <source>Envoi en cours…</source>
            <translation>Envoi en cours…</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Récépissés imprimés : {count}</source>
            <translation>Récépissés imprimés : {count}</translation>
        </message>
        <message>
            <source>{instant} · {clerk}</source>
            <translation>{instant} · {clerk}</translation>
        </message>
        <message>
            <source>Serveur régional</source>
            <translation>Serveur régional</translation>
        </message>
        <message>
            <source>Duplicata n° {copy}</source>
            <translation>Duplicata n° {copy}</translation>
        </message>
        <message>
            <source>Décision du {day}</source>
            <translation>Décision du {day}</translation>
        </message>
        <message>
            <source>Numéro d'immatriculation : {number}</source>
            <translation>Numéro d’immatriculation : {number}</translation>
        </message>
        <message>
            <source>Motif : {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Dépôts du jour</source>
            <translation>Dépôts du jour</translation>
        </message>
        <message>
            <source>Dossiers incomplets</source>
            <translation>Dossiers incomplets</translation>
        </message>
        <message>
            <source>En attente d'envoi</source>
            <translation>En attente d’envoi</translation>
        </message>
        <message>
            <source>Refusés à l'envoi</source>
            <translation>Refusés à l’envoi</translation>
        </message>
        <message>
            <source>Poste {station}</source>
            <translation>Poste {station}</translation>
        </message>
        <message>
            <source>Nouveau dossier</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Autre formulaire</source>
            <translation>Autre formulaire</translation>
        </message>
        <message>
            <source>Demande préparée</source>
            <translation>Demande préparée</translation>
        </message>
        <message>
            <source>Derniers dossiers</source>
            <translation>Derniers dossiers</translation>
        </message>
        <message>
            <source>Aucun dossier n'est encore déposé.</source>
            <translation>Aucun dossier n’est encore déposé.</translation>
        </message>
    </context>
    <context>
        <name>HubPage</name>
        <message>
            <source>Inscrire ce poste</source>
            <translation>Inscrire ce poste</translation>
        </message>
        <message>
            <source>Le code à usage unique apporte le nom du bureau et la suite de ses numéros.</source>
            <translation>Le code à usage unique apporte le nom du bureau et la suite de ses numéros.</translation>
        </message>
        <message>
            <source>Joindre le serveur</source>
            <translation>Joindre le serveur</translation>
        </message>
        <message>
            <source>Le serveur répond.</source>
            <translation>Le serveur répond.</translation>
        </message>
        <message>
            <source>Ce poste est inscrit : {office}</source>
            <translation>Ce poste est inscrit : {office}</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Garder l'adresse</source>
            <translation>Garder l’adresse</translation>
        </message>
    </context>
    <context>
        <name>Identity</name>
        <message>
            <source>Nom et prénom (arabe)</source>
            <translation>Nom et prénom (arabe)</translation>
        </message>
        <message>
            <source>Nom et prénom (latin)</source>
            <translation>Nom et prénom (latin)</translation>
        </message>
        <message>
            <source>Date de naissance</source>
            <translation>Date de naissance</translation>
        </message>
        <message>
            <source>CNIE</source>
            <translation>CNIE</translation>
        </message>
        <message>
            <source>Valable jusqu'au</source>
            <translation>Valable jusqu’au</translation>
        </message>
        <message>
            <source>Titulaire de la carte</source>
            <translation>Titulaire de la carte</translation>
        </message>
        <message>
            <source>L'identité et la photo apparaissent ici dès que la carte est lue.</source>
            <translation>L’identité et la photo apparaissent ici dès que la carte est lue.</translation>
        </message>
        <message>
            <source>Photo de la carte</source>
            <translation>Photo de la carte</translation>
        </message>
    </context>
    <context>
        <name>JobTruth</name>
        <message>
            <source>Duplicata n° {copy}</source>
            <translation>Duplicata n° {copy}</translation>
        </message>
    </context>
    <context>
        <name>KeepBalance</name>
        <message>
            <source>Enregistrer le rapprochement</source>
            <translation>Enregistrer le rapprochement</translation>
        </message>
        <message>
            <source>Le rapprochement est enregistré.</source>
            <translation>Le rapprochement est enregistré.</translation>
        </message>
    </context>
    <context>
        <name>KeepingPage</name>
        <message>
            <source>Sur ce poste</source>
            <translation>Sur ce poste</translation>
        </message>
        <message>
            <source>Un seul guichet. Rien d'autre n'est à installer.</source>
            <translation>Un seul guichet. Rien d’autre n’est à installer.</translation>
        </message>
        <message>
            <source>Registre partagé</source>
            <translation>Registre partagé</translation>
        </message>
        <message>
            <source>Plusieurs guichets d'un bureau, sur un serveur PostgreSQL.</source>
            <translation>Plusieurs guichets d’un bureau, sur un serveur PostgreSQL.</translation>
        </message>
        <message>
            <source>Essayer la connexion</source>
            <translation>Essayer la connexion</translation>
        </message>
        <message>
            <source>Le serveur répond et accueille ce poste.</source>
            <translation>Le serveur répond et accueille ce poste.</translation>
        </message>
        <message>
            <source>Garder les dossiers ici</source>
            <translation>Garder les dossiers ici</translation>
        </message>
        <message>
            <source>Garder dans le registre partagé</source>
            <translation>Garder dans le registre partagé</translation>
        </message>
    </context>
    <context>
        <name>KeyIn</name>
        <message>
            <source>Choisir le fichier</source>
            <translation>Choisir le fichier</translation>
        </message>
        <message>
            <source>La clé est reprise.</source>
            <translation>La clé est reprise.</translation>
        </message>
        <message>
            <source>Comparez son empreinte à celle du poste qui a écrit le fichier.</source>
            <translation>Comparez son empreinte à celle du poste qui a écrit le fichier.</translation>
        </message>
    </context>
    <context>
        <name>KeyOut</name>
        <message>
            <source>Écrire le fichier de la borne</source>
            <translation>Écrire le fichier de la borne</translation>
        </message>
        <message>
            <source>Pour une borne : la moitié qui ferme, qui n'a rien de secret.</source>
            <translation>Pour une borne : la moitié qui ferme, qui n’a rien de secret.</translation>
        </message>
        <message>
            <source>Pour chaque autre guichet, et une à garder sous clé : les deux moitiés, sous une phrase secrète. Elle ouvre encore les feuilles remises quand ce disque est mort.</source>
            <translation>Pour chaque autre guichet, et une à garder sous clé : les deux moitiés, sous une phrase secrète. Elle ouvre encore les feuilles remises quand ce disque est mort.</translation>
        </message>
        <message>
            <source>Écrire la copie protégée</source>
            <translation>Écrire la copie protégée</translation>
        </message>
        <message>
            <source>Le fichier est écrit.</source>
            <translation>Le fichier est écrit.</translation>
        </message>
        <message>
            <source>Portez-le, comparez l'empreinte à l'œil sur les deux postes, puis effacez la clé USB.</source>
            <translation>Portez-le, comparez l’empreinte à l’œil sur les deux postes, puis effacez la clé USB.</translation>
        </message>
    </context>
    <context>
        <name>KeyPage</name>
        <message>
            <source>Porter la clé</source>
            <translation>Porter la clé</translation>
        </message>
        <message>
            <source>Vers une borne, un guichet, un coffre.</source>
            <translation>Vers une borne, un guichet, un coffre.</translation>
        </message>
        <message>
            <source>Reprendre</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Un fichier écrit à un autre guichet.</source>
            <translation>Un fichier écrit à un autre guichet.</translation>
        </message>
        <message>
            <source>Au premier guichet du bureau.</source>
            <translation>Au premier guichet du bureau.</translation>
        </message>
        <message>
            <source>Un poste perdu, ou une fois par an.</source>
            <translation>Un poste perdu, ou une fois par an.</translation>
        </message>
        <message>
            <source>Créer la clé</source>
            <translation>Créer la clé</translation>
        </message>
        <message>
            <source>Changer de clé</source>
            <translation>Changer de clé</translation>
        </message>
        <message>
            <source>Fermer les réglages</source>
            <translation>Fermer les réglages</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Reprendre la clé</source>
            <translation>Reprendre la clé</translation>
        </message>
        <message>
            <source>Ce poste ne connaît pas de clé.</source>
            <translation>Ce poste ne connaît pas de clé.</translation>
        </message>
        <message>
            <source>Sans borne dans le hall, passez cette étape : elle se fait aussi plus tard.</source>
            <translation>Sans borne dans le hall, passez cette étape : elle se fait aussi plus tard.</translation>
        </message>
        <message>
            <source>Empreinte : {fingerprint}, clé du {day}</source>
            <translation>Empreinte : {fingerprint}, clé du {day}</translation>
        </message>
        <message>
            <source>Ce poste ouvre ce que les citoyens préparent.</source>
            <translation>Ce poste ouvre ce que les citoyens préparent.</translation>
        </message>
        <message>
            <source>Ce poste ferme sans ouvrir : bien pour une borne, pas pour un guichet.</source>
            <translation>Ce poste ferme sans ouvrir : bien pour une borne, pas pour un guichet.</translation>
        </message>
        <message>
            <source>Ce qu'un citoyen prépare à la borne part chiffré : seul le bureau l'ouvre.</source>
            <translation>Ce qu’un citoyen prépare à la borne part chiffré : seul le bureau l’ouvre.</translation>
        </message>
        <message>
            <source>La borne reçoit la moitié qui ferme ; celle qui ouvre reste aux guichets.</source>
            <translation>La borne reçoit la moitié qui ferme ; celle qui ouvre reste aux guichets.</translation>
        </message>
        <message>
            <source>Une copie protégée, gardée sous clé, ouvre encore quand un disque est mort.</source>
            <translation>Une copie protégée, gardée sous clé, ouvre encore quand un disque est mort.</translation>
        </message>
        <message>
            <source>Les feuilles de la clé d'avant s'ouvrent encore 30 jours ; puis elle est effacée.</source>
            <translation>Les feuilles de la clé d’avant s’ouvrent encore 30 jours ; puis elle est effacée.</translation>
        </message>
        <message>
            <source>Portez ensuite la nouvelle à chaque borne et à chaque guichet.</source>
            <translation>Portez ensuite la nouvelle à chaque borne et à chaque guichet.</translation>
        </message>
        <message>
            <source>La moitié qui ouvre est à un autre guichet : s'il existe encore, reprenez sa copie.</source>
            <translation>La moitié qui ouvre est à un autre guichet : s’il existe encore, reprenez sa copie.</translation>
        </message>
        <message>
            <source>Si elle est perdue, les feuilles déjà remises sont à préparer de nouveau.</source>
            <translation>Si elle est perdue, les feuilles déjà remises sont à préparer de nouveau.</translation>
        </message>
    </context>
    <context>
        <name>KioskCard</name>
        <message>
            <source>Le lecteur de cartes ne répond pas</source>
            <translation>Le lecteur de cartes ne répond pas</translation>
        </message>
        <message>
            <source>Continuez sans carte : vous répondrez vous-même.</source>
            <translation>Continuez sans carte : vous répondrez vous-même.</translation>
        </message>
        <message>
            <source>Le lecteur attend votre carte</source>
            <translation>Le lecteur attend votre carte</translation>
        </message>
        <message>
            <source>Vous pouvez déjà taper ses six chiffres.</source>
            <translation>Vous pouvez déjà taper ses six chiffres.</translation>
        </message>
        <message>
            <source>La carte ne répond pas</source>
            <translation>La carte ne répond pas</translation>
        </message>
        <message>
            <source>Retournez-la, ou continuez sans carte.</source>
            <translation>Retournez-la, ou continuez sans carte.</translation>
        </message>
        <message>
            <source>La carte est sur le lecteur</source>
            <translation>La carte est sur le lecteur</translation>
        </message>
        <message>
            <source>Tapez les six chiffres, puis « Lire ».</source>
            <translation>Tapez les six chiffres, puis « Lire ».</translation>
        </message>
        <message>
            <source>Lecture en cours</source>
            <translation>Lecture en cours</translation>
        </message>
        <message>
            <source>Laissez la carte sur le lecteur.</source>
            <translation>Laissez la carte sur le lecteur.</translation>
        </message>
        <message>
            <source>La carte n'accepte pas ces chiffres</source>
            <translation>La carte n’accepte pas ces chiffres</translation>
        </message>
        <message>
            <source>Comparez-les avec ceux de la carte, puis recommencez.</source>
            <translation>Comparez-les avec ceux de la carte, puis recommencez.</translation>
        </message>
        <message>
            <source>La carte n'a pas pu être lue</source>
            <translation>La carte n’a pas pu être lue</translation>
        </message>
        <message>
            <source>Reposez-la et recommencez, ou continuez sans carte.</source>
            <translation>Reposez-la et recommencez, ou continuez sans carte.</translation>
        </message>
        <message>
            <source>La carte est lue</source>
            <translation>La carte est lue</translation>
        </message>
        <message>
            <source>Reprenez votre carte.</source>
            <translation>Reprenez votre carte.</translation>
        </message>
        <message>
            <source>La carte a été retirée trop tôt</source>
            <translation>La carte a été retirée trop tôt</translation>
        </message>
        <message>
            <source>Reposez-la et laissez-la jusqu'à la fin.</source>
            <translation>Reposez-la et laissez-la jusqu’à la fin.</translation>
        </message>
        <message>
            <source>Cette carte se lit au guichet seulement</source>
            <translation>Cette carte se lit au guichet seulement</translation>
        </message>
        <message>
            <source>Cette carte n'a pas pu être vérifiée</source>
            <translation>Cette carte n’a pas pu être vérifiée</translation>
        </message>
        <message>
            <source>Montrez-la au guichet, ou continuez sans carte.</source>
            <translation>Montrez-la au guichet, ou continuez sans carte.</translation>
        </message>
    </context>
    <context>
        <name>KioskResult</name>
        <message>
            <source>Ce qui manque</source>
            <translation>Ce qui manque</translation>
        </message>
        <message>
            <source>Pourquoi</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Où aller</source>
            <translation>Où aller</translation>
        </message>
        <message>
            <source>Ce que cela coûte</source>
            <translation>Ce que cela coûte</translation>
        </message>
        <message>
            <source>Pièces à apporter</source>
            <translation>Pièces à apporter</translation>
        </message>
    </context>
    <context>
        <name>KioskSlip</name>
        <message>
            <source>La fiche s'imprime</source>
            <translation>La fiche s’imprime</translation>
        </message>
        <message>
            <source>Encore un instant.</source>
            <translation>Encore un instant.</translation>
        </message>
        <message>
            <source>Prenez votre fiche</source>
            <translation>Prenez votre fiche</translation>
        </message>
        <message>
            <source>Donnez-la au guichet : l'agent y retrouve vos réponses. Ne la perdez pas.</source>
            <translation>Donnez-la au guichet : l’agent y retrouve vos réponses. Ne la perdez pas.</translation>
        </message>
        <message>
            <source>L'imprimante attend un agent</source>
            <translation>L’imprimante attend un agent</translation>
        </message>
        <message>
            <source>Appelez un agent, ou photographiez les codes avec votre téléphone.</source>
            <translation>Appelez un agent, ou photographiez les codes avec votre téléphone.</translation>
        </message>
        <message>
            <source>La borne ne peut pas imprimer</source>
            <translation>La borne ne peut pas imprimer</translation>
        </message>
        <message>
            <source>Photographiez les codes avec votre téléphone et montrez-les au guichet. Eux seuls ne disent rien de vous : le guichet seul les ouvre.</source>
            <translation>Photographiez les codes avec votre téléphone et montrez-les au guichet. Eux seuls ne disent rien de vous : le guichet seul les ouvre.</translation>
        </message>
        <message>
            <source>La fiche n'a pas pu être préparée</source>
            <translation>La fiche n’a pas pu être préparée</translation>
        </message>
        <message>
            <source>Appelez un agent, ou allez directement au guichet.</source>
            <translation>Appelez un agent, ou allez directement au guichet.</translation>
        </message>
    </context>
    <context>
        <name>LanguagePage</name>
        <message>
            <source>À avoir sous la main</source>
            <translation>À avoir sous la main</translation>
        </message>
        <message>
            <source>Commencer</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Le code du bureau, donné par la province ; ou le code à usage unique du serveur régional.</source>
            <translation>Le code du bureau, donné par la province ; ou le code à usage unique du serveur régional.</translation>
        </message>
        <message>
            <source>L'imprimante allumée, avec du papier.</source>
            <translation>L’imprimante allumée, avec du papier.</translation>
        </message>
        <message>
            <source>Le lecteur branché, et une carte nationale pour l'essayer.</source>
            <translation>Le lecteur branché, et une carte nationale pour l’essayer.</translation>
        </message>
        <message>
            <source>La personne qui administrera ce poste.</source>
            <translation>La personne qui administrera ce poste.</translation>
        </message>
    </context>
    <context>
        <name>LawPage</name>
        <message>
            <source>Paramètres légaux</source>
            <translation>Paramètres légaux</translation>
        </message>
        <message>
            <source>Ces valeurs décident de l'orientation. L'administrateur du poste les tient à jour.</source>
            <translation>Ces valeurs décident de l’orientation. L’administrateur du poste les tient à jour.</translation>
        </message>
        <message>
            <source>Aucun paramètre ne correspond à ces mots.</source>
            <translation>Aucun paramètre ne correspond à ces mots.</translation>
        </message>
        <message>
            <source>Seuil, âge, délai, téléphone…</source>
            <translation>Seuil, âge, délai, téléphone…</translation>
        </message>
        <message>
            <source>Chercher un paramètre</source>
            <translation>Chercher un paramètre</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message>
            <source>Modifier</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Modifier : {label}</source>
            <translation>Modifier : {label}</translation>
        </message>
    </context>
    <context>
        <name>Listing</name>
        <message>
            <source>Sera enregistrée</source>
            <translation>Sera enregistrée</translation>
        </message>
        <message>
            <source>Déjà connue</source>
            <translation>Déjà connue</translation>
        </message>
        <message>
            <source>À corriger</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <source>Ligne</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Référence</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Aujourd'hui</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Décision</source>
            <translation>Décision</translation>
        </message>
        <message>
            <source>Datée du</source>
            <translation>Datée du</translation>
        </message>
        <message>
            <source>Précision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>Suite</translation>
        </message>
        <message>
            <source>Paramètre</source>
            <translation>Paramètre</translation>
        </message>
        <message>
            <source>Valeur</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Du</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Au</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Déposé le</source>
            <translation>Déposé le</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Motif</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Complets</source>
            <translation>Complets</translation>
        </message>
        <message>
            <source>Incomplets</source>
            <translation>Incomplets</translation>
        </message>
        <message>
            <source>Transmis</source>
            <translation>Transmis</translation>
        </message>
        <message>
            <source>Immatriculés</source>
            <translation>Immatriculés</translation>
        </message>
        <message>
            <source>Rejetés</source>
            <translation>Rejetés</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Personnes</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Délai médian</source>
            <translation>Délai médian</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Poste</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Du n°</source>
            <translation>Du n°</translation>
        </message>
        <message>
            <source>Au n°</source>
            <translation>Au n°</translation>
        </message>
        <message>
            <source>Déposés</source>
            <translation>Déposés</translation>
        </message>
        <message>
            <source>Manquants</source>
            <translation>Manquants</translation>
        </message>
        <message>
            <source>Jour</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Dans la clôture</source>
            <translation>Dans la clôture</translation>
        </message>
        <message>
            <source>Signée le</source>
            <translation>Signée le</translation>
        </message>
        <message>
            <source>Clôture</source>
            <translation>Clôture</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Nom arabe</source>
            <translation>Nom arabe</translation>
        </message>
        <message>
            <source>Nom français</source>
            <translation>Nom français</translation>
        </message>
        <message>
            <source>Commune</source>
            <translation>Commune</translation>
        </message>
        <message>
            <source>Nom</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Identifiant</source>
            <translation>Identifiant</translation>
        </message>
        <message>
            <source>Rôle</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Étendue</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>Jusqu'au</source>
            <translation>Jusqu’au</translation>
        </message>
        <message>
            <source>Accès</source>
            <translation>Accès</translation>
        </message>
        <message>
            <source>Entendu</source>
            <translation>Entendu</translation>
        </message>
        <message>
            <source>Non lues</source>
            <translation>Non lues</translation>
        </message>
        <message>
            <source>Mises à part</source>
            <translation>Mises à part</translation>
        </message>
        <message>
            <source>Certificat jusqu'au</source>
            <translation>Certificat jusqu’au</translation>
        </message>
        <message>
            <source>Entrées</source>
            <translation>Entrées</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Qui</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Acte</source>
            <translation>Acte</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>Poste verrouillé</source>
            <translation>Poste verrouillé</translation>
        </message>
        <message>
            <source>Le travail en cours est conservé. Appuyez sur une touche.</source>
            <translation>Le travail en cours est conservé. Appuyez sur une touche.</translation>
        </message>
    </context>
    <context>
        <name>Marks</name>
        <message>
            <source>Codes lus : {have} sur {parts}</source>
            <translation>Codes lus : {have} sur {parts}</translation>
        </message>
    </context>
    <context>
        <name>ModePage</name>
        <message>
            <source>Formation</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Pour apprendre, sans aucun risque.</source>
            <translation>Pour apprendre, sans aucun risque.</translation>
        </message>
        <message>
            <source>Travail réel</source>
            <translation>Travail réel</translation>
        </message>
        <message>
            <source>Les récépissés engagent l'administration.</source>
            <translation>Les récépissés engagent l’administration.</translation>
        </message>
        <message>
            <source>Dossiers de formation gardés : {count}</source>
            <translation>Dossiers de formation gardés : {count}</translation>
        </message>
        <message>
            <source>Ils restent à part : ni cherchés, ni comptés, ni clos avec les vrais, et sans numéro réel.</source>
            <translation>Ils restent à part : ni cherchés, ni comptés, ni clos avec les vrais, et sans numéro réel.</translation>
        </message>
        <message>
            <source>Garder la formation</source>
            <translation>Garder la formation</translation>
        </message>
        <message>
            <source>Passer au travail réel</source>
            <translation>Passer au travail réel</translation>
        </message>
        <message>
            <source>Une bande sur chaque écran et une mention sur chaque papier disent « formation ».</source>
            <translation>Une bande sur chaque écran et une mention sur chaque papier disent « formation ».</translation>
        </message>
        <message>
            <source>Chaque numéro porte un T : aucun ne peut passer pour un vrai.</source>
            <translation>Chaque numéro porte un T : aucun ne peut passer pour un vrai.</translation>
        </message>
        <message>
            <source>Des personnes inventées peuvent être saisies ; les vraies n'ont rien à y faire.</source>
            <translation>Des personnes inventées peuvent être saisies ; les vraies n’ont rien à y faire.</translation>
        </message>
        <message>
            <source>On en sort ici, quand on veut : les vrais numéros commencent alors à 00001.</source>
            <translation>On en sort ici, quand on veut : les vrais numéros commencent alors à 00001.</translation>
        </message>
        <message>
            <source>Chaque récépissé est daté, numéroté et scellé : il vaut dépôt (loi 55-19).</source>
            <translation>Chaque récépissé est daté, numéroté et scellé : il vaut dépôt (loi 55-19).</translation>
        </message>
        <message>
            <source>Aucun numéro n'est sauté ni donné deux fois ; un dossier annulé reste visible.</source>
            <translation>Aucun numéro n’est sauté ni donné deux fois ; un dossier annulé reste visible.</translation>
        </message>
        <message>
            <source>Les numéros inventés des démonstrations sont refusés.</source>
            <translation>Les numéros inventés des démonstrations sont refusés.</translation>
        </message>
        <message>
            <source>L'heure du poste doit être juste à la minute.</source>
            <translation>L’heure du poste doit être juste à la minute.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Fermer</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>OfficePage</name>
        <message>
            <source>Vous avez un code à usage unique du serveur régional ?</source>
            <translation>Vous avez un code à usage unique du serveur régional ?</translation>
        </message>
        <message>
            <source>Il apporte le bureau et ses noms : rien n'est à taper ici.</source>
            <translation>Il apporte le bureau et ses noms : rien n’est à taper ici.</translation>
        </message>
        <message>
            <source>J'ai un code</source>
            <translation>J’ai un code</translation>
        </message>
        <message>
            <source>Garder le bureau</source>
            <translation>Garder le bureau</translation>
        </message>
    </context>
    <context>
        <name>OfficePicker</name>
        <message>
            <source>Tous les bureaux</source>
            <translation>Tous les bureaux</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
    </context>
    <context>
        <name>OfficesPage</name>
        <message>
            <source>Bureaux</source>
            <translation>Bureaux</translation>
        </message>
        <message>
            <source>Aucun bureau n'est inscrit.</source>
            <translation>Aucun bureau n’est inscrit.</translation>
        </message>
        <message>
            <source>Ajouter ou renommer</source>
            <translation>Ajouter ou renommer</translation>
        </message>
        <message>
            <source>Code (3 à 8 lettres ou chiffres)</source>
            <translation>Code (3 à 8 lettres ou chiffres)</translation>
        </message>
        <message>
            <source>Nom en arabe</source>
            <translation>Nom en arabe</translation>
        </message>
        <message>
            <source>Nom en français</source>
            <translation>Nom en français</translation>
        </message>
        <message>
            <source>Code de la commune</source>
            <translation>Code de la commune</translation>
        </message>
        <message>
            <source>Enregistrer</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Nouveau bureau</source>
            <translation>Nouveau bureau</translation>
        </message>
        <message>
            <source>Le bureau est enregistré.</source>
            <translation>Le bureau est enregistré.</translation>
        </message>
        <message>
            <source>Bureaux : {count}</source>
            <translation>Bureaux : {count}</translation>
        </message>
    </context>
    <context>
        <name>OpenedBy</name>
        <message>
            <source>Qui a ouvert un dossier ?</source>
            <translation>Qui a ouvert un dossier ?</translation>
        </message>
        <message>
            <source>Rien n'est inscrit au journal des accès pour cela.</source>
            <translation>Rien n’est inscrit au journal des accès pour cela.</translation>
        </message>
        <message>
            <source>Référence du dossier</source>
            <translation>Référence du dossier</translation>
        </message>
        <message>
            <source>Chercher</source>
            <translation>Chercher</translation>
        </message>
    </context>
    <context>
        <name>Overseen</name>
        <message>
            <source>Clôturée</source>
            <translation>Clôturée</translation>
        </message>
        <message>
            <source>À clôturer de nouveau</source>
            <translation>À clôturer de nouveau</translation>
        </message>
        <message>
            <source>À clôturer</source>
            <translation>À clôturer</translation>
        </message>
        <message>
            <source>Jusqu'à 7 jours</source>
            <translation>Jusqu’à 7 jours</translation>
        </message>
        <message>
            <source>8 à 30 jours</source>
            <translation>8 à 30 jours</translation>
        </message>
        <message>
            <source>31 à 60 jours</source>
            <translation>31 à 60 jours</translation>
        </message>
        <message>
            <source>Plus de 60 jours</source>
            <translation>Plus de 60 jours</translation>
        </message>
        <message>
            <source>Responsable</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Contrôleur</source>
            <translation>Contrôleur</translation>
        </message>
        <message>
            <source>Saisie des décisions</source>
            <translation>Saisie des décisions</translation>
        </message>
        <message>
            <source>Administrateur</source>
            <translation>Administrateur</translation>
        </message>
        <message>
            <source>Chef de bureau</source>
            <translation>Chef de bureau</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Superviseur</source>
            <translation>Superviseur</translation>
        </message>
        <message>
            <source>Tout le pays</source>
            <translation>Tout le pays</translation>
        </message>
        <message>
            <source>Région {code}</source>
            <translation>Région {code}</translation>
        </message>
        <message>
            <source>Province {code}</source>
            <translation>Province {code}</translation>
        </message>
        <message>
            <source>Bureau {code}</source>
            <translation>Bureau {code}</translation>
        </message>
        <message>
            <source>Jusqu'au {day}</source>
            <translation>Jusqu’au {day}</translation>
        </message>
        <message>
            <source>Sans motif</source>
            <translation>Sans motif</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count} h</translation>
        </message>
        <message>
            <source>{count} jours</source>
            <translation>{count} jours</translation>
        </message>
        <message>
            <source>Tableau de bord</source>
            <translation>Tableau de bord</translation>
        </message>
        <message>
            <source>Valable</source>
            <translation>Valable</translation>
        </message>
        <message>
            <source>Expire bientôt</source>
            <translation>Expire bientôt</translation>
        </message>
        <message>
            <source>Expiré</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Révoqué</source>
            <translation>Révoqué</translation>
        </message>
        <message>
            <source>Retiré ou annulé</source>
            <translation>Retiré ou annulé</translation>
        </message>
        <message>
            <source>Jamais entendu</source>
            <translation>Jamais entendu</translation>
        </message>
        <message>
            <source>Il y a {time}</source>
            <translation>Il y a {time}</translation>
        </message>
        <message>
            <source>{station} · borne</source>
            <translation>{station} · borne</translation>
        </message>
    </context>
    <context>
        <name>OverseenDecisions</name>
        <message>
            <source>Tableau de bord</source>
            <translation>Tableau de bord</translation>
        </message>
    </context>
    <context>
        <name>Pad</name>
        <message>
            <source>Effacer le dernier chiffre</source>
            <translation>Effacer le dernier chiffre</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Pièces reçues</source>
            <translation>Pièces reçues</translation>
        </message>
        <message>
            <source>Pièces manquantes : {count}. Le dépôt est incomplet ; le récépissé dit le délai.</source>
            <translation>Pièces manquantes : {count}. Le dépôt est incomplet ; le récépissé dit le délai.</translation>
        </message>
        <message>
            <source>Toutes les pièces sont là. Le dépôt est complet.</source>
            <translation>Toutes les pièces sont là. Le dépôt est complet.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Comptes</source>
            <translation>Comptes</translation>
        </message>
        <message>
            <source>Personne n'est encore inscrit au serveur.</source>
            <translation>Personne n’est encore inscrit au serveur.</translation>
        </message>
        <message>
            <source>Nouveau jeton</source>
            <translation>Nouveau jeton</translation>
        </message>
        <message>
            <source>Révoquer</source>
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Révoquer pour toujours</source>
            <translation>Révoquer pour toujours</translation>
        </message>
        <message>
            <source>Demande enregistrée pour {login}.</source>
            <translation>Demande enregistrée pour {login}.</translation>
        </message>
        <message>
            <source>Un autre administrateur demande la même chose d'ici demain, et reçoit le jeton.</source>
            <translation>Un autre administrateur demande la même chose d’ici demain, et reçoit le jeton.</translation>
        </message>
    </context>
    <context>
        <name>PeriodBar</name>
        <message>
            <source>Jour</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Semaine</source>
            <translation>Semaine</translation>
        </message>
        <message>
            <source>Mois</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Suivant</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Période : {period}</source>
            <translation>Période : {period}</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Voit les chiffres et exporte.</source>
            <translation>Voit les chiffres et exporte.</translation>
        </message>
        <message>
            <source>Voit, exporte et vérifie ; ne change rien.</source>
            <translation>Voit, exporte et vérifie ; ne change rien.</translation>
        </message>
        <message>
            <source>Voit les chiffres et enregistre les décisions de la CNSS.</source>
            <translation>Voit les chiffres et enregistre les décisions de la CNSS.</translation>
        </message>
        <message>
            <source>Gère bureaux, postes et personnes ; ne voit aucune donnée personnelle.</source>
            <translation>Gère bureaux, postes et personnes ; ne voit aucune donnée personnelle.</translation>
        </message>
        <message>
            <source>Nouvelle personne</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>Identifiant (lettres, chiffres, point)</source>
            <translation>Identifiant (lettres, chiffres, point)</translation>
        </message>
        <message>
            <source>Rôle</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Étendue</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>Validité du jeton</source>
            <translation>Validité du jeton</translation>
        </message>
        <message>
            <source>Ajouter</source>
            <translation>Ajouter</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Quelqu'un est inscrit : ce poste s'ouvre par un secret.</source>
            <translation>Quelqu’un est inscrit : ce poste s’ouvre par un secret.</translation>
        </message>
        <message>
            <source>Les autres personnes sont inscrites depuis la page « Personnes » de la journée.</source>
            <translation>Les autres personnes sont inscrites depuis la page « Personnes » de la journée.</translation>
        </message>
        <message>
            <source>Sans administrateur, le poste s'ouvre sans secret.</source>
            <translation>Sans administrateur, le poste s’ouvre sans secret.</translation>
        </message>
        <message>
            <source>Il peut être inscrit plus tard, ici ou par kiosk people add.</source>
            <translation>Il peut être inscrit plus tard, ici ou par kiosk people add.</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Inscrire l'administrateur</source>
            <translation>Inscrire l’administrateur</translation>
        </message>
    </context>
    <context>
        <name>PersonRow</name>
        <message>
            <source>Nom non saisi</source>
            <translation>Nom non saisi</translation>
        </message>
        <message>
            <source>Ouvrir</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Enlever vraiment</source>
            <translation>Enlever vraiment</translation>
        </message>
        <message>
            <source>Enlever</source>
            <translation>Enlever</translation>
        </message>
    </context>
    <context>
        <name>PreCheck</name>
        <message>
            <source>Voir pourquoi</source>
            <translation>Voir pourquoi</translation>
        </message>
        <message>
            <source>La demande peut être déposée quand même : le récépissé est dû tout de suite.</source>
            <translation>La demande peut être déposée quand même : le récépissé est dû tout de suite.</translation>
        </message>
    </context>
    <context>
        <name>PrinterPage</name>
        <message>
            <source>A4, deux récépissés</source>
            <translation>A4, deux récépissés</translation>
        </message>
        <message>
            <source>Feuille A5</source>
            <translation>Feuille A5</translation>
        </message>
        <message>
            <source>Rouleau de 80 mm</source>
            <translation>Rouleau de 80 mm</translation>
        </message>
        <message>
            <source>Imprimante du bureau</source>
            <translation>Imprimante du bureau</translation>
        </message>
        <message>
            <source>Aucune : les papiers sont écrits en PDF</source>
            <translation>Aucune : les papiers sont écrits en PDF</translation>
        </message>
        <message>
            <source>Chercher</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Papier des récépissés</source>
            <translation>Papier des récépissés</translation>
        </message>
        <message>
            <source>Imprimer une page d'essai</source>
            <translation>Imprimer une page d’essai</translation>
        </message>
        <message>
            <source>Imprimer un reçu d'essai</source>
            <translation>Imprimer un reçu d’essai</translation>
        </message>
        <message>
            <source>Garder l'imprimante</source>
            <translation>Garder l’imprimante</translation>
        </message>
    </context>
    <context>
        <name>QuestionPage</name>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>{title} · question {place}</source>
            <translation>{title} · question {place}</translation>
        </message>
        <message>
            <source>Ajouter une personne</source>
            <translation>Ajouter une personne</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Accueil</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Nouveau</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>Orientation</translation>
        </message>
        <message>
            <source>Registre</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>Suivre</source>
            <translation>Suivre</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>Journée</source>
            <translation>Journée</translation>
        </message>
        <message>
            <source>Chiffres</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Balance</translation>
        </message>
        <message>
            <source>Clôtures</source>
            <translation>Clôtures</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exports</translation>
        </message>
        <message>
            <source>Décisions</source>
            <translation>Décisions</translation>
        </message>
        <message>
            <source>Postes</source>
            <translation>Postes</translation>
        </message>
        <message>
            <source>Bureaux</source>
            <translation>Bureaux</translation>
        </message>
        <message>
            <source>Comptes</source>
            <translation>Comptes</translation>
        </message>
        <message>
            <source>Page affichée</source>
            <translation>Page affichée</translation>
        </message>
    </context>
    <context>
        <name>ReadAloud</name>
        <message>
            <source>Arrêter la lecture</source>
            <translation>Arrêter la lecture</translation>
        </message>
        <message>
            <source>Écouter cette page</source>
            <translation>Écouter cette page</translation>
        </message>
    </context>
    <context>
        <name>ReaderPage</name>
        <message>
            <source>Lecteur</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>Le premier où une carte est posée</source>
            <translation>Le premier où une carte est posée</translation>
        </message>
        <message>
            <source>Chercher</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Essayer la carte</source>
            <translation>Essayer la carte</translation>
        </message>
        <message>
            <source>Essayer le port</source>
            <translation>Essayer le port</translation>
        </message>
        <message>
            <source>Le port s'ouvre : le scanner est prêt.</source>
            <translation>Le port s’ouvre : le scanner est prêt.</translation>
        </message>
        <message>
            <source>Garder le lecteur</source>
            <translation>Garder le lecteur</translation>
        </message>
        <message>
            <source>{count} octets reçus en {seconds} s. Rien n'est gardé de la carte.</source>
            <translation>{count} octets reçus en {seconds} s. Rien n’est gardé de la carte.</translation>
        </message>
        <message>
            <source>La puce répond</source>
            <translation>La puce répond</translation>
        </message>
    </context>
    <context>
        <name>ReasonView</name>
        <message>
            <source>Lire la fiche</source>
            <translation>Lire la fiche</translation>
        </message>
    </context>
    <context>
        <name>Receiving</name>
        <message>
            <source>Quelles pièces le demandeur a-t-il remises ?</source>
            <translation>Quelles pièces le demandeur a-t-il remises ?</translation>
        </message>
        <message>
            <source>Enregistrer les pièces reçues</source>
            <translation>Enregistrer les pièces reçues</translation>
        </message>
        <message>
            <source>Ne rien changer</source>
            <translation>Ne rien changer</translation>
        </message>
        <message>
            <source>Il en manquera encore : {count}. Le délai reste le même.</source>
            <translation>Il en manquera encore : {count}. Le délai reste le même.</translation>
        </message>
        <message>
            <source>Le dossier sera complet.</source>
            <translation>Le dossier sera complet.</translation>
        </message>
    </context>
    <context>
        <name>Reel</name>
        <message>
            <source>Plus haut</source>
            <translation>Plus haut</translation>
        </message>
        <message>
            <source>Plus bas</source>
            <translation>Plus bas</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>Registre des dépôts</source>
            <translation>Registre des dépôts</translation>
        </message>
        <message>
            <source>Référence, nom, CNIE ou IDCS</source>
            <translation>Référence, nom, CNIE ou IDCS</translation>
        </message>
        <message>
            <source>Rechercher un dossier</source>
            <translation>Rechercher un dossier</translation>
        </message>
        <message>
            <source>Entrée ouvre le dossier choisi.</source>
            <translation>Entrée ouvre le dossier choisi.</translation>
        </message>
        <message>
            <source>Aucun dossier ne correspond. Essayez la référence, ou un autre nom.</source>
            <translation>Aucun dossier ne correspond. Essayez la référence, ou un autre nom.</translation>
        </message>
        <message>
            <source>Les {count} premiers dossiers</source>
            <translation>Les {count} premiers dossiers</translation>
        </message>
        <message>
            <source>Dossiers trouvés : {count}</source>
            <translation>Dossiers trouvés : {count}</translation>
        </message>
        <message>
            <source>Tous</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Du jour</source>
            <translation>Du jour</translation>
        </message>
        <message>
            <source>Incomplets</source>
            <translation>Incomplets</translation>
        </message>
        <message>
            <source>À envoyer</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <source>Refusés à l'envoi</source>
            <translation>Refusés à l’envoi</translation>
        </message>
    </context>
    <context>
        <name>RenewalPanel</name>
        <message>
            <source>Choisissez votre code</source>
            <translation>Choisissez votre code</translation>
        </message>
        <message>
            <source>Choisissez votre mot de passe</source>
            <translation>Choisissez votre mot de passe</translation>
        </message>
        <message>
            <source>Nouveau code</source>
            <translation>Nouveau code</translation>
        </message>
        <message>
            <source>Nouveau mot de passe</source>
            <translation>Nouveau mot de passe</translation>
        </message>
        <message>
            <source>Encore une fois</source>
            <translation>Encore une fois</translation>
        </message>
        <message>
            <source>Enregistrer</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Une autre personne</source>
            <translation>Une autre personne</translation>
        </message>
        <message>
            <source>{least} chiffres ou plus, ni suite, ni date de naissance.</source>
            <translation>{least} chiffres ou plus, ni suite, ni date de naissance.</translation>
        </message>
        <message>
            <source>{least} signes ou plus ; une courte phrase convient.</source>
            <translation>{least} signes ou plus ; une courte phrase convient.</translation>
        </message>
        <message>
            <source>Les deux saisies diffèrent.</source>
            <translation>Les deux saisies diffèrent.</translation>
        </message>
    </context>
    <context>
        <name>ResultAside</name>
        <message>
            <source>Les autres régimes</source>
            <translation>Les autres régimes</translation>
        </message>
        <message>
            <source>Ne conviennent pas</source>
            <translation>Ne conviennent pas</translation>
        </message>
        <message>
            <source>Où aller</source>
            <translation>Où aller</translation>
        </message>
        <message>
            <source>Ce que cela coûte</source>
            <translation>Ce que cela coûte</translation>
        </message>
        <message>
            <source>Pièces à apporter</source>
            <translation>Pièces à apporter</translation>
        </message>
        <message>
            <source>Lire la fiche de ce régime</source>
            <translation>Lire la fiche de ce régime</translation>
        </message>
    </context>
    <context>
        <name>ResultMain</name>
        <message>
            <source>Le régime qui convient</source>
            <translation>Le régime qui convient</translation>
        </message>
        <message>
            <source>Concerne : {names}</source>
            <translation>Concerne : {names}</translation>
        </message>
        <message>
            <source>Ce qui manque</source>
            <translation>Ce qui manque</translation>
        </message>
        <message>
            <source>Pourquoi</source>
            <translation>Pourquoi</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Modifier</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Revenir à la vérification</source>
            <translation>Revenir à la vérification</translation>
        </message>
        <message>
            <source>Tout effacer</source>
            <translation>Tout effacer</translation>
        </message>
        <message>
            <source>Effacer vraiment</source>
            <translation>Effacer vraiment</translation>
        </message>
        <message>
            <source>Imprimer ce qui manque</source>
            <translation>Imprimer ce qui manque</translation>
        </message>
        <message>
            <source>Imprimer</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Commencer le dossier</source>
            <translation>Commencer le dossier</translation>
        </message>
        <message>
            <source>Lire la fiche</source>
            <translation>Lire la fiche</translation>
        </message>
        <message>
            <source>Le régime qui convient</source>
            <translation>Le régime qui convient</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Préparer</source>
            <translation>Préparer</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Chef de bureau</source>
            <translation>Chef de bureau</translation>
        </message>
        <message>
            <source>Superviseur</source>
            <translation>Superviseur</translation>
        </message>
        <message>
            <source>Administrateur</source>
            <translation>Administrateur</translation>
        </message>
    </context>
    <context>
        <name>RowList</name>
        <message>
            <source>Personne n'est déclaré ici. Continuez s'il n'y a personne à ajouter.</source>
            <translation>Personne n’est déclaré ici. Continuez s’il n’y a personne à ajouter.</translation>
        </message>
    </context>
    <context>
        <name>Scrolled</name>
        <message>
            <source>Suite de la page</source>
            <translation>Suite de la page</translation>
        </message>
    </context>
    <context>
        <name>SetupHeader</name>
        <message>
            <source>Assistant de mise en service · AMO Tadamon</source>
            <translation>Assistant de mise en service · AMO Tadamon</translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message>
            <source>Étape {here} sur {all}</source>
            <translation>Étape {here} sur {all}</translation>
        </message>
        <message>
            <source>Ces réglages sont protégés par l'administrateur.</source>
            <translation>Ces réglages sont protégés par l’administrateur.</translation>
        </message>
        <message>
            <source>Ils sont montrés tels quels ; rien n'est changé ici.</source>
            <translation>Ils sont montrés tels quels ; rien n’est changé ici.</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Plus tard</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Continuer</source>
            <translation>Continuer</translation>
        </message>
    </context>
    <context>
        <name>SetupPlaces</name>
        <message>
            <source>Accès</source>
            <translation>Accès</translation>
        </message>
        <message>
            <source>Langue</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Imprimante</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <source>Lecteur</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>Serveur</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Administrateur</source>
            <translation>Administrateur</translation>
        </message>
        <message>
            <source>Bornes</source>
            <translation>Bornes</translation>
        </message>
        <message>
            <source>Formation</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Bilan</source>
            <translation>Bilan</translation>
        </message>
    </context>
    <context>
        <name>SetupStep</name>
        <message>
            <source>réglé</source>
            <translation>réglé</translation>
        </message>
        <message>
            <source>à régler</source>
            <translation>à régler</translation>
        </message>
    </context>
    <context>
        <name>SetupSteps</name>
        <message>
            <source>Mise en service</source>
            <translation>Mise en service</translation>
        </message>
        <message>
            <source>Chaque étape peut être passée et reprise. Rien n'est perdu.</source>
            <translation>Chaque étape peut être passée et reprise. Rien n’est perdu.</translation>
        </message>
    </context>
    <context>
        <name>Showcase</name>
        <message>
            <source>Boutons</source>
            <translation>Boutons</translation>
        </message>
        <message>
            <source>Vérifier</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Choisir</source>
            <translation>Choisir</translation>
        </message>
        <message>
            <source>Effacer</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Effacer pour de bon</source>
            <translation>Effacer pour de bon</translation>
        </message>
        <message>
            <source>Une ligne entière se presse et mène à une fiche.</source>
            <translation>Une ligne entière se presse et mène à une fiche.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Pièce remise</source>
            <translation>Pièce remise</translation>
        </message>
        <message>
            <source>États</source>
            <translation>États</translation>
        </message>
        <message>
            <source>Listes</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Icônes</source>
            <translation>Icônes</translation>
        </message>
        <message>
            <source>Ce dossier attend deux pièces</source>
            <translation>Ce dossier attend deux pièces</translation>
        </message>
        <message>
            <source>Elles peuvent être remises pendant trente jours.</source>
            <translation>Elles peuvent être remises pendant trente jours.</translation>
        </message>
        <message>
            <source>Dépôt de la demande le 12/03/2026</source>
            <translation>Dépôt de la demande le 12/03/2026</translation>
        </message>
        <message>
            <source>Réponse</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Écriture</source>
            <translation>Écriture</translation>
        </message>
        <message>
            <source>Surfaces</source>
            <translation>Surfaces</translation>
        </message>
        <message>
            <source>Galerie · Tadamon Kiosk</source>
            <translation>Galerie · Tadamon Kiosk</translation>
        </message>
        <message>
            <source>Borne</source>
            <translation>Borne</translation>
        </message>
    </context>
    <context>
        <name>SlipPage</name>
        <message>
            <source>La fiche est prête</source>
            <translation>La fiche est prête</translation>
        </message>
        <message>
            <source>Rien n'est déposé à ce guichet.</source>
            <translation>Rien n’est déposé à ce guichet.</translation>
        </message>
        <message>
            <source>Cette fiche aide à faire la démarche ; elle ne vaut pas récépissé.</source>
            <translation>Cette fiche aide à faire la démarche ; elle ne vaut pas récépissé.</translation>
        </message>
        <message>
            <source>Revenir au formulaire</source>
            <translation>Revenir au formulaire</translation>
        </message>
        <message>
            <source>Tout effacer</source>
            <translation>Tout effacer</translation>
        </message>
        <message>
            <source>Effacer vraiment</source>
            <translation>Effacer vraiment</translation>
        </message>
        <message>
            <source>Imprimer la fiche</source>
            <translation>Imprimer la fiche</translation>
        </message>
        <message>
            <source>Aperçu de la fiche</source>
            <translation>Aperçu de la fiche</translation>
        </message>
        <message>
            <source>Votre demande est préparée</source>
            <translation>Votre demande est préparée</translation>
        </message>
        <message>
            <source>Préparation de votre fiche</source>
            <translation>Préparation de votre fiche</translation>
        </message>
        <message>
            <source>Précédent</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Montrer les codes</source>
            <translation>Montrer les codes</translation>
        </message>
        <message>
            <source>J'ai terminé</source>
            <translation>J’ai terminé</translation>
        </message>
        <message>
            <source>À apporter au guichet, avec la fiche</source>
            <translation>À apporter au guichet, avec la fiche</translation>
        </message>
        <message>
            <source>La fiche s'ouvre au guichet jusqu'au {day}. Ce n'est pas un dépôt.</source>
            <translation>La fiche s’ouvre au guichet jusqu’au {day}. Ce n’est pas un dépôt.</translation>
        </message>
    </context>
    <context>
        <name>Staff</name>
        <message>
            <source>Actif</source>
            <translation>Actif</translation>
        </message>
        <message>
            <source>Code à changer</source>
            <translation>Code à changer</translation>
        </message>
        <message>
            <source>Bloqué</source>
            <translation>Bloqué</translation>
        </message>
        <message>
            <source>Accès retiré</source>
            <translation>Accès retiré</translation>
        </message>
    </context>
    <context>
        <name>StaffForm</name>
        <message>
            <source>Ajouter une personne</source>
            <translation>Ajouter une personne</translation>
        </message>
        <message>
            <source>Ajouter</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Nom, tel qu'il figure au récépissé</source>
            <translation>Nom, tel qu’il figure au récépissé</translation>
        </message>
        <message>
            <source>Identifiant</source>
            <translation>Identifiant</translation>
        </message>
        <message>
            <source>Rôle</source>
            <translation>Rôle</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Personnes du bureau</source>
            <translation>Personnes du bureau</translation>
        </message>
        <message>
            <source>Personne n'a encore de code : ce poste est ouvert à tous. Ajoutez l'administrateur.</source>
            <translation>Personne n’a encore de code : ce poste est ouvert à tous. Ajoutez l’administrateur.</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Journal des accès</source>
            <translation>Journal des accès</translation>
        </message>
        <message>
            <source>Débloquer</source>
            <translation>Débloquer</translation>
        </message>
        <message>
            <source>Nouveau code</source>
            <translation>Nouveau code</translation>
        </message>
        <message>
            <source>Retirer l'accès</source>
            <translation>Retirer l’accès</translation>
        </message>
        <message>
            <source>Retirer pour toujours</source>
            <translation>Retirer pour toujours</translation>
        </message>
        <message>
            <source>Code provisoire de {name} : {secret}</source>
            <translation>Code provisoire de {name} : {secret}</translation>
        </message>
        <message>
            <source>Dites-le une seule fois à la personne : elle le change à sa première ouverture.</source>
            <translation>Dites-le une seule fois à la personne : elle le change à sa première ouverture.</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <source>Contact avec la carte</source>
            <translation>Contact avec la carte</translation>
        </message>
        <message>
            <source>Ouverture de la puce</source>
            <translation>Ouverture de la puce</translation>
        </message>
        <message>
            <source>Lecture de l'identité</source>
            <translation>Lecture de l’identité</translation>
        </message>
        <message>
            <source>Lecture de la photo</source>
            <translation>Lecture de la photo</translation>
        </message>
        <message>
            <source>Contrôle d'authenticité</source>
            <translation>Contrôle d’authenticité</translation>
        </message>
        <message>
            <source>Lecture de la carte</source>
            <translation>Lecture de la carte</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Numéro d'immatriculation : {number}</source>
            <translation>Numéro d’immatriculation : {number}</translation>
        </message>
        <message>
            <source>Au plus tard le {day} : {names}</source>
            <translation>Au plus tard le {day} : {names}</translation>
        </message>
        <message>
            <source>Chargement en cours…</source>
            <translation>Chargement en cours…</translation>
        </message>
        <message>
            <source>Réessayer</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Complet</source>
            <translation>Complet</translation>
        </message>
        <message>
            <source>Incomplet</source>
            <translation>Incomplet</translation>
        </message>
        <message>
            <source>Transmis</source>
            <translation>Transmis</translation>
        </message>
        <message>
            <source>Immatriculé</source>
            <translation>Immatriculé</translation>
        </message>
        <message>
            <source>Rejeté</source>
            <translation>Rejeté</translation>
        </message>
        <message>
            <source>Retiré</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>Annulé</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>À envoyer</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <source>Envoyé</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Refusé</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Demande déposée</source>
            <translation>Demande déposée</translation>
        </message>
        <message>
            <source>Pièces reçues</source>
            <translation>Pièces reçues</translation>
        </message>
        <message>
            <source>Dossier complété</source>
            <translation>Dossier complété</translation>
        </message>
        <message>
            <source>Dossier corrigé</source>
            <translation>Dossier corrigé</translation>
        </message>
        <message>
            <source>Demande retirée</source>
            <translation>Demande retirée</translation>
        </message>
        <message>
            <source>Dossier annulé</source>
            <translation>Dossier annulé</translation>
        </message>
        <message>
            <source>Duplicata du récépissé</source>
            <translation>Duplicata du récépissé</translation>
        </message>
        <message>
            <source>Transmis à la CNSS</source>
            <translation>Transmis à la CNSS</translation>
        </message>
        <message>
            <source>Immatriculé par la CNSS</source>
            <translation>Immatriculé par la CNSS</translation>
        </message>
        <message>
            <source>Rejeté par la CNSS</source>
            <translation>Rejeté par la CNSS</translation>
        </message>
        <message>
            <source>En attente d'impression</source>
            <translation>En attente d’impression</translation>
        </message>
        <message>
            <source>Le récépissé part à l'imprimante.</source>
            <translation>Le récépissé part à l’imprimante.</translation>
        </message>
        <message>
            <source>Impression en cours</source>
            <translation>Impression en cours</translation>
        </message>
        <message>
            <source>L'imprimante sort le récépissé.</source>
            <translation>L’imprimante sort le récépissé.</translation>
        </message>
        <message>
            <source>Plus de papier</source>
            <translation>Plus de papier</translation>
        </message>
        <message>
            <source>Remettez du papier : l'impression reprend d'elle-même.</source>
            <translation>Remettez du papier : l’impression reprend d’elle-même.</translation>
        </message>
        <message>
            <source>L'imprimante ne répond pas</source>
            <translation>L’imprimante ne répond pas</translation>
        </message>
        <message>
            <source>Allumez-la et vérifiez son câble : l'impression reprend d'elle-même.</source>
            <translation>Allumez-la et vérifiez son câble : l’impression reprend d’elle-même.</translation>
        </message>
        <message>
            <source>Imprimé</source>
            <translation>Imprimé</translation>
        </message>
        <message>
            <source>Signez, cachetez et remettez le récépissé tout de suite.</source>
            <translation>Signez, cachetez et remettez le récépissé tout de suite.</translation>
        </message>
        <message>
            <source>Impression échouée</source>
            <translation>Impression échouée</translation>
        </message>
        <message>
            <source>Le dossier est bien déposé. Vérifiez l'imprimante, puis réimprimez.</source>
            <translation>Le dossier est bien déposé. Vérifiez l’imprimante, puis réimprimez.</translation>
        </message>
        <message>
            <source>La feuille part à l'imprimante.</source>
            <translation>La feuille part à l’imprimante.</translation>
        </message>
        <message>
            <source>L'imprimante sort la feuille.</source>
            <translation>L’imprimante sort la feuille.</translation>
        </message>
        <message>
            <source>Remettez la feuille.</source>
            <translation>Remettez la feuille.</translation>
        </message>
        <message>
            <source>Vérifiez l'imprimante, puis imprimez à nouveau.</source>
            <translation>Vérifiez l’imprimante, puis imprimez à nouveau.</translation>
        </message>
        <message>
            <source>Envoyé, regardez l'imprimante</source>
            <translation>Envoyé, regardez l’imprimante</translation>
        </message>
        <message>
            <source>Elle ne peut pas dire si le papier est sorti. S'il est là, remettez-le.</source>
            <translation>Elle ne peut pas dire si le papier est sorti. S’il est là, remettez-le.</translation>
        </message>
        <message>
            <source>Regardez la feuille : le cadre est entier, les deux langues se lisent.</source>
            <translation>Regardez la feuille : le cadre est entier, les deux langues se lisent.</translation>
        </message>
        <message>
            <source>Faites relire, dater et signer le formulaire.</source>
            <translation>Faites relire, dater et signer le formulaire.</translation>
        </message>
    </context>
    <context>
        <name>StationActs</name>
        <message>
            <source>Perdu</source>
            <translation>Perdu</translation>
        </message>
        <message>
            <source>Volé</source>
            <translation>Volé</translation>
        </message>
        <message>
            <source>Remplacé</source>
            <translation>Remplacé</translation>
        </message>
        <message>
            <source>Fermé</source>
            <translation>Fermé</translation>
        </message>
        <message>
            <source>Mal utilisé</source>
            <translation>Mal utilisé</translation>
        </message>
        <message>
            <source>Code unique, valable 15 minutes. Saisissez-le sur le nouvel ordinateur.</source>
            <translation>Code unique, valable 15 minutes. Saisissez-le sur le nouvel ordinateur.</translation>
        </message>
        <message>
            <source>Nouveau poste</source>
            <translation>Nouveau poste</translation>
        </message>
        <message>
            <source>Un code fait d'un ordinateur un poste du bureau.</source>
            <translation>Un code fait d’un ordinateur un poste du bureau.</translation>
        </message>
        <message>
            <source>Code du poste (une lettre, un chiffre)</source>
            <translation>Code du poste (une lettre, un chiffre)</translation>
        </message>
        <message>
            <source>Borne des citoyens</source>
            <translation>Borne des citoyens</translation>
        </message>
        <message>
            <source>Donner un code</source>
            <translation>Donner un code</translation>
        </message>
        <message>
            <source>Révoquer un poste</source>
            <translation>Révoquer un poste</translation>
        </message>
        <message>
            <source>Motif</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Révoquer</source>
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Révoquer pour toujours</source>
            <translation>Révoquer pour toujours</translation>
        </message>
        <message>
            <source>Bureau : {name}</source>
            <translation>Bureau : {name}</translation>
        </message>
        <message>
            <source>Choisissez un poste dans la liste.</source>
            <translation>Choisissez un poste dans la liste.</translation>
        </message>
        <message>
            <source>Poste {station}. Ses reçus ne seront plus crus ; deux personnes le demandent.</source>
            <translation>Poste {station}. Ses reçus ne seront plus crus ; deux personnes le demandent.</translation>
        </message>
        <message>
            <source>Poste {station} : déjà révoqué.</source>
            <translation>Poste {station} : déjà révoqué.</translation>
        </message>
    </context>
    <context>
        <name>StationsPage</name>
        <message>
            <source>Postes</source>
            <translation>Postes</translation>
        </message>
        <message>
            <source>Entrée montre les dossiers du poste, ce mois-ci.</source>
            <translation>Entrée montre les dossiers du poste, ce mois-ci.</translation>
        </message>
        <message>
            <source>Aucun poste n'est inscrit.</source>
            <translation>Aucun poste n’est inscrit.</translation>
        </message>
        <message>
            <source>Postes : {all} · silencieux : {silent}</source>
            <translation>Postes : {all} · silencieux : {silent}</translation>
        </message>
        <message>
            <source>Le poste est révoqué.</source>
            <translation>Le poste est révoqué.</translation>
        </message>
        <message>
            <source>Le poste sera révoqué quand une deuxième personne l'aura demandé aussi.</source>
            <translation>Le poste sera révoqué quand une deuxième personne l’aura demandé aussi.</translation>
        </message>
        <message>
            <source>Demande enregistrée.</source>
            <translation>Demande enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>StepButton</name>
        <message>
            <source>à corriger</source>
            <translation>à corriger</translation>
        </message>
        <message>
            <source>rempli</source>
            <translation>rempli</translation>
        </message>
        <message>
            <source>à remplir</source>
            <translation>à remplir</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Étape {here} sur {all}</source>
            <translation>Étape {here} sur {all}</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>À corriger avant de continuer</source>
            <translation>À corriger avant de continuer</translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>prêt</source>
            <translation>prêt</translation>
        </message>
        <message>
            <source>pour plus tard</source>
            <translation>pour plus tard</translation>
        </message>
        <message>
            <source>à voir</source>
            <translation>à voir</translation>
        </message>
        <message>
            <source>à régler</source>
            <translation>à régler</translation>
        </message>
        <message>
            <source>Ouvrir le guichet</source>
            <translation>Ouvrir le guichet</translation>
        </message>
        <message>
            <source>Modifier</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Modifier : {name}</source>
            <translation>Modifier : {name}</translation>
        </message>
    </context>
    <context>
        <name>Titles</name>
        <message>
            <source>Accueil</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Choix du formulaire</source>
            <translation>Choix du formulaire</translation>
        </message>
        <message>
            <source>Carte d'identité</source>
            <translation>Carte d’identité</translation>
        </message>
        <message>
            <source>Demande</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>Vérification</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Récépissé</source>
            <translation>Récépissé</translation>
        </message>
        <message>
            <source>Fiche d'aide</source>
            <translation>Fiche d’aide</translation>
        </message>
        <message>
            <source>Avant le dépôt</source>
            <translation>Avant le dépôt</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>Registre</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Suivre un dossier</source>
            <translation>Suivre un dossier</translation>
        </message>
        <message>
            <source>Vérifier un récépissé</source>
            <translation>Vérifier un récépissé</translation>
        </message>
        <message>
            <source>Demande préparée</source>
            <translation>Demande préparée</translation>
        </message>
        <message>
            <source>La journée</source>
            <translation>La journée</translation>
        </message>
        <message>
            <source>Décisions de la CNSS</source>
            <translation>Décisions de la CNSS</translation>
        </message>
        <message>
            <source>Paramètres légaux</source>
            <translation>Paramètres légaux</translation>
        </message>
        <message>
            <source>Personnes du bureau</source>
            <translation>Personnes du bureau</translation>
        </message>
        <message>
            <source>Tableau de bord</source>
            <translation>Tableau de bord</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Balance des numéros</source>
            <translation>Balance des numéros</translation>
        </message>
        <message>
            <source>Clôtures</source>
            <translation>Clôtures</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exports</translation>
        </message>
        <message>
            <source>Postes</source>
            <translation>Postes</translation>
        </message>
        <message>
            <source>Bureaux</source>
            <translation>Bureaux</translation>
        </message>
        <message>
            <source>Comptes</source>
            <translation>Comptes</translation>
        </message>
        <message>
            <source>Mon accès</source>
            <translation>Mon accès</translation>
        </message>
    </context>
    <context>
        <name>TokenBox</name>
        <message>
            <source>Jeton de {login}. Il n'est montré qu'une fois : remettez-le en main propre.</source>
            <translation>Jeton de {login}. Il n’est montré qu’une fois : remettez-le en main propre.</translation>
        </message>
        <message>
            <source>C'est noté</source>
            <translation>C’est noté</translation>
        </message>
    </context>
    <context>
        <name>Told</name>
        <message>
            <source>Lire la fiche</source>
            <translation>Lire la fiche</translation>
        </message>
        <message>
            <source>{name} figure déjà dans le dossier {reference}, encore ouvert.</source>
            <translation>{name} figure déjà dans le dossier {reference}, encore ouvert.</translation>
        </message>
        <message>
            <source>Voir ce dossier</source>
            <translation>Voir ce dossier</translation>
        </message>
        <message>
            <source>Autres dossiers ouverts avec cette personne : {count}.</source>
            <translation>Autres dossiers ouverts avec cette personne : {count}.</translation>
        </message>
        <message>
            <source>Même IDCS. Le dépôt reste possible ; vérifiez avec le demandeur.</source>
            <translation>Même IDCS. Le dépôt reste possible ; vérifiez avec le demandeur.</translation>
        </message>
        <message>
            <source>Même numéro de CNIE. Le dépôt reste possible ; vérifiez avec le demandeur.</source>
            <translation>Même numéro de CNIE. Le dépôt reste possible ; vérifiez avec le demandeur.</translation>
        </message>
        <message>
            <source>Même nom et même date de naissance. Vérifiez avec le demandeur.</source>
            <translation>Même nom et même date de naissance. Vérifiez avec le demandeur.</translation>
        </message>
    </context>
    <context>
        <name>Tools</name>
        <message>
            <source>Texte normal</source>
            <translation>Texte normal</translation>
        </message>
        <message>
            <source>Texte plus grand</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Couleurs normales</source>
            <translation>Couleurs normales</translation>
        </message>
        <message>
            <source>Contraste fort</source>
            <translation>Contraste fort</translation>
        </message>
        <message>
            <source>Appeler un agent</source>
            <translation>Appeler un agent</translation>
        </message>
        <message>
            <source>Terminer</source>
            <translation>Terminer</translation>
        </message>
    </context>
    <context>
        <name>TrainingBand</name>
        <message>
            <source>FORMATION : ces dossiers sont sans valeur</source>
            <translation>FORMATION : ces dossiers sont sans valeur</translation>
        </message>
    </context>
    <context>
        <name>Unprinted</name>
        <message>
            <source>Récépissés à imprimer : {count}</source>
            <translation>Récépissés à imprimer : {count}</translation>
        </message>
        <message>
            <source>Les dossiers sont bien déposés ; leurs récépissés ne sont pas sortis.</source>
            <translation>Les dossiers sont bien déposés ; leurs récépissés ne sont pas sortis.</translation>
        </message>
    </context>
    <context>
        <name>UnprintedRow</name>
        <message>
            <source>Imprimer</source>
            <translation>Imprimer</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Ce dossier peut aboutir : il peut être déposé maintenant.</source>
            <translation>Ce dossier peut aboutir : il peut être déposé maintenant.</translation>
        </message>
        <message>
            <source>Pas encore : il manque quelque chose pour que ce dossier aboutisse.</source>
            <translation>Pas encore : il manque quelque chose pour que ce dossier aboutisse.</translation>
        </message>
        <message>
            <source>Un autre régime que l'AMO Tadamon convient.</source>
            <translation>Un autre régime que l’AMO Tadamon convient.</translation>
        </message>
        <message>
            <source>Un autre régime pourrait convenir ; il manque quelque chose.</source>
            <translation>Un autre régime pourrait convenir ; il manque quelque chose.</translation>
        </message>
        <message>
            <source>Déjà couvert : il n'y a rien à déposer.</source>
            <translation>Déjà couvert : il n’y a rien à déposer.</translation>
        </message>
        <message>
            <source>Avec ces réponses, aucun régime ne convient.</source>
            <translation>Avec ces réponses, aucun régime ne convient.</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>Ce que le récépissé atteste</source>
            <translation>Ce que le récépissé atteste</translation>
        </message>
        <message>
            <source>Ce que dit le papier</source>
            <translation>Ce que dit le papier</translation>
        </message>
        <message>
            <source>Référence</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Déposé le</source>
            <translation>Déposé le</translation>
        </message>
        <message>
            <source>Bureau</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Personnes</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Clé</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Clé valable</source>
            <translation>Clé valable</translation>
        </message>
        <message>
            <source>Clé révoquée</source>
            <translation>Clé révoquée</translation>
        </message>
        <message>
            <source>du {first} au {last}</source>
            <translation>du {first} au {last}</translation>
        </message>
        <message>
            <source>Dans ce registre</source>
            <translation>Dans ce registre</translation>
        </message>
        <message>
            <source>déposé le {instant} · personnes : {count}</source>
            <translation>déposé le {instant} · personnes : {count}</translation>
        </message>
    </context>
    <context>
        <name>VerifyPage</name>
        <message>
            <source>Vérifier un récépissé</source>
            <translation>Vérifier un récépissé</translation>
        </message>
        <message>
            <source>Scannez le code du récépissé, tapez sa référence, ou choisissez sa photo ou son PDF.</source>
            <translation>Scannez le code du récépissé, tapez sa référence, ou choisissez sa photo ou son PDF.</translation>
        </message>
        <message>
            <source>Code du récépissé ou référence</source>
            <translation>Code du récépissé ou référence</translation>
        </message>
        <message>
            <source>Le code carré est en bas du récépissé ; il se vérifie sans connexion. La référence, en haut au milieu, dit seulement si le dossier est dans ce registre.</source>
            <translation>Le code carré est en bas du récépissé ; il se vérifie sans connexion. La référence, en haut au milieu, dit seulement si le dossier est dans ce registre.</translation>
        </message>
        <message>
            <source>Ouvrir le dossier</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Photo ou PDF</source>
            <translation>Photo ou PDF</translation>
        </message>
        <message>
            <source>Vérifier</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Retour</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>WaitingGrid</name>
        <message>
            <source>En attente de réponse : {count}</source>
            <translation>En attente de réponse : {count}</translation>
        </message>
        <message>
            <source>Le plus ancien attend depuis {days}.</source>
            <translation>Le plus ancien attend depuis {days}.</translation>
        </message>
        <message>
            <source>Rien n'attend.</source>
            <translation>Rien n’attend.</translation>
        </message>
    </context>
    <context>
        <name>WhoPanel</name>
        <message>
            <source>Qui travaille à ce poste ?</source>
            <translation>Qui travaille à ce poste ?</translation>
        </message>
    </context>
    <context>
        <name>ZoneEntry</name>
        <message>
            <source>Zone de lecture (trois lignes au verso de la carte)</source>
            <translation>Zone de lecture (trois lignes au verso de la carte)</translation>
        </message>
        <message>
            <source>Les chiffres de contrôle concordent.</source>
            <translation>Les chiffres de contrôle concordent.</translation>
        </message>
        <message>
            <source>Tapez les trois lignes, ou passez la carte dans le scanner de documents.</source>
            <translation>Tapez les trois lignes, ou passez la carte dans le scanner de documents.</translation>
        </message>
        <message>
            <source>Ligne {line} : {signs} signes sur {length}</source>
            <translation>Ligne {line} : {signs} signes sur {length}</translation>
        </message>
    </context>
</TS>
