/** Mails that are not part of a room; plain text. */
export const de = {
  invitationSubject: (organisation: string) => `Einladung zu ${organisation}`,
  invitationText: (inviter: string, organisation: string, link: string) =>
    `Guten Tag,\n\n${inviter} lädt Sie ein, bei ${organisation} in Resonanz mitzuarbeiten.\n\n` +
    `Hier nehmen Sie die Einladung an:\n${link}\n\nDer Link gilt einmal und 14 Tage lang.\n`,
};

export const en: typeof de = {
  invitationSubject: (organisation) => `Invitation to ${organisation}`,
  invitationText: (inviter, organisation, link) =>
    `Hello,\n\n${inviter} invites you to work with ${organisation} in Resonanz.\n\n` +
    `Accept the invitation here:\n${link}\n\nThe link works once, for 14 days.\n`,
};

export const mailMessages = { de, en };
