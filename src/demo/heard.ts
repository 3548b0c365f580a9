import type { ClearTonality } from '#rooms/explore/tonality.ts';

// What is said of an invented town; every sentence is invented, and so is everybody who says it.

export type Topic = {
  name: string;
  query: string;
  /** How often it comes up among all, as a weight. */
  weight: number;
  said: Record<ClearTonality, string[]>;
};

export const demoTopics: Topic[] = [
  {
    name: 'Freibad',
    query: 'Freibad OR Schwimmbad',
    weight: 24,
    said: {
      positive: [
        'Das Freibad in Musterstadt ist richtig schön geworden, vor allem der neue Kletterturm',
        'Die Leute am Beckenrand im Freibad waren heute unglaublich nett zu den Kindern',
        'Sauberes Wasser, faire Preise, das Freibad ist für uns der beste Ort im Sommer',
        'Toll, dass das Freibad jetzt bis 21 Uhr offen hat, endlich geht es nach der Arbeit',
        'Im Freibad gibt es wieder Schwimmkurse am Wochenende, unsere Tochter ist begeistert',
      ],
      negative: [
        'Das Wasser im Freibad war eiskalt und niemand konnte sagen warum',
        'Eine Stunde Schlange an der einen Kasse vom Freibad, die zweite blieb einfach zu',
        'Die Duschen im Freibad sind seit Wochen kaputt, das ist wirklich ärgerlich',
        'Freibad wieder geschlossen und auf der Website stand davon kein Wort',
        'Zehn Euro für eine Familie mit zwei Kindern, das Freibad wird langsam zu teuer',
      ],
      neutral: [
        'Weiß jemand, ob das Freibad am Feiertag geöffnet hat',
        'Das Freibad öffnet laut Aushang am ersten Mai um neun Uhr',
        'Im Rat wurde heute über die Sanierung vom Freibad gesprochen',
      ],
    },
  },
  {
    name: 'Bürgerbüro',
    query: 'Bürgerbüro OR Bürgerdienste OR Rathaus',
    weight: 26,
    said: {
      positive: [
        'Im Bürgerbüro in fünf Minuten einen neuen Ausweis beantragt, besser geht es nicht',
        'Die Dame im Bürgerbüro hat mir geduldig durch drei Formulare geholfen',
        'Termin online gebucht und pünktlich drangekommen, Lob ans Rathaus',
        'Auf meine Mail ans Bürgerbüro kam am selben Tag eine freundliche Antwort',
        'Neue Öffnungszeit am Samstag im Bürgerbüro, darauf haben wir lange gewartet',
      ],
      negative: [
        'Sechs Wochen auf einen Termin im Bürgerbüro warten ist einfach zu lang',
        'Im Bürgerbüro geht seit Tagen niemand ans Telefon',
        'Zweimal umsonst im Rathaus gewesen, weil die Öffnungszeiten im Netz falsch sind',
        'Online-Termin gebucht und im Bürgerbüro wusste keiner etwas davon',
        'Die Wartenummern im Rathaus springen hin und her, völlig undurchsichtig',
      ],
      neutral: [
        'Braucht man für die Anmeldung im Bürgerbüro die Bestätigung vom Vermieter',
        'Das Bürgerbüro zieht im Frühjahr in das alte Postgebäude',
        'Laut Rathaus gilt die neue Gebührenordnung ab Januar',
      ],
    },
  },
  {
    name: 'Stadtwerke und Bus',
    query: 'Stadtwerke OR Bus OR Buslinie',
    weight: 20,
    said: {
      positive: [
        'Die Stadtwerke haben die Leitung in unserer Straße schneller repariert als angekündigt',
        'Der neue Bus in die Siedlung ist eine echte Erleichterung für meine Eltern',
        'Bei den Stadtwerken angerufen und gleich einen Menschen am Apparat gehabt, sehr angenehm',
        'Super, dass der Bus jetzt auch am Abend noch fährt',
      ],
      negative: [
        'Der Bus kam heute früh wieder zwanzig Minuten zu spät',
        'Die Stadtwerke schicken eine Rechnung, die kein Mensch versteht',
        'Bushaltestelle im Dunkeln und die Buslinie fällt ohne Ansage aus',
        'Preiserhöhung bei den Stadtwerken und keine Erklärung dazu, schade',
      ],
      neutral: [
        'Ab Montag fährt der Bus wegen der Baustelle über den Ring',
        'Die Stadtwerke lesen im Dezember die Zähler ab',
        'Gibt es für die Buslinie eine Monatskarte für Schüler',
      ],
    },
  },
  {
    name: 'Ausbildung bei der Stadt',
    query: 'Ausbildung OR Auszubildende OR Azubi',
    weight: 14,
    said: {
      positive: [
        'Meine Ausbildung bei der Stadt macht Spaß, man wird ernst genommen',
        'Auf dem Berufemarkt haben die Azubis vom Bauhof richtig gut erzählt',
        'Nach der Ausbildung wurden alle aus unserem Jahrgang übernommen, das ist stark',
        'Gute Betreuung, faire Zeiten, die Ausbildung im Rathaus kann ich empfehlen',
      ],
      negative: [
        'Auf meine Bewerbung um die Ausbildung kam acht Wochen lang gar nichts',
        'In der Ausbildung viel kopiert und wenig gelernt, das war enttäuschend',
        'Die Ausbildungsseite der Stadt ist von vorgestern, da findet man nichts',
      ],
      neutral: [
        'Welche Ausbildung bietet die Stadt im nächsten Jahr an',
        'Bewerbungsschluss für die Ausbildung ist Ende Januar',
        'Die Stadt sucht zum Sommer drei Auszubildende für die Verwaltung',
      ],
    },
  },
  {
    name: 'Kita und Spielplätze',
    query: 'Kita OR Kindergarten OR Spielplatz',
    weight: 12,
    said: {
      positive: [
        'Der neue Spielplatz am Weiher ist ein Traum, sogar mit Schatten',
        'Unsere Kita hat das Eingewöhnen so liebevoll gemacht, danke an das Team',
      ],
      negative: [
        'Seit einem Jahr auf der Warteliste für die Kita und keine Auskunft',
        'Der Spielplatz in der Südstadt ist seit dem Frühling gesperrt, Kinder stehen vor dem Zaun',
        'Kita schließt um drei, wie soll man da arbeiten gehen',
      ],
      neutral: [
        'Wann beginnt die Anmeldung für die Kita',
        'Für den Spielplatz am Bahnhof werden Wünsche gesammelt',
      ],
    },
  },
  {
    name: 'Baustellen und Parken',
    query: 'Baustelle OR Parken OR Parkplatz',
    weight: 12,
    said: {
      positive: [
        'Baustelle in der Marktstraße zwei Wochen früher fertig, Respekt',
        'Endlich Brötchentaste beim Parken in der Innenstadt, das hilft den Läden',
      ],
      negative: [
        'Wieder eine Baustelle ohne Hinweis, der Laden war den ganzen Tag leer',
        'Kein Parkplatz mehr am Markt und das vor Weihnachten, das schadet dem Handel',
        'Drei Baustellen gleichzeitig auf einem Schulweg, wer plant so etwas',
      ],
      neutral: [
        'Die Baustelle am Ring dauert laut Schild bis März',
        'Parken am Markt kostet künftig einen Euro je Stunde',
      ],
    },
  },
];

