/** What the columns of the table of cards are called. */
export const de = {
  number: 'Nummer',
  title: 'Karte',
  explanation: 'Erläuterung',
  column: 'Spalte',
  notes: 'Herkunft',
  basicQuestion: 'Grundsatzfrage',
  field: 'Feld',
  benefitDots: 'Nutzen Punkte',
  benefitMean: 'Nutzen je Person',
  effortDots: 'Aufwand Punkte',
  effortMean: 'Aufwand je Person',
  people: 'Personen',
  rankFrom: 'Rang von',
  rankTo: 'Rang bis',
  secondBenefit: 'Nutzen je Person, zweite Runde',
  secondEffort: 'Aufwand je Person, zweite Runde',
  measures: 'Maßnahmen',
};

export const en: typeof de = {
  number: 'Number',
  title: 'Card',
  explanation: 'Explanation',
  column: 'Column',
  notes: 'Origin',
  basicQuestion: 'Basic question',
  field: 'Field',
  benefitDots: 'Benefit dots',
  benefitMean: 'Benefit per person',
  effortDots: 'Effort dots',
  effortMean: 'Effort per person',
  people: 'People',
  rankFrom: 'Rank from',
  rankTo: 'Rank to',
  secondBenefit: 'Benefit per person, second round',
  secondEffort: 'Effort per person, second round',
  measures: 'Measures',
};

export const reportTableMessages = { de, en };
