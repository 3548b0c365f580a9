/** What stands on desk and wall once their day was deleted. */
export const de = {
  day: 'Diesen Tag gibt es nicht mehr.',
  dayLine: 'Er ist gelöscht worden, während diese Seite offen stand.',
  rehearsal: 'Der Probelauf ist gelöscht.',
  rehearsalLine: 'Am richtigen Tag hat er nichts geändert.',
  toStart: 'Zur Startseite',
};

export const en: typeof de = {
  day: 'This day no longer exists.',
  dayLine: 'It was deleted while this page was open.',
  rehearsal: 'The rehearsal has been deleted.',
  rehearsalLine: 'It has changed nothing in the real day.',
  toStart: 'To the start page',
};

export const dayGoneMessages = { de, en };
