import { english, german } from '#platform/i18n/format.ts';
import type { ReasonOfRule } from '../positions/standing.ts';
import type { Thresholds } from '../positions/thresholds.ts';
import { wordsDe, wordsEn } from './words.ts';

type About = { total: number; present: number; thresholds: Thresholds };

const becauseDe: Record<ReasonOfRule, (about: About) => string> = {
  clearlyPositive: () => 'Genug Erwähnungen, und die wertenden sind klar positiv.',
  clearlyNegative: () => 'Genug Erwähnungen, und die wertenden sind klar negativ.',
  absentThere: ({ present }) =>
    `Die Zielgruppe ist da (${german.number(present)} Erwähnungen), das Thema nicht.`,
  nobodyListens: () =>
    'Hier hört niemand nach diesem Thema: ohne Quelle oder Suchwörter sagt Stille nichts.',
  tooFew: ({ total, thresholds }) =>
    total < thresholds.fewestMentions && total > thresholds.mostAbsent
      ? `Erst ${german.number(total)} von mindestens ${german.number(thresholds.fewestMentions)} Erwähnungen.`
      : 'Auch die Zielgruppe ist zu selten zu hören, um ein Fehlen zu belegen.',
  notChecked: () =>
    'Genug Erwähnungen, aber die Tonalität ist noch nicht geprüft: Ohne 50 geprüfte Urteile behaupten wir nicht, ob sie positiv oder negativ sind.',
  tooUnsure: () => 'Bei zu vielen Erwähnungen ist die Tonalität unsicher.',
  divided: () => 'Die Stimmen sind geteilt: Kein Vorsprung, den der Zufall nicht erklärt.',
};
const becauseEn: Record<ReasonOfRule, (about: About) => string> = {
  clearlyPositive: () => 'Enough mentions, and those that judge are clearly positive.',
  clearlyNegative: () => 'Enough mentions, and those that judge are clearly negative.',
  absentThere: ({ present }) =>
    `The target group is there (${english.number(present)} mentions), the topic is not.`,
  nobodyListens: () =>
    'Nobody listens for this topic here: without a source or search words silence says nothing.',
  tooFew: ({ total, thresholds }) =>
    total < thresholds.fewestMentions && total > thresholds.mostAbsent
      ? `Only ${english.number(total)} of at least ${english.number(thresholds.fewestMentions)} mentions.`
      : 'The target group, too, is heard too rarely to prove that something is missing.',
  notChecked: () =>
    'Enough mentions, but the tonality has not been checked: without 50 checked verdicts we do not claim whether they are positive or negative.',
  tooUnsure: () => 'The tonality of too many mentions is unsure.',
  divided: () => 'Voices are divided: no lead that chance does not explain.',
};

const thresholdsDe: Record<keyof Thresholds, { label: string; sentence: string }> = {
  days: { label: 'Tage', sentence: 'So viele Tage zurück zählen Erwähnungen.' },
  fewestMentions: {
    label: 'Erwähnungen mindestens',
    sentence: 'Weniger Erwähnungen zum Thema gelten als „zu wenig gehört“.',
  },
  clearPercent: {
    label: 'Klar ab, von 100',
    sentence:
      'Positiv oder negativ ist klar, wenn unter den wertenden Erwähnungen auch das untere Ende der Spanne darüber liegt.',
  },
  mostUnsurePercent: {
    label: 'Unsicher höchstens, von 100',
    sentence: 'Sind mehr Erwähnungen unsicher, wird nichts behauptet.',
  },
  fewestPresent: {
    label: 'Anwesend ab',
    sentence: 'So viele Erwähnungen der Zielgruppe zeigen, dass sie da ist.',
  },
  mostAbsent: {
    label: 'Abwesend bis',
    sentence: 'Bis zu so vielen Erwähnungen gilt ein Thema dort als fehlend.',
  },
};
const thresholdsEn: Record<keyof Thresholds, { label: string; sentence: string }> = {
  days: { label: 'Days', sentence: 'Mentions count so many days back.' },
  fewestMentions: {
    label: 'Mentions at least',
    sentence: 'Fewer mentions of the topic count as “too little heard”.',
  },
  clearPercent: {
    label: 'Clear from, of 100',
    sentence:
      'Positive or negative is clear where among those that judge even the lower end of the range is above this.',
  },
  mostUnsurePercent: {
    label: 'Unsure at most, of 100',
    sentence: 'Where more mentions are unsure, nothing is claimed.',
  },
  fewestPresent: {
    label: 'Present from',
    sentence: 'So many mentions of the target group show that it is there.',
  },
  mostAbsent: {
    label: 'Absent up to',
    sentence: 'With up to so many mentions a topic counts as missing there.',
  },
};

