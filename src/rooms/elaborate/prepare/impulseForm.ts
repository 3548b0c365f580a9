import { textIn } from '#platform/base/textIn.ts';
import { mostHeard } from '../lengths.ts';

/** What ImpulseFields sends, as the command changeImpulse wants it; not yet checked. */
export const impulseOfForm = (form: FormData) => ({
  kind: 'changeImpulse' as const,
  title: textIn(form, 'impulseTitle'),
  speaker: textIn(form, 'speaker'),
  standIn: textIn(form, 'standIn'),
  heard: Array.from({ length: mostHeard }, (_, index) => textIn(form, `heard-${index}`)).filter(
    (heard) => heard !== '',
  ),
});
