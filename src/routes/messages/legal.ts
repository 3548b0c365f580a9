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
          'Fragen, Gründe und Schlussworte werden ohne Namen gespeichert; auch die Datenbank weiß nicht, von wem sie sind. In einer Offenen Runde fragen wir nicht nach Namen.',
        ],
      },
      {
        heading: 'Was auf Ihrem Telefon bleibt',
        paragraphs: [
          'Damit bei schlechtem Empfang nichts verloren geht, merkt sich Ihr Browser, was noch nicht gesendet ist, angefangene Texte und Ihre Punkte für die Quittung.',
          'Auch Ihre Karte vom Abschluss liegt nur dort, außer Sie senden sie an sich selbst. Sie löschen das alles, indem Sie im Browser die Daten dieser Seite löschen.',
        ],
      },
      {
        heading: 'Fotos',
        paragraphs: [
          'Fotos macht die Moderation oder wer ihr hilft. Ort, Zeit und Gerät werden beim Hochladen entfernt.',
          'In das Ergebnisprotokoll kommt ein Foto erst, wenn die Moderation es freigibt. Wenn Sie zu sehen sind und das nicht möchten, sagen Sie es ihr: Sie kann es jederzeit löschen.',
        ],
      },
      {
        heading: 'E-Mail-Adressen, die Sie freiwillig angeben',
        paragraphs: [
          'Für die Nachfrage zu Ihrer Maßnahme: gelöscht, wenn die zweite Nachfrage beantwortet ist, spätestens 60 Tage nach ihr; sofort, wenn Sie die Maßnahme zurückgeben.',
          'Für E-Mails zu jeder Phase: gelöscht, wenn der Impulstag zu Ende ist, ohne Ihre Bestätigung nach zwei Tagen. Jede E-Mail hat einen Link, mit dem Sie die Adresse selbst löschen.',
          'Für Ihre Karte vom Abschluss: Adresse und Text werden nach dem Versand gelöscht.',
        ],
      },
      {
        heading: 'Wie lange etwas bleibt',
        paragraphs: [
          'Namen, die Sie bei einem Impulstag angeben, werden 30 Tage nach seinem Ende gelöscht, außer bei einer Maßnahme, die Sie übernommen haben.',
          'Texte und Fotos werden 12 Monate nach dem Ende gelöscht, wenn Ihre Organisation keine andere Frist gewählt hat. Titel, Zahlen und Maßnahmen bleiben.',
          'Wer den Link zum Ergebnisprotokoll hat, liest es ohne Anmeldung, bis der Link abläuft.',
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
          'Resonanz richtet sich nach WCAG 2.2, Stufe AA, und der BITV 2.0. Die wichtigsten Seiten werden vor einer neuen Version automatisch und mit der Tastatur geprüft.',
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
          'Questions, reasons and closing words are stored without a name; not even the database knows whose they are. In an open round we do not ask for names.',
        ],
      },
      {
        heading: 'What stays on your phone',
        paragraphs: [
          'So that nothing is lost where the connection is poor, your browser remembers what has not been sent yet, texts you have begun, and your dots for the receipt.',
          'Your card of the closing, too, is only there, unless you send it to yourself. You delete all of it by deleting the data of this site in your browser.',
        ],
      },
      {
        heading: 'Photos',
        paragraphs: [
          'Photos are taken by the facilitators or those who help them. Place, time and device are removed as they are uploaded.',
          'A photo goes into the report only once a facilitator releases it. If you are in it and do not want that, tell them: they can delete it at any time.',
        ],
      },
      {
        heading: 'E-mail addresses you choose to leave',
        paragraphs: [
          'For the questions about your measure: deleted when the second one is answered, at latest 60 days after it; at once when you give the measure back.',
          'For an e-mail at each phase: deleted when the workshop has ended, without your confirmation after two days. Every e-mail has a link by which you delete the address yourself.',
          'For your card of the closing: address and text are deleted once it was sent.',
        ],
      },
      {
        heading: 'How long things are kept',
        paragraphs: [
          'Names you give in a workshop are deleted 30 days after its end, except with a measure you took on.',
          'Texts and photos are deleted 12 months after the end, unless your organisation chose another time. Titles, numbers and measures stay.',
          'Whoever has the link to the report reads it without signing in, until the link runs out.',
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
          'Resonanz follows WCAG 2.2, level AA, and the German BITV 2.0. The most important pages are checked automatically and by keyboard before a new version.',
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
