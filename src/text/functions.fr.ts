/**
 * The functions and their arguments as Excel's dialogs show them in French. The English stands in the JSDoc of
 * src/functions; a build fails when a function or an argument is missing here. Names are the same in every language.
 */
export const functionsInFrench = {
  ANNUALIZE: {
    description: "Montant moyen par an, trimestre ou mois d’un total réparti également sur une durée.",
    parameters: {
      total: "Valeur totale, en unités de monnaie (300e9). Peut être négative ou nulle.",
      start: "Première année (2027 : dès le 1er janvier) ou premier jour, comme date.",
      end: "Dernière année (2031 : jusqu’au 31 décembre) ou dernier jour, comme date ; les deux jours extrêmes comptent.",
      per: '"year" (par défaut), "quarter" ou "month" ; Y, Q, M suffisent.',
    },
  },
  CONTRACT_TERM: {
    description:
      "Durée d’un contrat en années ou en mois égaux : un mois entier compte 1, quel que soit son nombre de jours.",
    parameters: {
      start: "Première année (2027 : dès le 1er janvier) ou premier jour, comme date.",
      end: "Dernière année (2031 : jusqu’au 31 décembre) ou dernier jour, comme date ; les deux jours extrêmes comptent.",
      unit: '"year" (par défaut) ou "month" ; Y, M suffisent.',
    },
  },
  SPEND_SCHEDULE: {
    description: "Dépense d’un contrat dans chaque période, selon un profil ; les périodes de la durée font le total.",
    parameters: {
      total: "Valeur totale, en unités de monnaie (300e9).",
      start: "Première année (2027 : dès le 1er janvier) ou premier jour, comme date.",
      end: "Dernière année (2031 : jusqu’au 31 décembre) ou dernier jour, comme date ; les deux jours extrêmes comptent.",
      profile:
        '"straight" (par défaut), "ramp", "front", "growth", "scurve", ou une plage avec un poids par année de contrat.',
      periods:
        "Années, ou dates croissantes de fin de période (des mois : en une seule plage) ; par défaut chaque année civile.",
      shape: "Pour growth le taux annuel (25%) ; pour scurve 2 (par défaut, quintique) ou 1 (cubique).",
    },
  },
  CAPACITY_RAMP: {
    description: "Capacité en service dans chaque période pendant la construction, en moyenne ou en fin de période.",
    parameters: {
      target: "Capacité une fois tout en service, en GW.",
      start: "Année (dès le 1er janvier) ou date de la première mise en service.",
      full: "Année (jusqu’au 31 décembre) ou date à laquelle tout est en service.",
      profile: 'Répartition des ajouts : "straight" (par défaut), "ramp", "front", "scurve", ou un poids par année.',
      periods:
        "Années, ou dates croissantes de fin de période (des mois : en une seule plage) ; par défaut les années jusqu’à full.",
      measure: '"average" : moyenne de la période (par défaut), ou "end" : à sa fin.',
    },
  },
  ESCALATE: {
    description: "Un montant porté à d’autres périodes par un taux annuel ou par un indice de prix.",
    parameters: {
      base: "Montant dans la période from.",
      rate_or_index:
        "Taux annuel (3%), supérieur à -100% ; ou une plage de deux cellules ou plus : l’indice de chaque période.",
      periods: "Années, ou dates croissantes de fin de période ; une cellule donne un nombre.",
      from: "Année ou date des prix de base ; par défaut la première période. Nécessaire si periods est une seule cellule.",
    },
  },
  CALENDARIZE: {
    description:
      "Exercices fiscaux à partir d’années civiles (ou closes un autre mois), pondérées par les mois communs.",
    parameters: {
      values: "Montants par année.",
      years: "Années consécutives, une par montant.",
      fye_month: "Mois de clôture des nouveaux exercices, 1 à 12 (5 pour Oracle, 6 pour Microsoft).",
      from_fye: "Mois de clôture des années données (12 par défaut).",
      headers: "VRAI (par défaut) met les années au-dessus des montants, FAUX donne les montants seuls.",
    },
  },
  RPO_ROLL: {
    description: "Déroule les obligations de prestation restantes : ouverture, + ajouts, - reconnu, clôture.",
    parameters: {
      opening: "Solde avant la première période, en unités de monnaie.",
      additions: "Nouveaux contrats par période ; négatif pour un contrat réduit ; une valeur unique vaut pour toutes.",
      recognised: "Revenu reconnu par période, positif.",
    },
  },
  RPO_BANDS: {
    description: "Obligations restantes selon l’échéance : à 12 mois, de 13 à 36 mois, au-delà.",
    parameters: {
      schedule: "Montants par période, en unités de monnaie.",
      periods: "Années, ou dates croissantes de fin de période, une par montant.",
      asof: "Date du bilan, ou une année pour son 31 décembre ; ce qui échoit jusque-là n’est pas compté.",
      edges: "Mois après la date du bilan où finissent les tranches, croissants (12, 36 par défaut).",
    },
  },
  TAKE_OR_PAY: {
    description: "Paiements d’une clause take-or-pay, avec rattrapage de ce qui a été payé sans être pris.",
    parameters: {
      commit: "Engagement par période, en unités de monnaie.",
      take: "Montant pris par période.",
      top: "Part de l’engagement due même si elle n’est pas prise, 0 à 1 (100% par défaut). Pour 0, saisir la valeur.",
      makeup_cap:
        "Rattrapage maximal d’une période, en part de son engagement (100% par défaut). Pour 0, saisir la valeur.",
      expiry: "Nombre entier de périodes après lequel un crédit expire (jamais par défaut).",
    },
  },
  COMMIT_COVERAGE: {
    description: "Part d’un engagement que couvre le revenu : revenu / engagement, élément par élément.",
    parameters: {
      revenue: "Revenu par période, en unités de monnaie.",
      commitment: "Engagement par période, dans la même unité.",
    },
  },
  DEAL_PV: {
    description: "Valeur actuelle de flux, un par période (comme VAN) ou datés (comme VAN.PAIEMENTS).",
    parameters: {
      rate: "Taux d’actualisation, supérieur à -100% : par période, ou par an avec des dates.",
      flows: "Flux, en unités de monnaie ; les sorties sont négatives. Une cellule vide vaut 0 et garde sa place.",
      timing: 'Moment du flux dans sa période : "end" (par défaut), "mid" ou "start" ; ou une date par flux.',
    },
  },
  DEAL_IRR: {
    description: "Taux de rentabilité interne : celui où les flux valent 0 ; de plusieurs, le plus proche de guess.",
    parameters: {
      flows: "Flux, en unités de monnaie ; les sorties sont négatives. Une cellule vide vaut 0 et garde sa place.",
      dates: "Date de chaque flux, dans n’importe quel ordre ; par défaut un flux par période.",
      guess: "Où chercher d’abord, supérieur à -100% (10% par défaut). Pour 0, saisir la valeur.",
    },
  },
  IRR_ALL: {
    description:
      "Tous les taux de rentabilité interne de flux, croissants, en colonne ; plusieurs : le TRI est ambigu.",
    parameters: {
      flows: "Flux, en unités de monnaie ; les sorties sont négatives. Une cellule vide vaut 0 et garde sa place.",
      dates: "Date de chaque flux, dans n’importe quel ordre ; par défaut un flux par période.",
    },
  },
  DEAL_MOIC: {
    description: "Multiple du capital investi : tout l’argent entré sur tout l’argent sorti.",
    parameters: {
      flows: "Flux, en unités de monnaie ; les sorties sont négatives.",
    },
  },
  DEAL_PAYBACK: {
    description:
      "Temps jusqu’à ce que les flux aient remboursé, pour la dernière fois, ce qui a été engagé ; #N/A si jamais.",
    parameters: {
      flows: "Flux, en unités de monnaie ; les sorties sont négatives. Le premier est au temps 0.",
      dates: "Date de chaque flux, dans n’importe quel ordre ; par défaut un flux par période.",
      rate: "Taux d’actualisation du remboursement actualisé, supérieur à -100% (aucun par défaut).",
    },
  },
  VINTAGE_DEP: {
    description: "Amortissement linéaire d’investissements annuels, additionné par millésime.",
    parameters: {
      capex: "Investissement par année, en unités de monnaie.",
      life: "Années d’amortissement d’un actif, plus de 0 ; pas forcément entières.",
      convention:
        '"half" : une demi-année la première (par défaut), "full" : année pleine, "next" : dès l’année suivante.',
      n: "Nombre d’années à donner (par défaut jusqu’à l’amortissement complet).",
      salvage: "Part du coût qui n’est pas amortie, 0 à 1 (0 par défaut).",
    },
  },
  FUND_TRANCHES: {
    description: "Tirages sur chaque tranche de financement, pour couvrir les besoins de chaque période.",
    parameters: {
      uses: "Besoins par période, en unités de monnaie.",
      capacity: "Le plus que chaque tranche peut donner en tout, dans l’ordre des tranches.",
      order: '"waterfall" : une tranche après l’autre (par défaut) ; "prorata" : toutes selon leur capacité.',
    },
  },
  DEBT_SCHEDULE: {
    description: "Dette tirée au fil du temps : ouverture, tirage, intérêt sur l’ouverture, remboursement, clôture.",
    parameters: {
      draws: "Tirages par période, en unités de monnaie, chacun en fin de période et prêt à part entière.",
      rate: "Intérêt par période (8%), supérieur à -100%.",
      tenor: "Périodes entières du tirage au dernier remboursement, différé compris.",
      type: '"annuity" (échéances constantes, par défaut), "linear" (capital constant) ou "bullet" (tout à la fin).',
      grace: "Périodes entières sans remboursement, moins que tenor (0 par défaut).",
      capitalise: "VRAI ajoute à la dette l’intérêt du différé (FAUX par défaut).",
    },
  },
  LEASE_PV: {
    description: "Dette de location à l’ouverture : loyers actualisés au taux d’emprunt du preneur.",
    parameters: {
      payments: "Loyers par période, positifs, en unités de monnaie.",
      ibr: "Taux d’emprunt marginal par période, supérieur à -100%.",
      timing:
        '"start" (par défaut) compte aussi le loyer dû le premier jour (la dette baisse d’autant ensuite) ; "mid", "end".',
    },
  },
  VENDOR_SHARE: {
    description: "Part de chaque fournisseur dans la dépense, ou celle d’un seul.",
    parameters: {
      range:
        "Montants ; ou deux colonnes, fournisseur et montant (un fournisseur peut revenir) ; ou un tableau de nombres.",
      vendor: "Nom d’un fournisseur, pour n’avoir que sa part.",
    },
  },
  VENDOR_HHI: {
    description: "Concentration de la dépense (indice de Herfindahl-Hirschman) : somme des parts au carré.",
    parameters: {
      range: "Montants ; ou deux colonnes, fournisseur et montant ; ou un tableau dont chaque colonne est un ensemble.",
      scale: "10000 (par défaut) pour l’échelle des autorités de concurrence, 1 pour la fraction.",
    },
  },
  EFFECTIVE_VENDORS: {
    description: "Nombre de fournisseurs de même taille qui donnerait la même concentration.",
    parameters: {
      range: "Montants ; ou deux colonnes, fournisseur et montant ; ou un tableau dont chaque colonne est un ensemble.",
    },
  },
  TOP_SHARE: {
    description: "Part des plus grands fournisseurs réunis.",
    parameters: {
      range: "Montants ; ou deux colonnes, fournisseur et montant ; ou un tableau dont chaque colonne est un ensemble.",
      n: "Nombre de fournisseurs parmi les plus grands, entier à partir de 1.",
    },
  },
  SHIFT_SHARE: {
    description: "Parts après le passage d’une partie de la dépense d’un fournisseur à un autre.",
    parameters: {
      range: "Deux colonnes : fournisseur et montant.",
      from: "Fournisseur qui perd de la dépense.",
      to: "Fournisseur qui en gagne ; les deux doivent être dans la plage.",
      pct: "Part de la dépense du premier qui passe au second, 0 à 1 (20%).",
    },
  },
  VENDOR_DEPENDENCE: {
    description:
      "Dépense en risque si un fournisseur fait défaut : ce que d’autres ne pourraient fournir, sur des mois.",
    parameters: {
      range: "Deux colonnes : fournisseur et dépense annuelle.",
      vendor: "Fournisseur examiné.",
      replaceable_pct: "Part de sa dépense que d’autres pourraient fournir, 0 à 1.",
      months: "Durée, en mois (12 par défaut).",
    },
  },
  PROB_WEIGHT: {
    description: "Montants pondérés par leur probabilité : somme de probabilité × montant.",
    parameters: {
      amounts: "Montants, en unités de monnaie.",
      probs_or_statuses: 'Probabilité de chaque montant, 0 à 1 ; ou le statut de chacun, comme "reported".',
      map: "Deux colonnes qui donnent à chaque statut sa probabilité ; nécessaire avec des statuts.",
    },
  },
  EXPECTED_VALUE: {
    description: "Espérance d’issues dont les probabilités font 1.",
    parameters: {
      values: "Issues, en unités de monnaie.",
      probs: "Probabilité de chacune, 0 à 1 ; ensemble 1.",
    },
  },
  SCENARIO_CASE: {
    description: "Le cas bas, central ou haut (bear, base, bull), par son numéro ou son nom.",
    parameters: {
      selector: "1 (bear), 2 (base) ou 3 (bull), ou le nom ; ses deux premières lettres suffisent.",
      bear: "Valeur ou plage du cas bas.",
      base: "Valeur ou plage du cas central.",
      bull: "Valeur ou plage du cas haut.",
    },
  },
  CHECK_TIE: {
    description: "Vérifie que des montants concordent : 0 si oui, 1 sinon ; un contrôle général en est la somme.",
    parameters: {
      actual: "Montant ou plage à vérifier.",
      expected: "Ce qu’il doit être, cellule par cellule, ou une valeur pour toutes.",
      tolerance: "Écart permis en part du plus grand montant (1e-9 par défaut).",
    },
  },
  GPU_HOUR_COST: {
    description: "Coût d’un GPU pour une heure de travail.",
    parameters: {
      annual: "Dépense annuelle, en unités de monnaie.",
      gpus: "Nombre de GPU.",
      util: "Part des heures travaillées, supérieure à 0, jusqu’à 1 (100% par défaut).",
      hours: "Heures par an (8760 par défaut).",
    },
  },
  MW_MONTH_COST: {
    description: "Coût d’un mégawatt de capacité pour un mois.",
    parameters: {
      annual: "Dépense annuelle, en unités de monnaie.",
      gw: "Capacité, en GW.",
    },
  },
  GW_CAPEX: {
    description: "Investissement d’une capacité, total ou réparti par catégorie.",
    parameters: {
      gw: "Capacité, en GW.",
      per_gw: "Investissement par GW, en unités de monnaie.",
      split: "Parts des catégories (puces, bâtiments, énergie), chacune de 0 à 1 et ensemble 1.",
    },
  },
  DEAL_FACT: {
    description: "Un champ d’un contrat du registre : valeur, durée, capacité, statut ou source.",
    parameters: {
      id: 'Identifiant du contrat, comme "openai-oracle-cloud" ; DEAL_LIST les donne tous.',
      field: "Colonne du registre : id, customer, vendor, type, value, bound, currency, start, end, gw, status, etc.",
      asof: "Année ou date : tel que connu alors (par défaut : aujourd’hui).",
    },
  },
  DEAL_LIST: {
    description: "Liste des contrats du registre, filtrée et triée, sous une ligne de titres.",
    parameters: {
      filter: 'Conditions toutes requises, comme "vendor=Oracle;status<>reported" ; * vaut n’importe quel texte.',
      fields: 'Colonnes à montrer, comme "id,vendor,value" (toutes par défaut).',
      sort: 'Colonne de tri, "-value" pour les plus grands d’abord (ordre du registre par défaut).',
    },
  },
};
