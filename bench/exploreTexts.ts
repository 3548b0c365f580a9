import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectFolder } from '#platform/print/projectFolder.ts';

const lineSchema = v.object({ text: v.string() });

/** Real texts of German listening where they are present, else invented ones: at most so many. */
export async function exploreTexts(most: number): Promise<string[]> {
  const folder = join(projectFolder, '..', 'shared', 'data', 'listening');
  const names = await readdir(folder).catch(() => []);
  const texts: string[] = [];
  for (const name of names.filter((file) => file.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter(Boolean);
    texts.push(...lines.map((line) => v.parse(lineSchema, JSON.parse(line)).text));
  }
  const found = texts.length > 0 ? mixed(texts) : inventedTexts(Math.min(most, 40_000));
  return found.slice(0, most);
}

/** The files one after the other would be one opinion after the other. */
const mixed = (texts: readonly string[]): string[] => {
  const steps = 7919;
  return texts.map((_, index) => texts[(index * steps) % texts.length] ?? '');
};

const subjects = ['Der Bus', 'Die Bücherei', 'Das Freibad', 'Der Bauhof', 'Die Ausbildung'];
const verbs = ['hat heute', 'wird morgen', 'soll nächstes Jahr', 'war gestern', 'braucht'];
const ends = ['wieder Verspätung', 'neu gemacht', 'sehr gefallen', 'mehr Platz', 'viel Lob'];

function inventedTexts(count: number): string[] {
  const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const more = `Straße ${index % 977}, Termin ${index % 7919}, Thema${index}`;
    const [subject, verb, end] = [
      pick(subjects, index),
      pick(verbs, index >> 2),
      pick(ends, index >> 4),
    ];
    return `${subject} ${verb} ${end}. Das betrifft auch ${more} und viele andere hier im Ort.`;
  });
}
