import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import LaterTask from '#rooms/elaborate/phone/LaterTask.svelte';
import PhonePage from '#rooms/elaborate/phone/PhonePage.svelte';

type Props = ComponentProps<typeof PhonePage>;

/** The phone as the server writes it, and what the browser's side takes it over from. */
export type PhonePageText = { head: string; body: string; json: string };

/**
 * Rendered on its own, so that the browser can take it over on its own; and not by the page's
 * component, which would bring the router's styles beside the phone's.
 */
export function phonePageText(props: Props): PhonePageText {
  const { head, body } = render(PhonePage, { props: { ...props, later: LaterTask } });
  // Inside a script element `<` could end it.
  return { head, body, json: JSON.stringify(props).replaceAll('<', String.raw`\u003c`) };
}

type NotAccepted = Pick<Props['start'], 'refusal' | 'written'>;

// An action and the page it shows are one request with one `locals`.
const notAccepted = new WeakMap<App.Locals, NotAccepted>();

export const rememberNotAccepted = (locals: App.Locals, why: NotAccepted): void =>
  void notAccepted.set(locals, why);

export const notAcceptedBefore = (locals: App.Locals): NotAccepted =>
  notAccepted.get(locals) ?? { refusal: null, written: null };