export const demoCompetitor = {
  name: 'Neudorf',
  said: {
    positive: [
      'In Neudorf bekommt man auf Facebook innerhalb einer Stunde Antwort von der Verwaltung',
      'Neudorf zeigt mit kurzen Filmen, was die Azubis dort machen, sehr sympathisch',
      'Das Bürgerfest in Neudorf war wirklich schön organisiert',
    ],
    negative: [
      'In Neudorf ist das Hallenbad nun schon den dritten Winter zu',
      'Neudorf verlangt inzwischen mehr fürs Parken als jede andere Stadt hier',
    ],
    neutral: [
      'Neudorf und Musterstadt verhandeln über ein gemeinsames Gewerbegebiet',
      'Neudorf bekommt im Herbst eine neue Leiterin der Bücherei',
    ],
  },
} satisfies { name: string; said: Record<ClearTonality, string[]> };

/** What stands before and after a sentence, so that no two people say the same. */
export const openings = [
  '',
  '',
  '',
  'Ganz ehrlich:',
  'Heute erlebt:',
  'Mal etwas aus Musterstadt:',
  'Nur so als Rückmeldung:',
  'Kurze Frage in die Runde, oder eher Feststellung:',
  'Ich wohne seit zehn Jahren hier.',
  'Am Wochenende mit der Familie unterwegs gewesen.',
  'Was mir aufgefallen ist:',
  'Nach dem Gespräch mit den Nachbarn:',
];

