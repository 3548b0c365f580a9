export const legalTexts = ['imprint', 'privacy', 'accessibility'] as const;

type Text = { title: string; parts: { heading: string; paragraphs: string[] }[] };
type Catalogue = Record<(typeof legalTexts)[number], Text>;

/** What holds for every installation; the texts of the operator and of an organisation come beside them. */
export const de: Catalogue = {
  imprint: {
    title: 'Impressum',
    parts: [
      {
        heading: 'Wer diese Installation betreibt',
        paragraphs: [
          'Resonanz läuft auf einem Rechner, den Ihre Organisation oder ihr Dienstleister selbst betreibt. Wer das ist, sagt Ihnen die Person, die Sie eingeladen hat.',
          'Ein eigenes Impressum ist hier noch nicht hinterlegt.',
        ],
      },
      {
        heading: 'Die Software',
        paragraphs: ['Resonanz ist freie Software unter der EUPL 1.2.'],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    parts: [
      {
        heading: 'Ohne Konto, beim Impulstag',
        paragraphs: [
          'Ihr Telefon bekommt ein Cookie, damit Sie nach einer Unterbrechung dieselbe Person bleiben. Einen Namen müssen Sie nicht nennen.',
          'Karten zeigen nie, wer sie geschrieben hat. Punkte sind geheim, bis die Moderation sie aufdeckt, und danach sind nur Summen zu sehen.',
          'Wie viele Personen eine Karte gewählt haben und wie weit die Meinungen auseinandergehen, zeigt Resonanz erst ab fünf Personen.',
          'Eine Maßnahme trägt Ihren Namen nur, wenn Sie sie selbst übernehmen und einen Namen eintragen.',
        ],
      },
      {
        heading: 'Mit Konto',
        paragraphs: [
          'Gespeichert sind Name, E-Mail-Adresse, Sprache, ein nicht umkehrbarer Abdruck des Passworts und die Zugehörigkeit zu Organisationen.',
          'Nicht gespeichert sind Internet-Adresse, Browser, letzter Besuch und Lesezeiten, auch nicht für die Verwaltung.',
          'Alle Mitglieder einer Organisation sehen die Namen und Rollen der anderen. E-Mail-Adressen sehen nur Inhaberinnen, Inhaber und Federführung.',
        ],
      },
      {
        heading: 'Wer betreibt, sieht keine Inhalte',
        paragraphs: [
          'Das Konto, das die Installation betreibt, sieht Inhalte nur in Organisationen, zu denen es gehört.',
          'Was einer Organisation gehört, ist für jede andere unsichtbar.',
        ],
      },
      {
        heading: 'Cookies und Dritte',
        paragraphs: [
          'Es gibt höchstens zwei Cookies: eines für die Anmeldung und eines für die Teilnahme ohne Konto. Beide sind für den Betrieb nötig.',
          'Die Seiten laden nichts von anderen Servern und zählen keine Besuche.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Barrierefreiheit',
    parts: [
      {
        heading: 'Was wir erreichen wollen',
        paragraphs: [
          'Resonanz richtet sich nach WCAG 2.2, Stufe AA, und der BITV 2.0. Jede Seite wird vor einer neuen Version automatisch und mit der Tastatur geprüft.',
          'Jedes Bild mit Zahlen hat eine Tabelle. Alles lässt sich mit der Tastatur bedienen; mitmachen und anmelden geht auch ohne JavaScript.',
        ],
      },
      {
        heading: 'Wenn etwas nicht geht',
        paragraphs: [
          'Bitte sagen Sie es der Person, die Sie eingeladen hat, oder der Moderation im Raum. Sie kann den Fehler weitergeben.',
        ],
      },
    ],
  },
};

export const en: Catalogue = {
  imprint: {
    title: 'Legal notice',
    parts: [
      {
        heading: 'Who runs this installation',
        paragraphs: [
          'Resonanz runs on a machine that your organisation or its provider operates. The person who invited you can tell you who that is.',
          'No legal notice of its own has been entered here yet.',
        ],
      },
      {
        heading: 'The software',
        paragraphs: ['Resonanz is free software under the EUPL 1.2.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    parts: [
      {
        heading: 'Without an account, in a workshop',
        paragraphs: [
          'Your phone gets a cookie, so that you stay the same person after an interruption. You do not have to give a name.',
          'Cards never show who wrote them. Dots are secret until the facilitator reveals them, and then only totals are shown.',
          'How many people chose a card, and how far opinions differ, is shown only with five or more people.',
          'A measure carries your name only if you take it on yourself and enter one.',
        ],
      },
      {
        heading: 'With an account',
        paragraphs: [
          'What is kept: name, e-mail address, language, an irreversible hash of the password, and which organisations you belong to.',
          'What is not kept: network address, browser, last visit and reading times, not even for administrators.',
          'All members of an organisation see the names and roles of the others. E-mail addresses are seen by owners and leads only.',
        ],
      },
      {
        heading: 'The operator sees no content',
        paragraphs: [
          'The account that runs the installation sees content only in organisations it belongs to.',
          'What belongs to one organisation is invisible to every other.',
        ],
      },
      {
        heading: 'Cookies and third parties',
        paragraphs: [
          'There are at most two cookies: one for signing in and one for taking part without an account. Both are necessary.',
          'The pages load nothing from other servers and count no visits.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    parts: [
      {
        heading: 'What we aim for',
        paragraphs: [
          'Resonanz follows WCAG 2.2, level AA, and the German BITV 2.0. Every page is checked automatically and by keyboard before a new version.',
          'Every picture with numbers has a table. Everything works by keyboard; taking part and signing in also work without JavaScript.',
        ],
      },
      {
        heading: 'If something does not work',
        paragraphs: [
          'Please tell the person who invited you, or the facilitator in the room. They can report the problem.',
        ],
      },
    ],
  },
};

export const legalMessages = { de, en };
