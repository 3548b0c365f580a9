type PrivateCard = { change: string; optimise: string; tackle: string };

/** The mail with the private card of the closing, to its writer's own address. */
export const de = {
  subject: (workshop: string) => `Meine Karte: ${workshop}`,
  body: ({ change, optimise, tackle }: PrivateCard) =>
    [
      `Ändern:\n${change || '–'}`,
      `Optimieren:\n${optimise || '–'}`,
      `In Angriff nehmen:\n${tackle || '–'}`,
    ].join('\n\n'),
  foot: 'Diese Karte haben Sie sich am Ende eines Impulstags selbst geschickt. Adresse und Text sind bei uns gelöscht.',
};

export const en: typeof de = {
  subject: (workshop) => `My card: ${workshop}`,
  body: ({ change, optimise, tackle }) =>
    [`Change:\n${change || '–'}`, `Improve:\n${optimise || '–'}`, `Tackle:\n${tackle || '–'}`].join(
      '\n\n',
    ),
  foot: 'You sent this card to yourself at the end of a workshop. We have deleted address and text.',
};

export const closingMailMessages = { de, en };
