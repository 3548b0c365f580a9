import { defineParams } from '@sveltejs/kit/params';
import { legalTexts } from './routes/messages/legal.ts';

/** The texts every footer links to. */
export const params = defineParams({
  legal: (text) => legalTexts.find((known) => known === text),
});
