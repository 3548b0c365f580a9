import { partsMessages } from '#ui/messages/parts.ts';

/** Everything around the own account: first visit, sign-in, invitation, account page. */
export const de = {
  name: 'Ihr Name',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  passwordHint: 'Mindestens 10 Zeichen. Ein kurzer Satz lässt sich gut merken.',
  organisationName: 'Name der Organisation',
  organisationKind: 'Art der Organisation',
  nameMissing: 'Bitte geben Sie einen Namen mit höchstens 120 Zeichen ein.',
  emailWrong: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.',
  passwordShort: 'Bitte wählen Sie ein Passwort mit 10 bis 128 Zeichen.',
  kindMissing: 'Bitte wählen Sie eine Art aus.',
  errorTitle: partsMessages.de.errorTitle,

  startTitle: 'Willkommen bei Resonanz',
  startText: 'Diese Installation ist neu. Legen Sie das erste Konto und Ihre Organisation an.',
  startCode: 'Code aus dem Terminal',
  startCodeHint:
    'Er steht dort, wo Resonanz gestartet wurde. So kommt Ihnen niemand Fremdes zuvor.',
  startCodeWrong: 'Dieser Code stimmt nicht. Er hat 8 Zeichen und steht im Terminal.',
  startTooManyTries: 'Zu viele Versuche. Bitte warten Sie einen Augenblick.',
  startSubmit: 'Konto anlegen',
  startTaken: 'Jemand war schneller: Diese Installation hat schon ein Konto.',
  demoTitle: 'Nur umschauen?',
  demoText: 'Die Vorführung legt eine erfundene Organisation mit Impulstagen und Maßnahmen an.',
  demoSubmit: 'Vorführung laden',
  demoLoaded: 'Die Vorführung ist geladen',
  demoLoadedText:
    'Sie sind angemeldet und dürfen in der erfundenen Organisation alles. Notieren Sie das Passwort: Es gilt für alle erfundenen Konten und wird nur jetzt gezeigt.',
  demoOpen: 'Zum Fahrplan',

  signInTitle: 'Anmelden',
  signInSubmit: 'Anmelden',
  signInWrong: 'E-Mail-Adresse oder Passwort stimmt nicht.',
  signInWait: 'Zu viele Versuche nacheinander. Bitte warten Sie eine Minute.',
  forgottenTitle: 'Passwort vergessen?',
  forgottenText: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen.',
  forgottenSubmit: 'Link schicken',
  forgottenAsked:
    'Wenn es zu dieser Adresse ein Konto gibt, ist ein Link unterwegs. Er gilt eine Stunde.',
  forgottenNoMail:
    'E-Mails sind hier nicht eingerichtet: Wer diese Installation betreibt, findet den Link im Postausgang.',
  forgottenExpired: 'Dieser Link wurde schon benutzt oder ist älter als eine Stunde.',
  haveCode: 'Sie haben einen Code für einen Impulstag?',
  enterCode: 'Ohne Konto mitmachen',
  signOut: 'Abmelden',

  invitationTitle: (organisation: string) => `Einladung zu ${organisation}`,
  invitationText: (organisation: string, role: string) =>
    `Sie sind eingeladen, bei ${organisation} mitzuarbeiten. Ihre Rolle: ${role}.`,
  invitationBy: (inviter: string) => `Eingeladen hat Sie ${inviter}.`,
  invitationAccept: 'Einladung annehmen',
  invitationAs: (name: string, email: string) => `Sie sind angemeldet als ${name} (${email}).`,
  invitationNew: 'Neues Konto anlegen',
  invitationNewSubmit: 'Konto anlegen und annehmen',
  invitationHaveAccount: 'Ich habe schon ein Konto',
  invitationEmailTaken:
    'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich damit an.',
  invitationGone: {
    used: 'Diese Einladung wurde schon angenommen.',
    expired: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
    withdrawn: 'Diese Einladung wurde zurückgezogen.',
    unknown: 'Diese Einladung gibt es nicht.',
    alreadyMember: 'Sie gehören schon zu dieser Organisation.',
  },

  homeTitle: 'Ihre Organisationen',
  homeNone:
    'Sie gehören noch zu keiner Organisation. Bitten Sie die Federführung um eine Einladung.',
  addOrganisation: 'Organisation hinzufügen',

  accountTitle: 'Ihr Konto',
  save: partsMessages.de.save,
  saved: partsMessages.de.saved,
  language: 'Sprache',
  changePassword: 'Passwort ändern',
  currentPassword: 'Bisheriges Passwort',
  newPassword: 'Neues Passwort',
  currentWrong: 'Das bisherige Passwort stimmt nicht.',
  passwordChanged: 'Das Passwort ist geändert. Andere Geräte wurden abgemeldet.',

  outboxTitle: 'Postausgang',
  outboxNoMail:
    'E-Mails sind nicht eingerichtet. Geben Sie weiter, was hier steht, oder setzen Sie SMTP_URL.',
  outboxEmpty: 'Es wurde noch keine E-Mail geschrieben. Hier erscheinen zum Beispiel Einladungen.',
  outboxTo: (recipient: string, moment: string) => `An ${recipient}, ${moment}`,
  outboxForgotten: (moment: string) =>
    `${moment}. Empfänger und Text zeigen wir hier nicht; sie werden gelöscht, sobald diese E-Mail verschickt ist.`,
  outboxState: { waiting: 'Wartet', sent: 'Verschickt', failed: 'Fehlgeschlagen' },
  outboxText: 'Text zeigen',
};

