import { createGuest } from '#platform/auth/guests.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import type { PlaceInput } from '#rooms/explore/excursion/excursion.ts';
import { phoneState } from '#rooms/explore/server/excursion/excursionState.ts';
import {
  addExcursion,
  endExcursion,
  startExcursion,
} from '#rooms/explore/server/excursion/excursions.ts';
import { keepNote, setOut } from '#rooms/explore/server/excursion/visits.ts';
import type { ClearTonality } from '#rooms/explore/tonality.ts';

const places: PlaceInput[] = [
  { network: 'facebook', name: 'Facebook: Wir in Musterstadt', link: null },
  { network: 'google_reviews', name: 'Google-Rezensionen: Freibad', link: null },
  { network: 'kununu', name: 'kununu', link: null },
  { network: 'instagram', name: 'Instagram', link: null },
  { network: 'tiktok', name: 'TikTok', link: null },
  { network: 'forum', name: 'Elternforum', link: 'https://elternforum.example/' },
];

type Found = { text: string; feeling: ClearTonality };
type Visit = { who: string; about: string; ofUs: string; found: Found[] };

/** In the order of the places: one colleague each. */
const visits: Visit[] = [
  {
    who: 'Leute aus dem Ort, viele Eltern',
    about: 'Freibad, Baustellen, verlorene Katzen',
    ofUs: 'oft ratlos: niemand von uns antwortet dort',
    found: [
      {
        text: 'Weiß hier jemand, wann das Freibad wieder heizt? Die Stadt schweigt.',
        feeling: 'negative',
      },
      {
        text: 'Danke an die zwei vom Bauhof, die sonntags den Baum weggeräumt haben!',
        feeling: 'positive',
      },
    ],
  },
  {
    who: 'Familien und Ausflügler',
    about: 'Wasser, Preise, Kasse',
    ofUs: 'freundlich über die Leute, kritisch über die Technik',
    found: [
      { text: 'Tolles Personal, aber die Duschen sind seit Wochen kalt.', feeling: 'negative' },
    ],
  },
  {
    who: 'Ehemalige und Bewerber',
    about: 'Betreuung, Wartezeit auf Antwort',
    ofUs: 'als sicher, aber langsam',
    found: [{ text: 'Nette Leute, nur die Zusage hat zwei Monate gebraucht.', feeling: 'neutral' }],
  },
  {
    who: 'Jugendliche, Vereine',
    about: 'Feste, Sport, das neue Kletternetz',
    ofUs: 'gar nicht',
    found: [
      { text: 'Das Kletternetz am Weiher ist der beste Platz der Stadt.', feeling: 'positive' },
    ],
  },
  { who: 'Schüler', about: 'Berufe, Busfahren', ofUs: 'gar nicht', found: [] },
  {
    who: 'Mütter und Väter mit kleinen Kindern',
    about: 'Kita-Plätze',
    ofUs: 'enttäuscht, weil niemand Auskunft gibt',
    found: [
      { text: 'Warteliste Kita: Auskunft gibt es nur, wenn man hingeht.', feeling: 'negative' },
    ],
  },
];

/** One ended excursion of the demo, an hour long. */
export async function goOnExcursion(scope: Scope, begins: Date): Promise<void> {
  const wish = { title: 'Betriebsausflug der Fachbereiche', minutes: 60 };
  const added = await addExcursion(scope, wish, places, begins);
  assert(added.ok, 'an owner may prepare an excursion');
  const key = { organisationId: scope.organisationId, excursionId: added.value };
  await startExcursion(scope, key.excursionId, begins);
  for (const { found, ...answers } of visits) {
    const { guest } = await createGuest('de');
    await setOut(key, guest, begins);
    const visit = (await phoneState(key, guest.id, begins))?.visit;
    assert(visit, 'who set out is somewhere');
    for (const one of found.length > 0 ? found : [{ text: '', feeling: 'neutral' as const }]) {
      const note = {
        visitId: visit.id,
        ...answers,
        findId: newId<'excursion_find'>(begins),
        ...one,
        link: null,
        groupId: null,
      };
      const kept = await keepNote(key, guest, note, addMinutes(begins, 25));
      assert(kept.ok, 'who is out may keep a note');
    }
  }
  await endExcursion(scope, key.excursionId, addMinutes(begins, 60));
}
