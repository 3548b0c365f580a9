import type { Step } from '#platform/base/steps.ts';

/** Everything the demo shows is invented: the town, the people, the cards. */
export const demoOrganisation = {
  slug: 'musterstadt',
  name: 'Stadt Musterstadt',
  kind: 'municipality',
} as const;

export const demoPeople = [
  { name: 'Anna Ahrens', email: 'anna@musterstadt.example', role: 'owner' },
  { name: 'Bernd Brink', email: 'bernd@musterstadt.example', role: 'lead' },
  { name: 'Carla Conrad', email: 'carla@musterstadt.example', role: 'coach' },
  { name: 'Dieter Dorn', email: 'dieter@musterstadt.example', role: 'executive' },
  { name: 'Eva Eilers', email: 'eva@musterstadt.example', role: 'member' },
] as const;

export const demoProgramme = {
  title: 'Musterstadt hört zu',
  goal: 'Wer der Stadt schreibt, bekommt innerhalb von zwei Tagen eine Antwort von einem Menschen.',
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
};

export const demoTargetGroups = [
  { name: 'Junge Familien', description: 'Ziehen zu, suchen Kita-Plätze und Spielplätze.' },
  { name: 'Gewerbe in der Innenstadt', description: 'Fragt nach Baustellen, Parken und Märkten.' },
  { name: 'Auszubildende', description: 'Kennen uns vom Berufemarkt, nicht aus dem Netz.' },
];

export const demoDepartments = ['Bürgerdienste', 'Personal', 'Stadtplanung', 'Kultur und Sport'];

export const demoGuests = [
  'Ada',
  'Bela',
  'Cem',
  'Dora',
  'Emil',
  'Fritzi',
  'Greta',
  'Hanno',
  'Ida',
  'Jannis',
  'Kim',
  'Lale',
  'Mats',
  'Nele',
  'Oskar',
  'Pia',
  'Quirin',
  'Rosa',
  'Sami',
  'Thea',
  'Ulf',
  'Vera',
  'Wanda',
  'Yusuf',
];

/** `benefit` and `effort`: how strongly the invented people are drawn to a card, 0 to 10. */
export type DemoCard = {
  step: Step;
  title: string;
  explanation?: string;
  benefit: number;
  effort: number;
};

export const firstWorkshop = {
  title: 'Impulstag Rathaus',
  guidingQuestion: 'Womit fangen wir an, damit man uns gern schreibt?',
  cards: [
    {
      step: 'explore',
      title: 'Eine Woche lang nur zuhören',
      explanation: 'Jedes Amt sammelt, was es hört, ohne zu antworten.',
      benefit: 8,
      effort: 2,
    },
    { step: 'explore', title: 'Bewertungen der Bürgerdienste lesen', benefit: 6, effort: 1 },
    { step: 'explore', title: 'Wo fragen Eltern nach Kita-Plätzen?', benefit: 5, effort: 3 },
    {
      step: 'elaborate',
      title: 'Zwei Kanäle wählen, den Rest ruhen lassen',
      explanation: 'Lieber zwei gut als sechs halb.',
      benefit: 9,
      effort: 4,
    },
    { step: 'elaborate', title: 'Bild von uns: was soll man sagen?', benefit: 4, effort: 5 },
    { step: 'elaborate', title: 'Themenplan mit den Ämtern', benefit: 5, effort: 6 },
    {
      step: 'enable',
      title: 'Antworten üben in kleiner Runde',
      explanation: 'Eine Stunde, echte Fälle, niemand sieht zu.',
      benefit: 8,
      effort: 3,
    },
    { step: 'enable', title: 'Patenschaften Jung und Alt', benefit: 3, effort: 3 },
    { step: 'enable', title: 'Sprechstunde für Unsichere', benefit: 4, effort: 2 },
    {
      step: 'establish',
      title: 'Wer antwortet am Wochenende?',
      explanation: 'Ohne Regel bleibt es an einer Person hängen.',
      benefit: 7,
      effort: 7,
    },
    { step: 'establish', title: 'Leitlinien auf einer Seite', benefit: 5, effort: 4 },
    { step: 'establish', title: 'Vertretung für jeden Auftritt', benefit: 6, effort: 5 },
    { step: 'entertain', title: 'Jede Anfrage in zwei Tagen beantworten', benefit: 9, effort: 8 },
    { step: 'entertain', title: 'Baustellen vorher erklären', benefit: 7, effort: 4 },
    {
      step: 'entertain',
      title: 'Bürgermeisterin antwortet selbst',
      explanation: 'Einmal im Monat, eine Stunde, live.',
      benefit: 5,
      effort: 9,
    },
    { step: 'entertain', title: 'Danke sagen, wenn jemand hilft', benefit: 4, effort: 0 },
  ] satisfies DemoCard[],
};

