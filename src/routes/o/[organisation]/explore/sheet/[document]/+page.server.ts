import { askedDocument } from './document.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = (event) => askedDocument(event);
