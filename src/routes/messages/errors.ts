export const de = {
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse falsch geschrieben, oder Sie gehören nicht zu dieser Organisation.',
  },
  notAllowed: {
    title: 'Ihre Rolle erlaubt das nicht',
    text: 'Wenn Sie es brauchen, bitten Sie die Federführung Ihrer Organisation um eine andere Rolle.',
  },
  forModeration: {
    title: 'Nur für die Moderation',
    text: 'Hierher kommt, wer angemeldet ist und hier moderiert oder hilft, oder wer den Link dafür hat.',
    signIn: 'Anmelden',
    join: 'Zum Mitmachen',
  },
  ours: {
    title: 'Das hat nicht geklappt',
    text: 'Der Fehler liegt bei uns. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  errorId: (id: string) => `Nennen Sie bei Fragen diese Nummer: ${id}`,
  home: 'Zur Startseite',
};

export const en: typeof de = {
  notFound: {
    title: 'There is no such page',
    text: 'Perhaps the address was mistyped, or you do not belong to this organisation.',
  },
  notAllowed: {
    title: 'Your role does not allow this',
    text: 'If you need it, ask the lead of your organisation for another role.',
  },
  forModeration: {
    title: 'For facilitators only',
    text: 'This page is for those who are signed in and facilitate or help here, or who have the link for it.',
    signIn: 'Sign in',
    join: 'Take part',
  },
  ours: {
    title: 'Something went wrong',
    text: 'The fault is on our side. Please try again in a minute.',
  },
  errorId: (id) => `If you ask for help, give this number: ${id}`,
  home: 'To the start page',
};

export const errorMessages = { de, en };