export const secondWorkshop = {
  title: 'Impulstag Ausbildung',
  guidingQuestion: 'Wie erfahren Auszubildende, wie es bei uns wirklich ist?',
  cards: [
    { step: 'explore', title: 'Azubis fragen, wo sie gesucht haben', benefit: 8, effort: 1 },
    { step: 'explore', title: 'Was sagen Ehemalige über uns?', benefit: 5, effort: 2 },
    { step: 'elaborate', title: 'Ein Tag im Bauhof als Geschichte', benefit: 7, effort: 4 },
    { step: 'elaborate', title: 'Stellenanzeigen in klarer Sprache', benefit: 8, effort: 3 },
    {
      step: 'enable',
      title: 'Azubis dürfen selbst erzählen',
      explanation: 'Mit Ansprechperson, ohne Freigabe jedes Satzes.',
      benefit: 9,
      effort: 5,
    },
    { step: 'enable', title: 'Ausbilder üben Antworten', benefit: 4, effort: 4 },
    { step: 'establish', title: 'Wer pflegt die Ausbildungsseite?', benefit: 6, effort: 3 },
    { step: 'entertain', title: 'Fragestunde vor dem Berufemarkt', benefit: 6, effort: 6 },
    { step: 'entertain', title: 'Bewerbungen in drei Tagen bestätigen', benefit: 9, effort: 7 },
  ] satisfies DemoCard[],
};

/** What was said in the first workshop; nobody knows by whom, and nobody said it. */
export const demoTalk = {
  impulse: {
    title: 'Was wir in einer Woche gehört haben',
    speaker: 'Lena Lindqvist',
    standIn: 'Bernd Brink',
    heard: [
      'Die meisten Fragen kommen am Wochenende.',
      'Wer eine Antwort bekommt, bedankt sich oft.',
      'Drei Öffnungszeiten im Netz, keine stimmt.',
    ],
  },
  /** One after the other, for the cards that are discussed. */
  reasons: [
    'Geht morgen, kostet nichts.',
    'Sonst raten wir wieder nur.',
    'Ohne Vertretung schaffen wir das nie.',
    'Das erwarten die Leute längst.',
    'Zu viel auf einmal für ein Amt.',
    'Wir üben es doch gerade.',
    'Dann sieht man, dass wir zuhören.',
    'Wer macht es, wenn ich krank bin?',
  ],
  questions: [
    'Dürfen wir vom eigenen Telefon aus antworten?',
    'Wer entscheidet, was eine Beschwerde ist?',
    'Was sagt der Personalrat?',
  ],
  closingWords: ['Mut', 'endlich', 'zuhören', 'gemeinsam', 'klein anfangen', 'gespannt'],
};

/** Measures written by hand, one in every state; those of the Impulstag come besides. */
export const demoMeasures = [
  {
    what: 'Öffnungszeiten überall gleich angeben',
    why: 'Drei verschiedene Angaben im Netz, jede Woche eine Beschwerde.',
    firstStep: 'Liste aller Stellen, an denen sie stehen',
    hoursEstimated: 6,
    hoursSpent: 5.5,
    state: 'done',
    stuckOn: '',
    department: 'Bürgerdienste',
    dueInDays: -9,
    takenOn: true,
  },
  {
    what: 'Rückruf statt Formular bei Beschwerden',
    why: 'Wer sich ärgert, will mit jemandem sprechen.',
    firstStep: 'Eine Woche lang jede Beschwerde anrufen',
    hoursEstimated: 12,
    hoursSpent: 4,
    state: 'running',
    stuckOn: '',
    department: 'Bürgerdienste',
    dueInDays: 10,
    takenOn: true,
  },
  {
    what: 'Fotos vom Stadtfest freigeben',
    why: '',
    firstStep: 'Bilder ohne erkennbare Kinder aussuchen',
    hoursEstimated: 3,
    hoursSpent: 1,
    state: 'stuck',
    stuckOn: 'Wer darf Fotos mit Personen freigeben?',
    department: 'Kultur und Sport',
    dueInDays: -3,
    takenOn: true,
  },
  {
    what: 'Baustellenkalender auf der Startseite',
    why: 'Die häufigste Frage des Sommers.',
    firstStep: 'Mit der Stadtplanung die Quelle klären',
    hoursEstimated: 16,
    hoursSpent: 0,
    state: 'planned',
    stuckOn: '',
    department: 'Stadtplanung',
    dueInDays: 24,
    takenOn: false,
  },
  {
    what: 'Eigener Auftritt für jede Kita',
    why: 'Niemand kann zwölf Auftritte pflegen.',
    firstStep: '',
    hoursEstimated: 80,
    hoursSpent: 2,
    state: 'abandoned',
    stuckOn: '',
    department: 'Bürgerdienste',
    dueInDays: null,
    takenOn: false,
  },
] as const;