export const en: typeof de = {
  name: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 10 characters. A short sentence is easy to remember.',
  organisationName: 'Name of the organisation',
  organisationKind: 'Kind of organisation',
  nameMissing: 'Please enter a name of at most 120 characters.',
  emailWrong: 'Please enter a complete e-mail address.',
  passwordShort: 'Please choose a password of 10 to 128 characters.',
  kindMissing: 'Please choose a kind.',
  errorTitle: partsMessages.en.errorTitle,

  startTitle: 'Welcome to Resonanz',
  startText: 'This installation is new. Create the first account and your organisation.',
  startCode: 'Code from the terminal',
  startCodeHint: 'It is shown where Resonanz was started, so that no stranger can get in first.',
  startCodeWrong: 'This code is wrong. It has 8 characters and is shown in the terminal.',
  startTooManyTries: 'Too many attempts. Please wait a moment.',
  startSubmit: 'Create account',
  startTaken: 'Somebody was faster: this installation already has an account.',
  demoTitle: 'Just looking around?',
  demoText: 'The demo creates an invented organisation with workshops and measures.',
  demoSubmit: 'Load the demo',
  demoLoaded: 'The demo is ready',
  demoLoadedText:
    'You are signed in and may do everything in the invented organisation. Write down the password: it is valid for all invented accounts and is shown only now.',
  demoOpen: 'To the roadmap',

  signInTitle: 'Sign in',
  signInSubmit: 'Sign in',
  signInWrong: 'The e-mail address or the password is wrong.',
  signInWait: 'Too many attempts in a row. Please wait a minute.',
  forgottenTitle: 'Forgotten your password?',
  forgottenText: 'We will send you a link for choosing a new password.',
  forgottenSubmit: 'Send the link',
  forgottenAsked:
    'If there is an account with this address, a link is on its way. It works for an hour.',
  forgottenNoMail:
    'E-mail is not set up here: whoever runs this installation finds the link in the outbox.',
  forgottenExpired: 'This link has already been used or is older than an hour.',
  haveCode: 'Do you have a code for a workshop?',
  enterCode: 'Take part without an account',
  signOut: 'Sign out',

  invitationTitle: (organisation) => `Invitation to ${organisation}`,
  invitationText: (organisation, role) =>
    `You are invited to join ${organisation}. Your role: ${role}.`,
  invitationBy: (inviter) => `${inviter} invited you.`,
  invitationAccept: 'Accept the invitation',
  invitationAs: (name, email) => `You are signed in as ${name} (${email}).`,
  invitationNew: 'Create a new account',
  invitationNewSubmit: 'Create account and accept',
  invitationHaveAccount: 'I already have an account',
  invitationEmailTaken: 'There is already an account with this e-mail address. Sign in with it.',
  invitationGone: {
    used: 'This invitation has already been accepted.',
    expired: 'This invitation has expired. Ask for a new one.',
    withdrawn: 'This invitation has been withdrawn.',
    unknown: 'There is no such invitation.',
    alreadyMember: 'You already belong to this organisation.',
  },

  homeTitle: 'Your organisations',
  homeNone: 'You do not belong to an organisation yet. Ask its lead for an invitation.',
  addOrganisation: 'Add an organisation',

  accountTitle: 'Your account',
  save: partsMessages.en.save,
  saved: partsMessages.en.saved,
  language: 'Language',
  changePassword: 'Change password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  currentWrong: 'The current password is wrong.',
  passwordChanged: 'The password has been changed. Other devices have been signed out.',

  outboxTitle: 'Outbox',
  outboxNoMail: 'E-mail is not set up. Pass on what is here, or set SMTP_URL.',
  outboxEmpty: 'No e-mail has been written yet. Invitations, for example, appear here.',
  outboxTo: (recipient, moment) => `To ${recipient}, ${moment}`,
  outboxForgotten: (moment) =>
    `${moment}. Recipient and text are not shown here; they are deleted as soon as this e-mail is sent.`,
  outboxState: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed' },
  outboxText: 'Show the text',
};

export const accountMessages = { de, en };
