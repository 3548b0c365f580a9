import { english, german } from '#platform/i18n/format.ts';
import type { SourceHealthWords } from '../sources/healthWords.ts';

/** A source's page: how it is doing, in words, and what can be done with it. */
export const de = {
  healthTitle: 'Wie es ihr geht',
  health: {
    neverRead: 'Noch nicht gelesen.',
    readWithNew: (ago: string, count: number) =>
      count === 1
        ? `Zuletzt gelesen ${ago}, eine neue Erwähnung.`
        : `Zuletzt gelesen ${ago}, ${german.number(count)} neue Erwähnungen.`,
    readNothingNew: (ago: string) => `Zuletzt gelesen ${ago}, nichts Neues.`,
    heardBefore: (ago: string, count: number) =>
      count === 1
        ? `Die letzte neue Erwähnung kam ${ago}.`
        : `Die letzten ${german.number(count)} neuen Erwähnungen kamen ${ago}.`,
    next: (soon: string) => `Nächster Versuch ${soon}.`,
    nextAtOnce: 'Der nächste Versuch kommt in der nächsten Minute.',
    noNext: 'Wir versuchen es nicht mehr von selbst.',
    paused: (moment: string) => `Pausiert seit dem ${moment}. Was gehört wurde, bleibt.`,
    handed: 'Was hier ankommt, bringen Menschen oder andere Programme.',
    handedHeard: (ago: string) => `Zuletzt kam ${ago} etwas an.`,
    failures: (count: number) =>
      count === 1
        ? 'Es ist der erste Fehlversuch.'
        : `Es ist der ${german.number(count)}. Fehlversuch in Folge.`,
  } satisfies SourceHealthWords,
  problem: 'Problem',
  detail: (detail: string) => `Gesehen haben wir: ${detail}`,
  testNow: 'Jetzt prüfen',
  tested: {
    well: (added: number) =>
      added === 0
        ? 'Gelesen. Es ist nichts Neues dabei.'
        : added === 1
          ? 'Gelesen. Eine neue Erwähnung ist da.'
          : `Gelesen. ${german.number(added)} neue Erwähnungen sind da.`,
    passedOver: (count: number) =>
      count === 1
        ? 'Einen Beitrag findet kein Suchauftrag, er wurde nicht behalten.'
        : `${german.number(count)} Beiträge findet kein Suchauftrag, sie wurden nicht behalten.`,
    busy: 'Gerade wird von dort gelesen, oder es wurde eben erst gefragt. Versuchen Sie es in einer halben Minute noch einmal.',
  },
  pause: 'Pausieren',
  resume: 'Weiterlesen',
  settings: 'Einstellungen',
  name: 'Name',
  nameWrong: 'Geben Sie einen Namen mit höchstens 120 Zeichen ein.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  facts: 'Was sie gebracht hat',
  noMention: 'Noch keine Erwähnung.',
  mentions: (count: number) =>
    count === 1 ? 'Eine Erwähnung ist da.' : `${german.number(count)} Erwähnungen sind da.`,
  showMentions: 'Erwähnungen ansehen',
  token: 'Der Zugang liegt verschlüsselt auf dem Server und wird nirgends angezeigt.',
  removalsTitle: 'Was wieder gegangen ist',
  removalsText: 'Nur Zahlen und Gründe, keine Inhalte.',
  removal: (count: number, reason: string) =>
    count === 1 ? `Eine Erwähnung: ${reason}` : `${german.number(count)} Erwähnungen: ${reason}`,
  reasons: {
    deleted_there: 'dort gelöscht',
    edited_there: 'dort geändert',
    account_closed: 'Konto dort geschlossen',
    not_wanted_there: 'dort nicht erwünscht',
    deadline: 'Frist abgelaufen',
    by_person: 'von Hand entfernt',
    source_removed: 'Quelle entfernt',
  },
  removeTitle: 'Quelle entfernen',
  removeText: (count: number) =>
    count === 0
      ? 'Die Quelle wird entfernt. Das lässt sich nicht zurücknehmen.'
      : count === 1
        ? 'Mit der Quelle wird auch ihre Erwähnung gelöscht. Das lässt sich nicht zurücknehmen. Wollen Sie nur nichts Neues mehr hören, pausieren Sie die Quelle.'
        : `Mit der Quelle werden auch ihre ${german.number(count)} Erwähnungen gelöscht. Das lässt sich nicht zurücknehmen. Wollen Sie nur nichts Neues mehr hören, pausieren Sie die Quelle.`,
  removeName: (name: string) => `Tippen Sie zur Bestätigung den Namen: ${name}`,
  removeWrong: 'Der Name stimmt nicht überein. Es wurde nichts entfernt.',
  remove: 'Endgültig entfernen',
};

