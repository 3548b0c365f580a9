/** A mention as those read it who judge it: its title, when it has one, and its text. */
export const wholeText = ({ title, text }: { title: string; text: string }): string =>
  title ? `${title}\n${text}` : text;