/** The pages of positions. */
export const de = {
  title: 'Positionierungen',
  intro: 'Wofür wollen Sie stehen, und was ist davon zu hören?',
  standings: wordsDe.standings,
  divided: wordsDe.divided,
  leftOpen: 'offen gelassen',
  proposed: (standing: string) => `Vorschlag: ${standing}`,
  decided: (standing: string) => `Festgelegt: ${standing}`,
  someoneGone: 'jemand, der nicht mehr dabei ist',
  because: becauseDe,
  everybody: 'alle Zielgruppen',
  about: (topic: string, group: string) => `${topic} · ${group}`,
  counted: (mentions: string, period: string) => `${mentions}, ${period}.`,
  shares: (positive: string, negative: string) =>
    `Unter den wertenden Erwähnungen: positiv ${positive}; negativ ${negative}.`,
  openMentions: 'Erwähnungen ansehen',
  since: (mentions: string, proposal: string) =>
    `Seitdem ${mentions} neu gehört, Vorschlag jetzt: ${proposal}.`,
  sinceSame: (mentions: string) => `Seitdem ${mentions} neu gehört, der Vorschlag ist derselbe.`,
  sinceNothing: 'Seitdem nichts Neues.',
  sinceCounted: (then: number, now: number) =>
    `Gezählt waren damals ${german.number(then)}, jetzt ${german.number(now)}.`,
  sinceLearned: 'Die Tonalität wurde seitdem neu gelernt und alles Gehörte neu eingeschätzt.',
  leadDecides: 'Entscheidet die Federführung.',
  none: 'Noch keine Positionierung',
  noneText:
    'Schreiben Sie in einem Satz, wofür Sie stehen wollen, zu einem Thema und für eine Zielgruppe. Was zu hören ist, zeigt, ob das stark, angreifbar oder fehlend ist.',
  noneForReaders: 'Sobald die Federführung eine festlegt, steht sie hier.',
  noTopics: 'Zuerst ein Thema',
  noTopicsText:
    'Eine Positionierung gehört zu einem Thema oder zum eigenen Namen. Legen Sie dafür einen Suchauftrag an.',
  addTopic: 'Suchauftrag anlegen',
  add: 'Positionierung hinzufügen',
  sentence: 'Wofür wir stehen wollen',
  sentenceHint: 'Ein Satz, zum Beispiel: „Bei uns bekommt jede Bewerbung in drei Tagen Antwort.“',
  topic: 'Thema',
  group: 'Zielgruppe',
  save: 'Speichern',
  wrong: {
    sentence: 'Bitte schreiben Sie einen Satz, höchstens 240 Zeichen.',
    watch: 'Bitte wählen Sie ein Thema.',
    targetGroup: 'Bitte wählen Sie eine Zielgruppe.',
    alreadyThere: 'Zu diesem Thema und dieser Zielgruppe gibt es schon einen Satz.',
    reasonMissing: 'Bitte schreiben Sie dazu, warum: Der Vorschlag lautet anders.',
    proposalMoved:
      'Inzwischen lautet der Vorschlag anders. Bitte sehen Sie ihn noch einmal an, bevor Sie entscheiden.',
    changedMeanwhile: 'Jemand hat das inzwischen geändert. Bitte sehen Sie die neue Fassung an.',
    thresholds: 'Bitte prüfen Sie die Zahlen: Eine liegt außerhalb ihrer Grenzen.',
  },
  back: 'Alle Positionierungen',
  evidence: 'Was zu hören ist',
  present: (mentions: string) => `Die Zielgruppe insgesamt: ${mentions}.`,
  decide: 'Festlegen',
  decideQuestion: 'Wie steht es um diesen Satz?',
  confirm: (standing: string) => `Vorschlag bestätigen: ${standing}`,
  otherwise: 'Anders entscheiden oder offen lassen',
  standing: 'Festlegen als',
  leaveOpen: 'offen lassen',
  reason: 'Warum?',
  reasonHint: 'Alle im Haus sehen den Grund.',
  history: 'Verlauf der Entscheidungen',
  noHistory: 'Noch nicht entschieden.',
  decisionLine: (about: { standing: string; proposed: string; mentions: string; period: string }) =>
    `${about.standing}; vorgeschlagen war: ${about.proposed}, aus ${about.mentions}, ${about.period}.`,
  measure: 'Maßnahme daraus machen',
  toMeasure: 'Zur Maßnahme',
  measureWhy: (standing: string) => `Unsere Positionierung ist ${standing}.`,
  change: 'Satz ändern',
  remove: 'Entfernen',
  thresholds: 'Schwellen',
  thresholdsIntro:
    'Ab wann ein Beleg reicht, gilt für alle Positionierungen und ist für alle sichtbar.',
  threshold: thresholdsDe,
  limits: (least: number, most: number) => `${german.number(least)} bis ${german.number(most)}`,
  // What a card of a workshop says.
  cardNote: (about: { standing: string | null; topic: string; group: string; mentions: string }) =>
    about.standing === null
      ? `Positionierung zu ${about.topic}, ${about.group}. ${about.mentions}.`
      : `Positionierung zu ${about.topic}, ${about.group}: ${about.standing}. ${about.mentions}.`,
};

