import type { Language } from '#platform/i18n/language.ts';
import type { Id } from '#platform/base/ids.ts';
import type { de } from '../messages/excursion.ts';
import type { Network } from '../networks.ts';
import type { ExcursionState } from './excursion.ts';

export type PhoneVisit = {
  id: Id<'excursion_visit'>;
  place: { network: Network; name: string; link: string | null };
  who: string;
  about: string;
  ofUs: string;
  finds: { id: string; text: string | null; hidden: boolean }[];
};

export type OtherPlace = { id: string; name: string; here: number };

export type PhoneExcursion = {
  title: string;
  code: string;
  state: ExcursionState;
  minutes: number;
  endsAt: Date | null;
  visit: PhoneVisit | null;
  others: OtherPlace[];
  groups: { id: string; name: string }[];
  ownFinds: number;
};

/** What was sent and not taken, to be shown again. */
export type PhoneAgain = {
  refusal: keyof (typeof de)['refusals'] | null;
  wrong: 'link' | 'text' | null;
  typed: Record<string, string> | undefined;
};

/** `11:30`, in the organisation's zone. */
export const clockTime = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
