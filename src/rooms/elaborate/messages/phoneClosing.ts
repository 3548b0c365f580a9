import { english, german } from '#platform/i18n/format.ts';

/** The last screens of the phone: the private card, the closing word, the receipt. */
export const de = {
  card: {
    title: 'Ihre Karte',
    stays: 'Bleibt auf diesem Gerät. Niemand sonst sieht sie.',
    change: 'Das will ich ändern',
    optimise: 'Das will ich optimieren',
    tackle: 'Das will ich in Angriff nehmen',
    send: 'An mich senden',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Nur für diese eine E-Mail. Adresse und Text werden danach gelöscht.',
    emailMissing: 'Bitte geben Sie eine vollständige E-Mail-Adresse an.',
    empty: 'Die Karte ist noch leer.',
    sending: 'Wird gesendet …',
    sent: 'Unterwegs. Adresse und Text werden nach dem Versand gelöscht.',
    failed: 'Das ging gerade nicht. Bitte versuchen Sie es noch einmal.',
    tooOften: 'Mehr E-Mails gehen heute nicht. Ihre Karte bleibt auf diesem Gerät.',
    noMail: 'Von hier gehen keine E-Mails. Ihr eigenes E-Mail-Programm kann es.',
    mailto: 'Im E-Mail-Programm öffnen',
    withoutScript: 'Ohne JavaScript merkt sich dieses Gerät nichts. Schreiben Sie es bitte auf.',
  },
  word: {
    label: 'Ein Wort zum Schluss',
    hint: 'Höchstens 40 Zeichen, einmal, ohne Namen. Es erscheint auf der Leinwand.',
    send: 'An die Leinwand senden',
    sent: 'Ihr Wort ist auf dem Weg zur Leinwand.',
    missing: 'Bitte schreiben Sie ein Wort.',
  },
  takeHome: 'Ergebnis mitnehmen',
  report: 'Zum Ergebnisprotokoll',
  receipt: {
    title: 'Quittung',
    firstTitle: 'Quittung der ersten Runde',
    second: 'Ihre Änderungen in der zweiten Runde (nur Sie sehen das)',
    unchanged: (benefit: number, effort: number | null) =>
      effort === null
        ? `Gezählt, wie Sie gesetzt haben: ${german.number(benefit)} für Nutzen.`
        : `Gezählt, wie Sie gesetzt haben: ${german.number(benefit)} für Nutzen, ${german.number(effort)} für Aufwand.`,
    notHere: (benefit: number, effort: number | null) =>
      effort === null
        ? `So liegen Ihre Punkte jetzt vor und sind gezählt: ${german.number(benefit)} für Nutzen.`
        : `So liegen Ihre Punkte jetzt vor und sind gezählt: ${german.number(benefit)} für Nutzen, ${german.number(effort)} für Aufwand.`,
    notHereWhy:
      'Was Sie gesetzt haben, hat dieses Gerät nicht von Anfang an miterlebt. Bitte vergleichen Sie selbst.',
    none: 'Sie haben keine Punkte gesetzt.',
    differs: 'Ihre Punkte liegen anders vor, als dieses Gerät sie gesendet hat.',
    notCounted: 'Ihre Punkte sind nicht unter den gezählten.',
    speak: 'Bitte sprechen Sie die Moderation an.',
    benefitDiffers: (card: number, now: number, sent: number) =>
      `Karte ${card}, Nutzen: gezählt ${german.number(now)}, gesendet ${german.number(sent)}`,
    effortDiffers: (card: number, now: number, sent: number) =>
      `Karte ${card}, Aufwand: gezählt ${german.number(now)}, gesendet ${german.number(sent)}`,
    gone: (dots: number) =>
      dots === 1
        ? '1 Punkt lag auf einer Karte, die nicht mehr dabei ist; er zählt nicht.'
        : `${german.number(dots)} Punkte lagen auf Karten, die nicht mehr dabei sind; sie zählen nicht.`,
    details: 'Einzeln ansehen',
    code: (code: string) => `Prüfcode ${code}. Er steht in der Liste im Protokoll.`,
    codeWhy: 'Nur Sie wissen, dass es Ihrer ist.',
    benefit: (card: number, dots: number) => `Karte ${card}: Nutzen ${german.number(dots)}`,
    effort: (card: number, dots: number) => `Karte ${card}: Aufwand ${german.number(dots)}`,
  },
};

export const en: typeof de = {
  card: {
    title: 'Your card',
    stays: 'Stays on this device. Nobody else sees it.',
    change: 'What I want to change',
    optimise: 'What I want to improve',
    tackle: 'What I want to tackle',
    send: 'Send to myself',
    email: 'Your e-mail address',
    emailHint: 'Only for this one e-mail. Address and text are deleted afterwards.',
    emailMissing: 'Please enter a complete e-mail address.',
    empty: 'The card is still empty.',
    sending: 'Being sent …',
    sent: 'On its way. Address and text are deleted once it was sent.',
    failed: 'That did not work just now. Please try again.',
    tooOften: 'No more e-mails today. Your card stays on this device.',
    noMail: 'No e-mails can be sent from here. Your own e-mail program can.',
    mailto: 'Open in e-mail program',
    withoutScript: 'Without JavaScript this device remembers nothing. Please write it down.',
  },
  word: {
    label: 'A word to close',
    hint: 'At most 40 characters, once, without a name. It appears on the big screen.',
    send: 'Send to the big screen',
    sent: 'Your word is on its way to the big screen.',
    missing: 'Please write a word.',
  },
  takeHome: 'Take the result home',
  report: 'To the report',
  receipt: {
    title: 'Receipt',
    firstTitle: 'Receipt of the first round',
    second: 'Your changes in the second round (only you see this)',
    unchanged: (benefit, effort) =>
      effort === null
        ? `Counted as you placed them: ${english.number(benefit)} for benefit.`
        : `Counted as you placed them: ${english.number(benefit)} for benefit, ${english.number(effort)} for effort.`,
    notHere: (benefit, effort) =>
      effort === null
        ? `This is how your dots are, and they were counted: ${english.number(benefit)} for benefit.`
        : `This is how your dots are, and they were counted: ${english.number(benefit)} for benefit, ${english.number(effort)} for effort.`,
    notHereWhy:
      'This device did not see all of what you placed from the start. Please compare yourself.',
    none: 'You placed no dots.',
    differs: 'Your dots are not as this device sent them.',
    notCounted: 'Your dots are not among those that were counted.',
    speak: 'Please speak to the facilitator.',
    benefitDiffers: (card, now, sent) =>
      `Card ${card}, benefit: counted ${english.number(now)}, sent ${english.number(sent)}`,
    effortDiffers: (card, now, sent) =>
      `Card ${card}, effort: counted ${english.number(now)}, sent ${english.number(sent)}`,
    gone: (dots) =>
      dots === 1
        ? '1 dot was on a card that is no longer there; it does not count.'
        : `${english.number(dots)} dots were on cards that are no longer there; they do not count.`,
    details: 'See each of them',
    code: (code) => `Receipt code ${code}. It is in the list in the report.`,
    codeWhy: 'Only you know that it is yours.',
    benefit: (card, dots) => `Card ${card}: benefit ${english.number(dots)}`,
    effort: (card, dots) => `Card ${card}: effort ${english.number(dots)}`,
  },
};

export const phoneClosingMessages = { de, en };
