/** Why no address can be left just now. */
export const reminderRefusals = ['closed', 'byDeadlineOnly', 'noMail', 'tooManyTries'] as const;
export type ReminderRefusal = (typeof reminderRefusals)[number];

export const isReminderRefusal = (text: unknown): text is ReminderRefusal =>
  reminderRefusals.some((refusal) => refusal === text);
