/** Mails that are not part of a room; plain text. */
export const de = {
  invitationSubject: (organisation: string) => `Einladung zu ${organisation}`,
  invitationText: (inviter: string, organisation: string, link: string) =>
    `Guten Tag,\n\n${inviter} lädt Sie ein, bei ${organisation} in Resonanz mitzuarbeiten.\n\n` +
    `Hier nehmen Sie die Einladung an:\n${link}\n\nDer Link gilt einmal und 14 Tage lang.\n`,
  resetSubject: 'Neues Passwort für Resonanz',
  resetText: (link: string) =>
    `Guten Tag,\n\nhier wählen Sie ein neues Passwort für Resonanz:\n${link}\n\n` +
    'Der Link gilt einmal und eine Stunde lang. Haben Sie ihn nicht angefordert, müssen Sie nichts tun.\n',
};

export const en: typeof de = {
  invitationSubject: (organisation) => `Invitation to ${organisation}`,
  invitationText: (inviter, organisation, link) =>
    `Hello,\n\n${inviter} invites you to join ${organisation} in Resonanz.\n\n` +
    `Accept the invitation here:\n${link}\n\nThe link works once and is valid for 14 days.\n`,
  resetSubject: 'A new password for Resonanz',
  resetText: (link) =>
    `Hello,\n\nchoose a new password for Resonanz here:\n${link}\n\n` +
    'The link works once and is valid for an hour. If you did not ask for it, you need not do anything.\n',
};

export const mailMessages = { de, en };
