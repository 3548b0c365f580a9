import type { Guest, Person } from '#platform/auth/scope.ts';
import type { Language } from '#platform/i18n/language.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Stands on the page and in the log. */
      id?: string;
      /** The workshop is there, but this page of it is for those who moderate or help. */
      forModeration?: 'signedIn' | 'signedOut';
    }
    interface Locals {
      person: Person | null;
      guest: Guest | null;
      language: Language;
    }
  }
}
