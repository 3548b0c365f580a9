/** Who invites: the organisation's name and, where it has one, the address of its logo. */
export type WallHost = { name: string; logo: string | null };
