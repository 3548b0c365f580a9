import { withoutControls } from './withoutControls.ts';

/** A text field of a form, without blanks around it; empty when it is missing or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? withoutControls(value).trim() : '';
}
