import type { Phase } from '../phases.ts';

type Told = {
  title: string;
  task: string;
  /** Until when, as it is written in the reader's language. */
  until: string | null;
  link: string;
  stopLink: string;
};

/**
 * The mails of a day by deadline; plain text. A link stands alone in its line. Subjects name no
 * workshop: they stay in the outbox when recipient and text are gone.
 */
export const de = {
  confirmSubject: 'Impulstag: Bitte bestätigen Sie Ihre Adresse',
  confirm: (title: string, link: string) =>
    `Guten Tag,\n\njemand möchte zu „${title}“ an diese Adresse zu jeder Phase eine E-Mail bekommen. ` +
    `Sind Sie das, bestätigen Sie es hier:\n${link}\n\n` +
    'Sonst müssen Sie nichts tun: Ohne Bestätigung kommt keine weitere E-Mail, und die Adresse wird nach zwei Tagen gelöscht.\n',
  phaseSubject: {
    arrive: 'Impulstag: Es geht los',
    impulse: 'Impulstag: der Impuls',
    collect: 'Impulstag: Jetzt Karten schreiben',
    group: 'Impulstag: Die Karten werden geordnet',
    benefit: 'Impulstag: Jetzt Punkte für den Nutzen',
    effort: 'Impulstag: Jetzt Punkte für den Aufwand',
    matrix: 'Impulstag: Das Ergebnis ist da',
    discussion: 'Impulstag: Jetzt die zweite Runde',
    measures: 'Impulstag: Jetzt die Maßnahmen',
    closing: 'Impulstag: der Abschluss',
  } satisfies Record<Phase, string>,
  tasks: {
    arrive: 'Der Impulstag beginnt. Treten Sie bei, am besten mit dem Telefon.',
    impulse: 'Sehen Sie an, worum es geht und was wir gehört haben.',
    collect: 'Schreiben Sie Karten: Was sollten wir angehen?',
    group:
      'Die Karten werden geordnet. Sie müssen nichts tun; die nächste E-Mail sagt, wann Sie Punkte setzen.',
    benefit: 'Setzen Sie Ihre grünen Punkte auf die Karten mit dem größten Nutzen.',
    effort: 'Setzen Sie Ihre roten Punkte auf die Karten mit dem größten Aufwand.',
    matrix: 'Alle Punkte sind ausgezählt. Sehen Sie die Übersichtsmatrix an.',
    discussion:
      'Lesen Sie die Karten, über die gesprochen wird, sagen Sie mit einem Satz warum, und setzen Sie Ihre Punkte in der zweiten Runde noch einmal, wenn Sie mögen.',
    measures: 'Sehen Sie die Maßnahmen an und übernehmen Sie eine, wenn Sie mögen.',
    closing: 'Zum Abschluss können Sie ein Wort an die Leinwand schicken.',
  } satisfies Record<Phase, string>,
  phase: ({ title, task, until, link, stopLink }: Told) =>
    `Guten Tag,\n\nzu „${title}“:\n\n${task}\n${until ? `Das geht bis ${until} Uhr.\n` : ''}\n${link}\n\n` +
    `Keine weiteren E-Mails:\n${stopLink}\n`,
  endSubject: 'Der Impulstag ist zu Ende',
  end: (title: string, link: string) =>
    `Guten Tag,\n\n„${title}“ ist zu Ende. Hier steht, was daraus wurde:\n${link}\n\n` +
    'Das war die letzte E-Mail: Ihre Adresse haben wir gelöscht.\n',
};

export const en: typeof de = {
  confirmSubject: 'Workshop: please confirm your address',
  confirm: (title, link) =>
    `Hello,\n\nsomebody wants an e-mail at this address for each phase of “${title}”. ` +
    `If that is you, confirm it here:\n${link}\n\n` +
    'Otherwise there is nothing to do: without it no other e-mail comes, and the address is deleted after two days.\n',
  phaseSubject: {
    arrive: 'Workshop: it begins',
    impulse: 'Workshop: the impulse',
    collect: 'Workshop: time to write cards',
    group: 'Workshop: the cards are being grouped',
    benefit: 'Workshop: time for dots for benefit',
    effort: 'Workshop: time for dots for effort',
    matrix: 'Workshop: the result is there',
    discussion: 'Workshop: time for the second round',
    measures: 'Workshop: time for the measures',
    closing: 'Workshop: the closing',
  },
  tasks: {
    arrive: 'The workshop begins. Join it, best with your phone.',
    impulse: 'See what it is about, and what we have heard.',
    collect: 'Write cards: what should we tackle?',
    group:
      'The cards are being grouped. There is nothing to do; the next e-mail says when to place dots.',
    benefit: 'Place your green dots on the cards with the greatest benefit.',
    effort: 'Place your red dots on the cards with the greatest effort.',
    matrix: 'All dots are counted. Look at the overview matrix.',
    discussion:
      'Read the cards that are discussed, say why in one sentence, and place your dots again in the second round if you like.',
    measures: 'Look at the measures, and take one on if you like.',
    closing: 'To close, you can send one word to the big screen.',
  },
  phase: ({ title, task, until, link, stopLink }) =>
    `Hello,\n\nabout “${title}”:\n\n${task}\n${until ? `This lasts until ${until}.\n` : ''}\n${link}\n\n` +
    `No more e-mails:\n${stopLink}\n`,
  endSubject: 'The workshop has ended',
  end: (title, link) =>
    `Hello,\n\n“${title}” has ended. Here is what came of it:\n${link}\n\n` +
    'This was the last e-mail: we have deleted your address.\n',
};

export const reminderMailMessages = { de, en };