export const en: typeof de = {
  title: 'Positions',
  intro: 'What do you want to stand for, and what is heard of it?',
  standings: wordsEn.standings,
  divided: wordsEn.divided,
  leftOpen: 'left open',
  proposed: (standing) => `Proposed: ${standing}`,
  decided: (standing) => `Decided: ${standing}`,
  someoneGone: 'somebody who has left',
  because: becauseEn,
  everybody: 'all target groups',
  about: (topic, group) => `${topic} · ${group}`,
  counted: (mentions, period) => `${mentions}, ${period}.`,
  shares: (positive, negative) =>
    `Among mentions that judge: positive ${positive}; negative ${negative}.`,
  openMentions: 'See the mentions',
  since: (mentions, proposal) => `Since then ${mentions} newly heard, proposed now: ${proposal}.`,
  sinceSame: (mentions) => `Since then ${mentions} newly heard, the proposal is the same.`,
  sinceNothing: 'Nothing new since then.',
  sinceCounted: (then, now) =>
    `Counted then: ${english.number(then)}, now: ${english.number(now)}.`,
  sinceLearned: 'The tonality has been learned anew since, and everything heard judged again.',
  leadDecides: 'The lead decides.',
  none: 'No position yet',
  noneText:
    'Write in one sentence what you want to stand for, on a topic and for a target group. What is heard shows whether it is strong, open to attack or missing.',
  noneForReaders: 'As soon as the lead writes one, it appears here.',
  noTopics: 'First a topic',
  noTopicsText: 'A position belongs to a topic or to your own name. Add a watch for it.',
  addTopic: 'Add a watch',
  add: 'Add a position',
  sentence: 'What we want to stand for',
  sentenceHint: 'One sentence, for example: “Every application gets an answer within three days.”',
  topic: 'Topic',
  group: 'Target group',
  save: 'Save',
  wrong: {
    sentence: 'Please write a sentence of at most 240 characters.',
    watch: 'Please choose a topic.',
    targetGroup: 'Please choose a target group.',
    alreadyThere: 'There is a sentence for this topic and target group already.',
    reasonMissing: 'Please write why: the proposal is another one.',
    proposalMoved:
      'Meanwhile the proposal is another one. Please look at it again before you decide.',
    changedMeanwhile: 'Somebody has changed this meanwhile. Please look at the new version.',
    thresholds: 'Please check the numbers: one is outside its limits.',
  },
  back: 'All positions',
  evidence: 'What is heard',
  present: (mentions) => `The target group altogether: ${mentions}.`,
  decide: 'Decide',
  decideQuestion: 'Where does this sentence stand?',
  confirm: (standing) => `Confirm the proposal: ${standing}`,
  otherwise: 'Decide otherwise or leave it open',
  standing: 'Decide as',
  leaveOpen: 'leave open',
  reason: 'Why?',
  reasonHint: 'Everybody in the house sees the reason.',
  history: 'Decisions so far',
  noHistory: 'Not decided yet.',
  decisionLine: (about) =>
    `${about.standing}; proposed was: ${about.proposed}, from ${about.mentions}, ${about.period}.`,
  measure: 'Make a measure of it',
  toMeasure: 'To the measure',
  measureWhy: (standing) => `Our position is ${standing}.`,
  change: 'Change the sentence',
  remove: 'Remove',
  thresholds: 'Thresholds',
  thresholdsIntro: 'When evidence is enough holds for all positions and is visible to everybody.',
  threshold: thresholdsEn,
  limits: (least, most) => `${english.number(least)} to ${english.number(most)}`,
  cardNote: (about) =>
    about.standing === null
      ? `Position on ${about.topic}, ${about.group}. ${about.mentions}.`
      : `Position on ${about.topic}, ${about.group}: ${about.standing}. ${about.mentions}.`,
};

export const positionMessages = { de, en };