export const en: typeof de = {
  healthTitle: 'How it is doing',
  health: {
    neverRead: 'Not read yet.',
    readWithNew: (ago, count) =>
      count === 1
        ? `Last read ${ago}, one new mention.`
        : `Last read ${ago}, ${english.number(count)} new mentions.`,
    readNothingNew: (ago) => `Last read ${ago}, nothing new.`,
    heardBefore: (ago, count) =>
      count === 1
        ? `The last new mention came ${ago}.`
        : `The last ${english.number(count)} new mentions came ${ago}.`,
    next: (soon) => `Next try ${soon}.`,
    nextAtOnce: 'The next try comes within a minute.',
    noNext: 'We do not try by ourselves any more.',
    paused: (moment) => `Paused since ${moment}. What was heard stays.`,
    handed: 'What arrives here is brought by people or other programs.',
    handedHeard: (ago) => `Something last arrived ${ago}.`,
    failures: (count) =>
      count === 1
        ? 'It is the first try that failed.'
        : `${english.number(count)} tries failed in a row.`,
  },
  problem: 'Problem',
  detail: (detail) => `What we saw: ${detail}`,
  testNow: 'Check now',
  tested: {
    well: (added) =>
      added === 0
        ? 'Read. There is nothing new.'
        : added === 1
          ? 'Read. There is one new mention.'
          : `Read. There are ${english.number(added)} new mentions.`,
    passedOver: (count) =>
      count === 1
        ? 'One post is found by no watch and was not kept.'
        : `${english.number(count)} posts are found by no watch and were not kept.`,
    busy: 'It is being read just now, or was asked a moment ago. Try again in half a minute.',
  },
  pause: 'Pause',
  resume: 'Read on',
  settings: 'Settings',
  name: 'Name',
  nameWrong: 'Enter a name of at most 120 characters.',
  save: 'Save',
  saved: 'Saved.',
  facts: 'What it brought',
  noMention: 'No mention yet.',
  mentions: (count) =>
    count === 1 ? 'One mention is here.' : `${english.number(count)} mentions are here.`,
  showMentions: 'See the mentions',
  token: 'The access lies encrypted on the server and is shown nowhere.',
  removalsTitle: 'What went again',
  removalsText: 'Numbers and reasons only, no content.',
  removal: (count, reason) =>
    count === 1 ? `One mention: ${reason}` : `${english.number(count)} mentions: ${reason}`,
  reasons: {
    deleted_there: 'deleted there',
    edited_there: 'changed there',
    account_closed: 'account closed there',
    not_wanted_there: 'not wanted there',
    deadline: 'deadline passed',
    by_person: 'removed by hand',
    source_removed: 'source removed',
  },
  removeTitle: 'Remove the source',
  removeText: (count) =>
    count === 0
      ? 'The source is removed. This cannot be undone.'
      : count === 1
        ? 'With the source its mention is deleted, too. This cannot be undone. If you only want to hear nothing new, pause the source.'
        : `With the source its ${english.number(count)} mentions are deleted, too. This cannot be undone. If you only want to hear nothing new, pause the source.`,
  removeName: (name) => `Type the name to confirm: ${name}`,
  removeWrong: 'The name is not the same. Nothing was removed.',
  remove: 'Remove for good',
};

export const sourceMessages = { de, en };