export const closings: Record<ClearTonality, string[]> = {
  positive: [
    'Danke dafür!',
    'Gerne mehr davon.',
    'Das darf auch mal gesagt werden.',
    'Weiter so.',
    'Hat uns richtig gefreut.',
    'So macht es Freude, hier zu wohnen.',
  ],
  negative: [
    'Muss das sein?',
    'Eine Antwort wäre nett.',
    'Das geht besser.',
    'So verliert man die Leute.',
    'Hat jemand das Gleiche erlebt?',
    'Ich bin wirklich enttäuscht.',
  ],
  neutral: [
    'Danke für Hinweise.',
    'Mehr steht dazu noch nicht fest.',
    'Weiß jemand Genaueres?',
    'Details folgen wohl im Amtsblatt.',
    'Näheres auf der Website.',
  ],
};

/** Of one incident: a day on which everybody speaks of the same. */
export const incident = {
  daysAgo: 19,
  sentences: [
    'Heizung im Freibad ausgefallen und hundert Leute standen vor verschlossener Tür',
    'Freibad zu, kein Schild, kein Hinweis im Netz, die Kinder haben geweint',
    'Wieso erfährt man erst am Eingang vom Freibad, dass geschlossen ist',
    'Extra Urlaub genommen und das Freibad macht einfach nicht auf',
    'Das mit dem Freibad heute war ein Trauerspiel, niemand hat sich zuständig gefühlt',
  ],
};

/** Written once, printed by several papers. */
export const wireCopies = [
  {
    daysAgo: 18,
    title: 'Freibad nach Ausfall der Heizung geschlossen',
    text: 'Musterstadt. Nach einem Ausfall der Heizung bleibt das Freibad bis Donnerstag geschlossen. Die Stadtwerke rechnen mit Kosten von rund 40.000 Euro. Besucherinnen und Besucher kritisieren, dass sie davon erst am Eingang erfuhren. Die Stadt kündigt an, künftig früher zu informieren.',
  },
  {
    daysAgo: 47,
    title: 'Bürgerbüro öffnet samstags',
    text: 'Musterstadt. Vom kommenden Monat an öffnet das Bürgerbüro auch an jedem Samstag von neun bis zwölf Uhr. Termine lassen sich im Netz buchen. Damit reagiert die Verwaltung auf Wünsche von Berufstätigen, die unter der Woche keine Zeit haben.',
  },
  {
    daysAgo: 86,
    title: 'Drei Ausbildungsplätze bei der Stadt noch frei',
    text: 'Musterstadt. Für den Sommer sind bei der Stadt noch drei Plätze für eine Ausbildung frei, zwei davon in der Verwaltung und einer im Bauhof. Bewerbungen sind bis Ende des Monats möglich. Wer Fragen hat, erreicht die Ausbildungsleitung unter der Nummer des Rathauses.',
  },
];
