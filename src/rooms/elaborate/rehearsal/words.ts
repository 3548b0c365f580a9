import type { Step } from '#platform/base/steps.ts';

// What the invented guests of a rehearsal say. Invented: no person and no house is meant.

/** Twenty guests; the first names are common ones. */
export const names = [
  'Ada',
  'Bilal',
  'Clara',
  'Deniz',
  'Elif',
  'Falk',
  'Greta',
  'Hanna',
  'Ivo',
  'Jule',
  'Kim',
  'Lena',
  'Milan',
  'Nora',
  'Oskar',
  'Pia',
  'Ruben',
  'Selma',
  'Tom',
  'Yara',
] as const;

type WrittenCard = { step: Step; title: string; explanation: string };

const card = (step: Step, title: string, explanation = ''): WrittenCard => ({
  step,
  title,
  explanation,
});

/** Each guest writes one, the first ten a second one. */
export const cards: readonly WrittenCard[] = [
  card('explore', 'Bewertungen im Netz einmal die Woche lesen', 'Eine Stunde, abwechselnd.'),
  card('elaborate', 'Ein Ziel für das nächste halbe Jahr festlegen'),
  card('enable', 'Üben, auf Kritik zu antworten', 'Erst im geschützten Raum.'),
  card('establish', 'Klären, wer antworten darf'),
  card('entertain', 'Auf jede Frage binnen zwei Tagen antworten'),
  card('explore', 'Am Empfang fragen: Was wollten die Leute wissen?'),
  card('elaborate', 'Uns auf zwei Kanäle beschränken', 'Lieber wenige, die wir gut pflegen.'),
  card('enable', 'Kurze Videos mit dem Telefon drehen lernen'),
  card('establish', 'Eine Vertretung für den Urlaub benennen'),
  card('entertain', 'Einmal im Monat eine offene Sprechstunde'),
  card('explore', 'Wissen, wo unsere Zielgruppe unterwegs ist'),
  card('elaborate', 'Den Newsletter auf eine Seite kürzen'),
  card('enable', 'Sprechstunde für alle, die sich nicht trauen'),
  card('establish', 'Regeln für private Konten, kurz und klar', 'Höchstens eine Seite.'),
  card('entertain', 'Erzählen, was aus Vorschlägen geworden ist'),
  card('explore', 'Die Auszubildenden nach ihren Apps fragen'),
  card('elaborate', 'Die Karriereseite neu schreiben'),
  card('enable', 'Die Leitung probiert es selbst aus'),
  card('establish', 'Fotos: Einwilligungen einfach einholen'),
  card('entertain', 'Lob weitersagen, auch nach innen'),
  card('explore', 'Zuhören, bevor wir etwas posten'),
  card('elaborate', 'Alte Auftritte schließen'),
  card('enable', 'Zu zweit anfangen statt allein'),
  card('establish', 'Notfallplan für einen Sturm der Entrüstung'),
  card('entertain', 'Fragen der Woche sammeln und beantworten'),
  card('explore', 'Beschwerden auswerten: die fünf häufigsten'),
  card('elaborate', 'Themen für drei Monate planen'),
  card('enable', 'Gute Beispiele aus dem Haus zeigen'),
  card('establish', 'Zeit dafür im Dienstplan'),
  card('entertain', 'Gäste einladen und zu Wort kommen lassen'),
];

/** *Warum?*: what somebody sends about a card that is talked about. */
export const reasons = [
  'Damit können wir morgen anfangen.',
  'Das kostet mehr Zeit, als wir denken.',
  'Ohne Vertretung hängt es wieder an einer Person.',
  'Danach werde ich am häufigsten gefragt.',
  'Wir haben das schon einmal versucht; es fehlte die Zeit.',
  'Wenn das geklärt ist, trauen sich mehr.',
  'Das sehen unsere Kundinnen und Kunden sofort.',
  'Klein anfangen, dann wird es leichter.',
] as const;

export const questions = [
  'Dürfen wir vom privaten Telefon aus antworten?',
  'Wer entscheidet, wenn es eilig ist?',
  'Wie viele Stunden in der Woche sind dafür da?',
] as const;

export const closingWords = [
  'Zuversicht',
  'Endlich konkret',
  'Klarheit',
  'Neugier',
  'Gemeinsam',
  'Mut',
  'Ein Anfang',
  'Weniger Angst',
  'Lust auf mehr',
  'Viel Arbeit',
] as const;

export const firstSteps = [
  'Am Montag zwanzig Minuten dafür eintragen',
  'Zwei Kolleginnen fragen, ob sie mitmachen',
  'Die letzten zehn Beispiele heraussuchen',
  'Mit der Leitung einen Termin machen',
] as const;
