import type { Guest, Person } from '#platform/auth/scope.ts';
import type { Language } from '#platform/i18n/language.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Stands on the page and in the log. */
      id?: string;
    }
    interface Locals {
      person: Person | null;
      guest: Guest | null;
      language: Language;
    }
  }
}
