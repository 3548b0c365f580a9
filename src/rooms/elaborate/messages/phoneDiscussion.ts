import { english, german } from '#platform/i18n/format.ts';

/** The discussion on the phone: one anonymous line a card, and a second round of dots. */
export const de = {
  soon: 'Gleich geht es um eine Karte. Bitte nach vorn schauen.',
  now: 'Darum geht es gerade',
  means: (benefit: number, effort: number | null) =>
    effort === null
      ? `Nutzen ${german.mean(benefit)} je Person`
      : `Nutzen ${german.mean(benefit)}, Aufwand ${german.mean(effort)} je Person`,
  why: {
    first: 'Damit beginnen wir',
    divides: 'Hier gehen die Punkte auseinander',
    chosen: 'Von der Moderation gewählt',
  },
  time: 'Zeit für diese Karte:',
  reason: 'Warum?',
  reasonHint: 'Ein Satz, ohne Namen. Die Moderation zeigt ihn, wenn es passt.',
  reasonMissing: 'Bitte schreiben Sie einen Satz.',
  send: 'Senden',
  sendOf: (card: number) => `Zu Karte ${german.number(card)} senden`,
  sent: 'Gesendet. Niemand sieht, von wem.',
  reasons: 'Was dazu gesagt wurde',
  cards: 'Die Karten der Diskussion',
  others: 'Die anderen Karten der Diskussion',
  second: {
    title: 'Zweite Runde',
    line: 'Ihre Punkte stehen wie vorhin. Verschieben Sie, was Sie jetzt anders sehen.',
    nothing:
      'Wer nichts ändert, zählt wie vorhin. Gezeigt wird die zweite Runde, wenn mindestens fünf etwas geändert haben.',
    free: (benefit: number, effort: number | null) =>
      effort === null
        ? `Frei: ${german.number(benefit)} für Nutzen`
        : `Frei: ${german.number(benefit)} für Nutzen, ${german.number(effort)} für Aufwand`,
    benefit: 'Nutzen',
    effort: 'Aufwand',
    place: {
      benefit: (card: number) => `Punkt für Nutzen auf Karte ${card} setzen`,
      effort: (card: number) => `Punkt für Aufwand auf Karte ${card} setzen`,
    },
    take: {
      benefit: (card: number) => `Punkt für Nutzen von Karte ${card} zurücknehmen`,
      effort: (card: number) => `Punkt für Aufwand von Karte ${card} zurücknehmen`,
    },
    said: {
      benefit: (card: number, on: number, free: number) =>
        `Karte ${card}, Nutzen: ${german.number(on)}. Frei: ${german.number(free)}.`,
      effort: (card: number, on: number, free: number) =>
        `Karte ${card}, Aufwand: ${german.number(on)}. Frei: ${german.number(free)}.`,
    },
    full: 'Mehr Punkte passen nicht auf eine Karte.',
    noneFree: 'Kein Punkt frei. Nehmen Sie erst einen von einer anderen Karte.',
    fetch: 'Punkte von anderen Karten holen',
    fetchLine: 'Hier liegen noch Punkte von Ihnen. Ein geholter Punkt ist danach frei.',
  },
  shown: {
    title: 'Was sich geändert hat',
    benefit: (card: number, now: number, before: number) =>
      `Karte ${card}: Nutzen ${german.mean(now)} statt ${german.mean(before)} je Person`,
    effort: (card: number, now: number, before: number) =>
      `Karte ${card}: Aufwand ${german.mean(now)} statt ${german.mean(before)} je Person`,
    nothing: 'Bei diesen Karten hat sich nichts geändert.',
    yours: 'Ihre Änderungen (nur Sie sehen das)',
    yoursBenefit: (card: number, now: number, before: number) =>
      `Karte ${card}: ${german.number(now)} statt ${german.number(before)} für Nutzen`,
    yoursEffort: (card: number, now: number, before: number) =>
      `Karte ${card}: ${german.number(now)} statt ${german.number(before)} für Aufwand`,
    yoursNothing: 'Sie haben nichts verschoben. Ihre Punkte zählen wie vorhin.',
  },
};

export const en: typeof de = {
  soon: 'A card is about to be discussed. Please look to the front.',
  now: 'Being discussed now',
  means: (benefit, effort) =>
    effort === null
      ? `Benefit ${english.mean(benefit)} per person`
      : `Benefit ${english.mean(benefit)}, effort ${english.mean(effort)} per person`,
  why: {
    first: 'We begin with this one',
    divides: 'The dots differ here',
    chosen: 'Chosen by the facilitator',
  },
  time: 'Time for this card:',
  reason: 'Why?',
  reasonHint: 'One sentence, without a name. The facilitator shows it when it fits.',
  reasonMissing: 'Please write one sentence.',
  send: 'Send',
  sendOf: (card) => `Send for card ${english.number(card)}`,
  sent: 'Sent. Nobody sees who wrote it.',
  reasons: 'What was said about it',
  cards: 'The cards of the discussion',
  others: 'The other cards of the discussion',
  second: {
    title: 'Second round',
    line: 'Your dots are where they were. Move what you see differently now.',
    nothing:
      'If you change nothing, they count as before. The second round is shown once at least five have changed something.',
    free: (benefit, effort) =>
      effort === null
        ? `Free: ${english.number(benefit)} for benefit`
        : `Free: ${english.number(benefit)} for benefit, ${english.number(effort)} for effort`,
    benefit: 'Benefit',
    effort: 'Effort',
    place: {
      benefit: (card) => `Place benefit dot on card ${card}`,
      effort: (card) => `Place effort dot on card ${card}`,
    },
    take: {
      benefit: (card) => `Take benefit dot back from card ${card}`,
      effort: (card) => `Take effort dot back from card ${card}`,
    },
    said: {
      benefit: (card, on, free) =>
        `Card ${card}, benefit: ${english.number(on)}. Free: ${english.number(free)}.`,
      effort: (card, on, free) =>
        `Card ${card}, effort: ${english.number(on)}. Free: ${english.number(free)}.`,
    },
    full: 'A card cannot hold more dots.',
    noneFree: 'No dot is free. First take one from another card.',
    fetch: 'Get dots from other cards',
    fetchLine: 'You still have dots here. A dot you take back is free afterwards.',
  },
  shown: {
    title: 'What has changed',
    benefit: (card, now, before) =>
      `Card ${card}: benefit ${english.mean(now)} instead of ${english.mean(before)} per person`,
    effort: (card, now, before) =>
      `Card ${card}: effort ${english.mean(now)} instead of ${english.mean(before)} per person`,
    nothing: 'Nothing has changed for these cards.',
    yours: 'Your changes (only you see this)',
    yoursBenefit: (card, now, before) =>
      `Card ${card}: ${english.number(now)} instead of ${english.number(before)} for benefit`,
    yoursEffort: (card, now, before) =>
      `Card ${card}: ${english.number(now)} instead of ${english.number(before)} for effort`,
    yoursNothing: 'You moved nothing. Your dots count as before.',
  },
};

export const phoneDiscussionMessages = { de, en };
