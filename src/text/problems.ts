import { french } from "./french";
import type { Bilingual } from "./language";
import { openingTexts } from "./opening";

const en = {
  feedAddress: "{address} is not an address that Gigadeal reads. Give one that starts with https://.",
  feedAddressIpv6:
    "Excel does not let Gigadeal read {address}. Write localhost or 127.0.0.1 in place of the number in brackets.",
  feedUnreachable:
    "Nothing answered at {address}. Check the connection and that the server allows Gigadeal to read it (CORS), then try again.",
  feedTimeLimit: "{address} did not answer within {seconds} seconds. Nothing was changed. Try again later.",
  feedBusy: "The server is busy and asks to wait {seconds} seconds. Nothing was changed. Try again later.",
  feedForbidden: "The server refused to show the feed ({status}). Check the access token in the settings.",
  feedStatus: "The server answered {status} in place of the feed. Nothing was changed. Check the address.",
  feedTooLarge: "The feed is larger than {megabytes} MB. Nothing was changed.",
  feedTooManyValues:
    "The deals are a document of more than {most} values, and no feed has as many. Nothing was changed.",
  feedNotJson: "The feed is not JSON: {detail}. Nothing was changed.",
  feedInvalid: "The feed has a fault: {path}: expected {expected}, got {got}. Nothing was changed.",
  feedNewer:
    "The deals are in version {version} of the feed’s form, and this Gigadeal reads up to version {known}. Nothing was changed. Update Gigadeal (reload the add-in), or ask for the deals in version {known}.",
  registerMissing: "This workbook has no deal register. Insert the “Deal register” template, then refresh again.",
  registerColumns: "The deal register lacks a column: {columns}. Give it its heading back (or undo), then try again.",
  registerNameTaken:
    "This workbook uses the name {name} for something else than the deal register. Rename that name or table (Formulas tab, Name Manager), then try again.",
  excelTooOld:
    "This Excel is too old for the templates: they need Excel 2021, Microsoft 365 or Excel on the web (ExcelApi 1.9). Update Excel, or open the workbook in Excel on the web.",
  connectionLost: "The connection to Excel was lost. Check your network, then try again.",
  sessionLost: "Excel no longer answers Gigadeal. Close the workbook, open it again, then try once more.",
  dialogOpen: "A dialog is open in Excel. Close it, then try again.",
  sheetProtected: "The sheet “{sheet}” is protected. Unprotect it (Review tab), then try again. Nothing was changed.",
  workbookProtected:
    "The structure of the workbook is protected, so no sheet can be added or removed. Unprotect it (Review tab), then try again.",
  sheetsProtected:
    "These sheets are protected: {sheets}. Unprotect them (Review tab), then try again. Nothing was changed.",
  registerChanged: "The register was changed meanwhile. Nothing was written. Refresh again.",
  refreshFailed: "Excel could not write the changes ({detail}). The register is as it was. Try again.",
  refreshHalfDone:
    "Excel stopped in the middle of the refresh ({detail}) and could not take it back. Undo (Ctrl+Z), or refresh again.",
  cellsChanged: "The workbook was changed meanwhile. Nothing was written. Start again.",
  sharingFailed: "Excel could not write the cells ({detail}). The workbook is as it was. Try again.",
  sharingHalfDone:
    "Excel stopped in the middle ({detail}) and could not take it back. No formula is lost: “Thaw” brings back those that are missing.",
  tooManyCells:
    "These are {cells} cells, and at most {most} are frozen or thawed at once. Nothing was changed. Make a long list shorter, then try again.",
  repairStopped:
    "Excel stopped in the middle ({detail}). What it had entered again stays; repair once more for the rest.",
  fileColumns: "The file lacks a column: {columns}. Export a deal to see the form of the file.",
  fileNotCsv: "The file cannot be read from row {row} on: a quotation mark stands where none can. Nothing was changed.",
  fileTooManyRows: "The file has more than {most} rows. Split it, then import the parts. Nothing was changed.",
  fileRow: "The file has a fault in row {row}, column {column}: expected {expected}, got {got}. Nothing was changed.",
  fileNotUtf8: "The file is not in UTF-8: letters with accents would be lost. Save it as “CSV UTF-8” and try again.",
  ownDealFault: "{field}: expected {expected}, got {got}. Nothing was changed.",
  dealNotOwn:
    "The deal {deal} is not one of your own: only a feed changes it. Use the register’s Override column instead.",
  noSource:
    "No deal stands behind this cell. Select a figure of the deal register, or a cell that reads it or calls DEAL_FACT.",
  dealNewer:
    "A newer Gigadeal wrote {deal} in this workbook. Changing it here would hide what only the newer one knows of it. Nothing was changed. Update Gigadeal, then try again.",
  refreshNewer:
    "A newer Gigadeal refreshed this workbook last. Nothing was changed. Update Gigadeal, then undo that refresh.",
  refreshDamaged:
    "This workbook’s record of its last refresh is damaged, so that refresh cannot be undone. Nothing was changed. The change log says what it wrote.",
  nothingToUndo: "There is no refresh to take back in this workbook.",
  cellEditing: "A cell is being edited. Finish with Enter or Esc, then try again.",
  protectedSomewhere:
    "Excel does not allow the change: a sheet or the workbook is protected. Unprotect it, then try again.",
  conflict: "Somebody else changed the workbook at the same moment. Try again.",
  excelBusy: "Excel is busy. Try again in a moment.",
  tooMuchAtOnce: "That is more than Excel takes at once. Try it in smaller parts.",
  unexpected: "Something went wrong that Gigadeal did not expect ({detail}). Nothing more was done. Try again.",
  unknownDeal: "The deal {deal} is not one that this template can model. Choose another deal, or none.",
  choiceMissing: "Fill this in.",
  choiceUnknown: "{value} is not one of the choices. Choose one from the list.",
  choiceNotNumber: "{value} is not a number. Type a number.",
  choiceNotPositive: "Type a number above 0, or leave it blank.",
  choiceRate: "Type a rate between -100 % and 1,000 %.",
  choiceNotYear: "{value} is not a year. Type a year from 1900 to 2200.",
  choiceNotTerm: "{value} is not a year or a date. Type a year from 1900 to 2200, or a date.",
  choiceEndBeforeStart: "The end is before the start. Type a later end.",
  choiceTermTooLong: "The term is {years} years. Choose at most {most} years.",
  dealNotInRegister:
    "The deal {deal} is not in this workbook’s deal register. Refresh the deals first, then insert the template.",
  insertFailed:
    "Excel could not finish the insertion ({detail}). What had been added was removed; the workbook is as before.",
  insertHalfDone:
    "Excel stopped in the middle of the insertion ({detail}) and could not take it back. Delete these sheets by hand where they are there: {sheets}. Nothing else was touched.",
  removalHalfDone:
    "Excel stopped while the sheets were being removed ({detail}). Delete these by hand: {sheets}. Nothing else was touched.",
  lastSheets:
    "Excel needs one sheet to show, and no other would be left. Add or unhide a sheet, then undo the insertion again.",
  dateSystem1904:
    "This workbook counts dates from 1904. Models need the 1900 date system: change it in Excel’s options (Advanced), or use another workbook.",
  sheetGone: "The sheet “{sheet}” is no longer in the workbook. Insert it again if you need it.",
  cellTaken: "{address} is not empty. Select another cell, or replace what it holds.",
  cellsNotFound: "The cells {reference} are not in this workbook. Check the sheet’s name.",
  partNotLoaded: openingTexts.en.partNotLoaded,
};

