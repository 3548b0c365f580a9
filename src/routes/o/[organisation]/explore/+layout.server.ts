import { may } from '#platform/auth/rights.ts';
import { requireScope } from '../../../guards.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = async (event) => {
  const { role } = await requireScope(event);
  return {
    mayReadMentions: may(role, 'readMentions'),
    mayEditListening: may(role, 'editListening'),
  };
};
