/** Where everybody with the link reads the report. */
export const reportPath = (token: string): string => `/r/${token}`;

/** So long the link to a report is valid from the end of the day, unless somebody says otherwise. */
export const usualLinkDays = 90;
/** What can be chosen instead. */
export const reportLinkDays = [30, usualLinkDays, 180, 365] as const;