export type ProblemKey = keyof typeof en;

/** What can go wrong outside a cell: what happened, then what to do next. */
export const problems: Bilingual<Record<ProblemKey, string>> = {
  en,
  fr: french({
    feedAddress: "{address} n’est pas une adresse que Gigadeal sait lire. Donnez-en une qui commence par https://.",
    feedAddressIpv6:
      "Excel ne laisse pas Gigadeal lire {address}. Écrivez localhost ou 127.0.0.1 à la place du nombre entre crochets.",
    feedUnreachable:
      "Rien ne répond à {address}. Vérifiez la connexion et que le serveur autorise Gigadeal à le lire (CORS), puis réessayez.",
    feedTimeLimit: "{address} n’a pas répondu en {seconds} secondes. Rien n’a changé. Réessayez plus tard.",
    feedBusy: "Le serveur est occupé et demande d’attendre {seconds} secondes. Rien n’a changé. Réessayez plus tard.",
    feedForbidden: "Le serveur a refusé de montrer le flux ({status}). Vérifiez le jeton d’accès dans les réglages.",
    feedStatus: "Le serveur a répondu {status} à la place du flux. Rien n’a changé. Vérifiez l’adresse.",
    feedTooLarge: "Le flux dépasse {megabytes} Mo. Rien n’a changé.",
    feedTooManyValues:
      "Les contrats sont un document de plus de {most} valeurs, et aucun flux n’en a autant. Rien n’a changé.",
    feedNotJson: "Le flux n’est pas du JSON : {detail}. Rien n’a changé.",
    feedInvalid: "Le flux a un défaut : {path} : attendu {expected}, trouvé {got}. Rien n’a changé.",
    feedNewer:
      "Les contrats sont dans la version {version} du format du flux, et ce Gigadeal lit jusqu’à la version {known}. Rien n’a changé. Mettez Gigadeal à jour (rechargez le complément), ou demandez les contrats en version {known}.",
    registerMissing:
      "Ce classeur n’a pas de registre des contrats. Insérez le modèle « Registre des contrats », puis actualisez de nouveau.",
    registerColumns:
      "Il manque une colonne au registre des contrats : {columns}. Rendez-lui son titre (ou annulez), puis réessayez.",
    registerNameTaken:
      "Ce classeur emploie le nom {name} pour autre chose que le registre des contrats. Renommez ce nom ou ce tableau (onglet Formules, Gestionnaire de noms), puis réessayez.",
    excelTooOld:
      "Cet Excel est trop ancien pour les modèles : il leur faut Excel 2021, Microsoft 365 ou Excel pour le web (ExcelApi 1.9). Mettez Excel à jour, ou ouvrez le classeur dans Excel pour le web.",
    connectionLost: "La connexion avec Excel a été perdue. Vérifiez votre réseau, puis réessayez.",
    sessionLost: "Excel ne répond plus à Gigadeal. Fermez le classeur, rouvrez-le, puis réessayez.",
    dialogOpen: "Une boîte de dialogue est ouverte dans Excel. Fermez-la, puis réessayez.",
    sheetProtected:
      "La feuille « {sheet} » est protégée. Ôtez la protection (onglet Révision), puis réessayez. Rien n’a changé.",
    workbookProtected:
      "La structure du classeur est protégée : aucune feuille ne peut être ajoutée ni supprimée. Ôtez la protection (onglet Révision), puis réessayez.",
    sheetsProtected:
      "Ces feuilles sont protégées : {sheets}. Ôtez la protection (onglet Révision), puis réessayez. Rien n’a changé.",
    registerChanged: "Le registre a changé entre-temps. Rien n’a été écrit. Actualisez de nouveau.",
    refreshFailed: "Excel n’a pas pu écrire les changements ({detail}). Le registre est inchangé. Réessayez.",
    refreshHalfDone:
      "Excel s’est arrêté au milieu de l’actualisation ({detail}) sans pouvoir revenir en arrière. Annulez (Ctrl+Z) ou actualisez de nouveau.",
    cellsChanged: "Le classeur a changé entre-temps. Rien n’a été écrit. Recommencez.",
    sharingFailed: "Excel n’a pas pu écrire les cellules ({detail}). Le classeur est comme avant. Réessayez.",
    sharingHalfDone:
      "Excel s’est arrêté au milieu ({detail}) sans pouvoir revenir en arrière. Aucune formule n’est perdue : « Dégeler » rétablit celles qui manquent.",
    tooManyCells:
      "Il s’agit de {cells} cellules, et au plus {most} sont gelées ou dégelées en une fois. Rien n’a changé. Raccourcissez une longue liste, puis réessayez.",
    repairStopped:
      "Excel s’est arrêté au milieu ({detail}). Ce qui a été ressaisi le reste ; réparez encore une fois pour la suite.",
    fileColumns: "Il manque une colonne au fichier : {columns}. Exportez un contrat pour voir la forme du fichier.",
    fileNotCsv: "Le fichier est illisible à partir de la ligne {row} : un guillemet est mal placé. Rien n’a changé.",
    fileTooManyRows: "Le fichier a plus de {most} lignes. Partagez-le, puis importez chaque partie. Rien n’a changé.",
    fileRow:
      "Le fichier a un défaut à la ligne {row}, colonne {column} : attendu {expected}, trouvé {got}. Rien n’a changé.",
    fileNotUtf8:
      "Le fichier n’est pas en UTF-8 : les lettres accentuées seraient perdues. Enregistrez-le en « CSV UTF-8 », puis réessayez.",
    ownDealFault: "{field} : attendu {expected}, trouvé {got}. Rien n’a changé.",
    dealNotOwn:
      "Le contrat {deal} n’est pas l’un des vôtres : seul un flux le modifie. Servez-vous plutôt de la colonne Override du registre.",
    noSource:
      "Aucun contrat derrière cette cellule. Choisissez un chiffre du registre, ou une cellule qui le lit ou qui appelle DEAL_FACT.",
    dealNewer:
      "Un Gigadeal plus récent a écrit {deal} dans ce classeur. Le modifier ici cacherait ce que seul le plus récent en sait. Rien n’a changé. Mettez Gigadeal à jour, puis réessayez.",
    refreshNewer:
      "Un Gigadeal plus récent a actualisé ce classeur en dernier. Rien n’a changé. Mettez Gigadeal à jour, puis annulez cette actualisation.",
    refreshDamaged:
      "Dans ce classeur, la trace de la dernière actualisation est endommagée : celle-ci ne peut être annulée. Rien n’a changé. Le journal des modifications dit ce qu’elle a écrit.",
    nothingToUndo: "Il n’y a pas d’actualisation à annuler dans ce classeur.",
    cellEditing: "Une cellule est en cours de modification. Terminez par Entrée ou Échap, puis réessayez.",
    protectedSomewhere:
      "Excel refuse la modification : une feuille ou le classeur est protégé. Ôtez la protection, puis réessayez.",
    conflict: "Quelqu’un d’autre a modifié le classeur au même moment. Réessayez.",
    excelBusy: "Excel est occupé. Réessayez dans un instant.",
    tooMuchAtOnce: "C’est plus qu’Excel n’accepte en une fois. Procédez en plusieurs parties.",
    unexpected: "Une erreur inattendue s’est produite ({detail}). Rien de plus n’a été fait. Essayez de nouveau.",
    unknownDeal: "Le contrat {deal} ne convient pas à ce modèle. Choisissez un autre contrat, ou aucun.",
    choiceMissing: "Remplissez ce champ.",
    choiceUnknown: "{value} ne fait pas partie des choix. Choisissez dans la liste.",
    choiceNotNumber: "{value} n’est pas un nombre. Saisissez un nombre.",
    choiceNotPositive: "Saisissez un nombre supérieur à 0, ou laissez vide.",
    choiceRate: "Saisissez un taux entre -100 % et 1 000 %.",
    choiceNotYear: "{value} n’est pas une année. Saisissez une année de 1900 à 2200.",
    choiceNotTerm: "{value} n’est ni une année ni une date. Saisissez une année de 1900 à 2200, ou une date.",
    choiceEndBeforeStart: "La fin précède le début. Saisissez une fin plus tardive.",
    choiceTermTooLong: "La durée est de {years} ans. Choisissez au plus {most} ans.",
    dealNotInRegister:
      "Le contrat {deal} n’est pas dans le registre de ce classeur. Actualisez d’abord les contrats, puis insérez le modèle.",
    insertFailed:
      "Excel n’a pas pu finir l’insertion ({detail}). Ce qui avait été ajouté a été retiré ; le classeur est comme avant.",
    insertHalfDone:
      "Excel s’est arrêté au milieu de l’insertion ({detail}) sans pouvoir revenir en arrière. Supprimez à la main celles de ces feuilles qui sont là : {sheets}. Rien d’autre n’a été touché.",
    removalHalfDone:
      "Excel s’est arrêté pendant la suppression des feuilles ({detail}). Supprimez celles-ci à la main : {sheets}. Rien d’autre n’a été touché.",
    lastSheets:
      "Excel a besoin d’une feuille à montrer, et il n’en resterait aucune. Ajoutez ou affichez une feuille, puis annulez de nouveau l’insertion.",
    dateSystem1904:
      "Ce classeur compte les dates depuis 1904. Les modèles demandent le calendrier 1900 : changez-le dans les options d’Excel (Avancé), ou prenez un autre classeur.",
    sheetGone: "La feuille « {sheet} » n’est plus dans le classeur. Insérez-la de nouveau si besoin.",
    cellTaken: "{address} n’est pas vide. Sélectionnez une autre cellule, ou remplacez son contenu.",
    cellsNotFound: "Les cellules {reference} ne sont pas dans ce classeur. Vérifiez le nom de la feuille.",
    partNotLoaded: openingTexts.fr.partNotLoaded,
  }),
};
