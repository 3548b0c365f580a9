import { english, german } from '#platform/i18n/format.ts';
import { wordsDe, wordsEn } from './words.ts';

/** The page of rules of target groups. */
export const de = {
  title: 'Regeln der Zielgruppen',
  intro:
    'Eine Regel sagt, welche Erwähnungen zu einer Zielgruppe gehören. Gibt sie mehreres an, muss alles zutreffen; mehrere Regeln einer Zielgruppe gelten nebeneinander. Was von Hand zugeordnet ist, bleibt.',
  back: 'Zu den Karten',
  none: 'Noch keine Regel',
  noneText:
    'Ohne Regel zählt für eine Zielgruppe nur, was von Hand zugeordnet ist. Eine gute erste Regel ist ein Ort, an dem vor allem diese Menschen sprechen.',
  noGroups: 'Noch keine Zielgruppen',
  noGroupsText:
    'Legen Sie zuerst fest, wen Sie erreichen wollen. Danach sagt eine Regel, wer dazugehört.',
  addGroups: 'Zielgruppen festlegen',
  of: (group: string) => `Regeln für ${group}`,
  line: (parts: string[]) => german.list(parts),
  inPlace: (place: string) => `am Ort ${place}`,
  byWatch: (watch: string) => `gefunden vom Suchauftrag „${watch}“`,
  withWords: (words: string) => `mit den Wörtern: ${words}`,
  remove: 'Regel entfernen',
  removeLabel: (line: string) => `Regel entfernen: ${line}`,
  add: 'Regel hinzufügen',
  group: 'Zielgruppe',
  place: 'Ort',
  watch: 'Suchauftrag',
  words: 'Wörter',
  wordsHint:
    'Wie bei Suchaufträgen: Azubi OR Ausbildung, "duales Studium", Pendler* NEAR/5 Bahn. Leer: beliebige.',
  any: 'beliebig',
  preview: 'Vorschau',
  save: 'Regel hinzufügen',
  hits: (hits: number, of: number) =>
    of === 0
      ? 'Noch ist nichts gehört, woran sich die Regel zeigen könnte.'
      : of === 1
        ? `Trifft auf ${german.number(hits)} von einer Erwähnung zu.`
        : `Trifft auf ${german.number(hits)} der letzten ${german.number(of)} Erwähnungen zu.`,
  wrong: {
    words: 'Bitte geben Sie einen Ort, einen Suchauftrag oder Wörter an.',
    targetGroup: 'Bitte wählen Sie eine Zielgruppe.',
    queryWrong:
      'Diese Wörter sind so nicht zu lesen. Fehlt eine Klammer oder ein Anführungszeichen?',
    tooManyRules: 'Mehr als 500 Regeln gehen nicht. Entfernen Sie zuerst eine.',
  },
  running: (seen: number, total: number) =>
    `Die Regeln werden auf das Gehörte angewendet: ${german.number(seen)} von ${german.number(total)} Erwähnungen.`,
  ran: (total: number, changed: number) =>
    changed === 0
      ? `Auf ${wordsDe.mentions(total)} angewendet, nichts hat sich geändert.`
      : `Auf ${wordsDe.mentions(total)} angewendet, bei ${german.number(changed)} hat sich etwas geändert.`,
};

export const en: typeof de = {
  title: 'Rules of target groups',
  intro:
    'A rule says which mentions belong to a target group. Where it names several things, all must hold; several rules of a target group hold side by side. What was assigned by hand stays.',
  back: 'To the maps',
  none: 'No rule yet',
  noneText:
    'Without a rule only what was assigned by hand counts for a target group. A good first rule is a place where mainly these people talk.',
  noGroups: 'No target groups yet',
  noGroupsText: 'First name whom you want to reach. Then a rule says who belongs to them.',
  addGroups: 'Name target groups',
  of: (group) => `Rules for ${group}`,
  line: (parts) => english.list(parts),
  inPlace: (place) => `at ${place}`,
  byWatch: (watch) => `found by the watch “${watch}”`,
  withWords: (words) => `with the words: ${words}`,
  remove: 'Remove rule',
  removeLabel: (line) => `Remove rule: ${line}`,
  add: 'Add a rule',
  group: 'Target group',
  place: 'Place',
  watch: 'Watch',
  words: 'Words',
  wordsHint:
    'As in watches: trainee OR training, "dual degree", commut* NEAR/5 train. Empty: any words.',
  any: 'any',
  preview: 'Preview',
  save: 'Add rule',
  hits: (hits, of) =>
    of === 0
      ? 'Nothing has been heard yet that could show the rule.'
      : of === 1
        ? `Holds for ${english.number(hits)} of one mention.`
        : `Holds for ${english.number(hits)} of the last ${english.number(of)} mentions.`,
  wrong: {
    words: 'Please name a place, a watch or words.',
    targetGroup: 'Please choose a target group.',
    queryWrong: 'These words cannot be read. Is a bracket or a quotation mark missing?',
    tooManyRules: 'There can be no more than 500 rules. Remove one first.',
  },
  running: (seen, total) =>
    `The rules are being applied to what was heard: ${english.number(seen)} of ${english.number(total)} mentions.`,
  ran: (total, changed) =>
    changed === 0
      ? `Applied to ${wordsEn.mentions(total)}, nothing changed.`
      : `Applied to ${wordsEn.mentions(total)}, ${english.number(changed)} changed.`,
};

export const ruleMessages = { de, en };
