/** Who invites: the organisation's name, its time zone and, where it has one, its logo's address. */
export type WallHost = { name: string; timeZone: string; logo: string | null };
