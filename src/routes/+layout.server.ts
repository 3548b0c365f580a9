import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = ({ locals }) => ({ language: locals.language });
