/** The pages for the mails of a day by deadline. */
export const de = {
  title: 'E-Mail zu jeder Phase',
  line: (workshop: string) =>
    `„${workshop}“ läuft über mehrere Tage. Wir sagen Ihnen, wann es weitergeht.`,
  email: 'Ihre E-Mail-Adresse',
  promise:
    'Nur für diese Tage, danach wird sie gelöscht. Niemand sieht sie, und sie hängt an keinem Stimmzettel.',
  emailWrong: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.',
  send: 'E-Mails bekommen',
  sentTitle: 'Bitte sehen Sie in Ihr Postfach.',
  sentText:
    'Wenn die Adresse neu ist, ist eine E-Mail an sie unterwegs. Erst wenn Sie dort zustimmen, kommen weitere.',
  refusals: {
    closed: 'Dieser Impulstag ist zu Ende.',
    byDeadlineOnly: 'Dieser Impulstag läuft in einem Raum; E-Mails gibt es hier nicht.',
    noMail: 'E-Mails sind hier nicht eingerichtet. Sehen Sie zu den Fristen selbst nach.',
    tooManyTries: 'Zu viele Versuche. Bitte warten Sie eine Minute.',
  },
  toWorkshop: 'Zum Impulstag',
  answerTitle: 'E-Mails zu diesem Impulstag',
  confirmText: (workshop: string) => `Möchten Sie zu „${workshop}“ zu jeder Phase eine E-Mail?`,
  confirm: 'Ja, bitte',
  stop: 'Nein, Adresse löschen',
  runningText: (workshop: string) =>
    `Sie bekommen zu „${workshop}“ zu jeder Phase eine E-Mail. Am Ende wird Ihre Adresse gelöscht.`,
  stopNow: 'Keine E-Mails mehr, Adresse löschen',
  confirmed: 'Gut. Zur nächsten Phase schreiben wir Ihnen.',
  stopped: 'Ihre Adresse ist gelöscht. Es kommt keine E-Mail mehr.',
  gone: 'Diese Adresse ist schon gelöscht. Es kommt keine E-Mail mehr.',
};

export const en: typeof de = {
  title: 'An e-mail for each phase',
  line: (workshop) => `“${workshop}” lasts several days. We tell you when it goes on.`,
  email: 'Your e-mail address',
  promise: 'For these days only, then it is deleted. Nobody sees it, and it is tied to no ballot.',
  emailWrong: 'Please enter a complete e-mail address.',
  send: 'Get e-mails',
  sentTitle: 'Please look into your mailbox.',
  sentText:
    'If the address is new, an e-mail to it is on its way. Others come only when you agree there.',
  refusals: {
    closed: 'This workshop has ended.',
    byDeadlineOnly: 'This workshop runs in one room; there are no e-mails for it.',
    noMail: 'E-mail is not set up here. Please come back at the deadlines yourself.',
    tooManyTries: 'Too many attempts. Please wait a minute.',
  },
  toWorkshop: 'To the workshop',
  answerTitle: 'E-mails about this workshop',
  confirmText: (workshop) => `Would you like an e-mail for each phase of “${workshop}”?`,
  confirm: 'Yes, please',
  stop: 'No, delete the address',
  runningText: (workshop) =>
    `You get an e-mail for each phase of “${workshop}”. At the end your address is deleted.`,
  stopNow: 'No more e-mails, delete the address',
  confirmed: 'Good. We shall write to you at the next phase.',
  stopped: 'Your address is deleted. No other e-mail will come.',
  gone: 'This address is already deleted. No other e-mail will come.',
};

export const reminderMessages = { de, en };
