/** What became of the last form about links on the desk's page. */
export type Invited = {
  secondLink: string | null;
  helpLink: string | null;
  withdrawn: 'moderation' | 'helping' | null;
};

export const nobodyInvited: Invited = { secondLink: null, helpLink: null, withdrawn: null };
