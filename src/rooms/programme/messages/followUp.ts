/** The page behind the links of a mail: what became of a measure. */
export const de = {
  pageTitle: 'Wie steht es um Ihre Maßnahme?',
  takenOn: (days: number) => `Vor ${days} Tagen haben Sie das übernommen:`,
  firstStep: (step: string) => `Erster Schritt: ${step}`,
  answers: { done: 'Erledigt', running: 'Läuft', stuck: 'Hängt' },
  stuckOn: 'Hängt – woran?',
  stuckOnHint: 'Ein Satz genügt. Wer in der Organisation ein Konto hat, liest ihn.',
  stuckOnWrong: 'Bitte sagen Sie in einem Satz, woran es hängt (höchstens 240 Zeichen).',
  saved: { done: 'Danke: erledigt.', running: 'Danke: Es läuft.', stuck: 'Danke: Es hängt.' },
  answered: {
    done: 'Ihre Antwort: erledigt.',
    running: 'Ihre Antwort: Es läuft.',
    stuck: 'Ihre Antwort: Es hängt.',
  },
  mayChange: 'Sie können Ihre Antwort ändern, solange der Link gilt: 60 Tage ab der E-Mail.',
  stop: 'Keine weiteren Fragen',
  stopped: 'Sie werden nicht mehr gefragt. Eine hinterlassene Adresse ist gelöscht.',
  closedTitle: 'Diese Maßnahme ist schon abgeschlossen.',
  closedText: 'Sie müssen nichts mehr tun.',
  goneTitle: 'Dieser Link gilt nicht mehr.',
  goneText:
    'Er ist älter als 60 Tage, oder die Maßnahme gehört inzwischen niemandem oder jemand anderem.',
};

export const en: typeof de = {
  pageTitle: 'How is your measure going?',
  takenOn: (days) => `${days} days ago you took this on:`,
  firstStep: (step) => `First step: ${step}`,
  answers: { done: 'Done', running: 'Under way', stuck: 'Stuck' },
  stuckOn: 'Stuck – on what?',
  stuckOnHint: 'One sentence is enough. Whoever has an account in the organisation reads it.',
  stuckOnWrong: 'Please say in one sentence what it is stuck on (at most 240 characters).',
  saved: {
    done: 'Thank you: it is done.',
    running: 'Thank you: it is under way.',
    stuck: 'Thank you: it is stuck.',
  },
  answered: {
    done: 'Your answer: it is done.',
    running: 'Your answer: it is under way.',
    stuck: 'Your answer: it is stuck.',
  },
  mayChange: 'You can change your answer as long as the link works: 60 days from the e-mail.',
  stop: 'No more questions',
  stopped: 'You will not be asked again. An address that was left is deleted.',
  closedTitle: 'This measure is already closed.',
  closedText: 'There is nothing left to do.',
  goneTitle: 'This link does not work any more.',
  goneText: 'It is older than 60 days, or the measure now belongs to nobody or to somebody else.',
};

export const followUpMessages = { de, en };
