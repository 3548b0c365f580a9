type Asked = {
  organisation: string;
  afterDays: number;
  what: string;
  firstStep: string;
  links: { done: string; running: string; stuck: string };
};

/** The mail after 30 and 90 days; plain text. A link stands alone in its line. */
export const de = {
  subject: 'Wie steht es um Ihre Maßnahme?',
  text: ({ organisation, afterDays, what, firstStep, links }: Asked) =>
    `Guten Tag,\n\nvor ${afterDays} Tagen haben Sie bei ${organisation} das übernommen:\n\n${what}\n` +
    `${firstStep ? `Erster Schritt: ${firstStep}\n` : ''}\nWie steht es?\n\n` +
    `Erledigt:\n${links.done}\n\nLäuft:\n${links.running}\n\nHängt – woran?\n${links.stuck}\n\n` +
    'Sie müssen sich nicht anmelden. Die Links gelten 60 Tage; so lange können Sie Ihre Antwort ändern.\n',
  guestOnce:
    '\nNach 90 Tagen fragen wir noch einmal. Danach wird Ihre Adresse gelöscht; früher, wenn die Maßnahme erledigt ist.\n',
  stop: (link: string) =>
    `\nIhre Adresse hat jemand bei dieser Maßnahme hinterlassen. Keine weiteren Fragen:\n${link}\n`,
  guestLast: '\nDas war die letzte Frage: Nach Ihrer Antwort wird Ihre Adresse gelöscht.\n',
};

export const en: typeof de = {
  subject: 'How is your measure going?',
  text: ({ organisation, afterDays, what, firstStep, links }) =>
    `Hello,\n\n${afterDays} days ago you took this on at ${organisation}:\n\n${what}\n` +
    `${firstStep ? `First step: ${firstStep}\n` : ''}\nHow is it going?\n\n` +
    `Done:\n${links.done}\n\nUnder way:\n${links.running}\n\nStuck – on what?\n${links.stuck}\n\n` +
    'You need not sign in. The links work for 60 days; you can change your answer until then.\n',
  guestOnce:
    '\nWe shall ask once more after 90 days. Then your address is deleted; earlier when the measure is done.\n',
  stop: (link) => `\nSomebody left your address with this measure. No more questions:\n${link}\n`,
  guestLast: '\nThis was the last question: your address is deleted after your answer.\n',
};

export const followUpMailMessages = { de, en };
