import { languageName } from '../mentions/languages.ts';
import type { QueryWords } from '../watches/describeQuery.ts';
import { queryLimits, type QueryProblem } from '../watches/query.ts';

const germanList = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat('de-DE', { type });
const englishList = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat('en-GB', { type });

const germanWords: QueryWords = {
  word: (text) => `„${text}“`,
  prefix: (text) => `ein Wort mit „${text}…“ am Anfang`,
  phrase: (text) => `genau „${text}“`,
  near: (left, right, within) =>
    within === 1
      ? `${left} direkt neben ${right}`
      : `${left} höchstens ${within} Wörter von ${right} entfernt`,
  both: (parts) => germanList('conjunction').format(parts),
  either: (parts) => germanList('disjunction').format(parts),
  not: (part) => `nicht ${part}`,
  fields: {
    lang: (value) => `in der Sprache ${languageName(value, 'de') ?? 'unbekannt'}`,
    site: (value) => `auf ${value}`,
    source: (value) => `aus der Quelle „${value}“`,
    author: (value) => `von „${value}“`,
  },
  sentence: ({ found, several, without, where }) => {
    const posts = ['Findet Beiträge', ...where].join(' ');
    const has = found && `, in denen ${found} ${several ? 'vorkommen' : 'vorkommt'}`;
    const hasNot = without && `${found ? ', aber nicht' : ', in denen nicht vorkommt:'} ${without}`;
    return `${posts}${has}${hasNot}.`;
  },
};

const englishWords: QueryWords = {
  word: (text) => `“${text}”`,
  prefix: (text) => `a word beginning with “${text}…”`,
  phrase: (text) => `exactly “${text}”`,
  near: (left, right, within) =>
    within === 1 ? `${left} right beside ${right}` : `${left} within ${within} words of ${right}`,
  both: (parts) => englishList('conjunction').format(parts),
  either: (parts) => englishList('disjunction').format(parts),
  not: (part) => `not ${part}`,
  fields: {
    lang: (value) => `in ${languageName(value, 'en') ?? 'unknown'}`,
    site: (value) => `on ${value}`,
    source: (value) => `from the source “${value}”`,
    author: (value) => `by “${value}”`,
  },
  sentence: ({ found, without, where }) => {
    const posts = ['Finds posts', ...where].join(' ');
    const has = found && ` that mention ${found}`;
    const hasNot = without && `${found ? ', but not' : ' that do not mention'} ${without}`;
    return `${posts}${has}${hasNot}.`;
  },
};

export const de = {
  words: germanWords,
  problemAt: (letter: number, sentence: string) => `Bei Zeichen ${letter}: ${sentence}`,
  problems: {
    tooLong: `Der Suchauftrag ist zu lang. Höchstens ${queryLimits.letters} Zeichen sind möglich; teilen Sie ihn auf zwei auf.`,
    tooDeep: 'Zu viele Klammern ineinander. Lösen Sie einige davon auf.',
    tooManyWords: `Zu viele Wörter. Höchstens ${queryLimits.words} sind möglich; teilen Sie den Suchauftrag auf zwei auf.`,
    quoteOpen: 'Dieses Anführungszeichen ist nicht geschlossen. Ergänzen Sie das zweite.',
    bracketOpen: 'Diese Klammer ist nicht geschlossen. Ergänzen Sie „)“.',
    bracketClosed:
      'Diese Klammer ist nie aufgegangen. Löschen Sie sie oder ergänzen Sie davor „(“.',
    bracketEmpty:
      'In dieser Klammer steht nichts. Löschen Sie sie oder schreiben Sie etwas hinein.',
    operatorFirst: 'Davor fehlt ein Wort. Schreiben Sie eines hin oder löschen Sie dies.',
    operatorLast: 'Danach fehlt ein Wort. Schreiben Sie eines hin oder löschen Sie dies.',
    emptyPhrase: 'Zwischen diesen Anführungszeichen steht kein Wort.',
    noWord: 'Hier steht kein Wort. Schreiben Sie, was gesucht werden soll.',
    starFirst:
      'Ein Stern kann nur am Ende stehen. Zusammensetzungen wie „Straßenbahn“ werden auch ohne ihn gefunden.',
    starInside: 'Ein Stern kann nur am Ende eines einfachen Wortes stehen: wort*',
    starShort: `Vor dem Stern braucht es mindestens ${queryLimits.beforeStar} Buchstaben.`,
    starAlone: 'Ein Stern allein sucht nichts. Schreiben Sie davor einen Wortanfang: wort*',
    nearNumber: `Nach NEAR steht, wie viele Wörter es höchstens sind, von 1 bis ${queryLimits.near}: NEAR/5`,
    nearParts:
      'Neben NEAR können nur Wörter und „genaue Ausdrücke“ stehen, auch mehrere mit OR in Klammern.',
    fieldEmpty: 'Nach dem Doppelpunkt fehlt etwas, zum Beispiel site:zeitung.example',
    languageUnknown: 'Nach lang: steht das Kürzel einer Sprache, zum Beispiel lang:de oder lang:en',
    onlyExcluded: 'Hier steht nur, was nicht vorkommen soll. Schreiben Sie auch, was gesucht wird.',
  } satisfies Record<QueryProblem['key'], string>,
  help: [
    ['Bus Fahrplan', 'beides kommt vor'],
    ['Bus OR Bahn', 'eines von beiden (auch ODER)'],
    ['NOT Flughafen', 'kommt nicht vor (auch NICHT oder -Flughafen)'],
    ['"Stadtwerke Muster"', 'genau so, ohne Beugungen und Zusammensetzungen'],
    ['(Bus OR Bahn) voll', 'Klammern fassen zusammen'],
    ['Ausbild*', 'alle Wörter, die so anfangen'],
    ['Bus NEAR/5 voll', 'höchstens fünf Wörter auseinander'],
    ['lang:de', 'nur in dieser Sprache'],
    ['site:zeitung.example', 'nur von dieser Website'],
    ['source:"Neue Zeitung"', 'nur aus dieser Quelle'],
    ['author:Rathaus', 'nur von diesem Absender'],
  ],
};

export const en: typeof de = {
  words: englishWords,
  problemAt: (letter, sentence) => `At character ${letter}: ${sentence}`,
  problems: {
    tooLong: `The watch is too long. At most ${queryLimits.letters} characters are possible; split it in two.`,
    tooDeep: 'Too many brackets inside each other. Take some of them away.',
    tooManyWords: `Too many words. At most ${queryLimits.words} are possible; split the watch in two.`,
    quoteOpen: 'This quotation mark is not closed. Add the second one.',
    bracketOpen: 'This bracket is not closed. Add “)”.',
    bracketClosed: 'This bracket was never opened. Delete it or add “(” before it.',
    bracketEmpty: 'There is nothing in this bracket. Delete it or write something into it.',
    operatorFirst: 'A word is missing before this. Write one or delete this.',
    operatorLast: 'A word is missing after this. Write one or delete this.',
    emptyPhrase: 'There is no word between these quotation marks.',
    noWord: 'There is no word here. Write what you are looking for.',
    starFirst: 'A star can only stand at the end. Compounds are found without it.',
    starInside: 'A star can only stand at the end of a simple word: word*',
    starShort: `At least ${queryLimits.beforeStar} letters are needed before the star.`,
    starAlone: 'A star alone looks for nothing. Write the beginning of a word before it: word*',
    nearNumber: `After NEAR stands how many words at most, from 1 to ${queryLimits.near}: NEAR/5`,
    nearParts:
      'Beside NEAR there can only be words and “exact phrases”, or several of them with OR in brackets.',
    fieldEmpty: 'Something is missing after the colon, for example site:zeitung.example',
    languageUnknown: 'After lang: stands the code of a language, for example lang:de or lang:en',
    onlyExcluded: 'This only says what must not be there. Write what you are looking for, too.',
  },
  help: [
    ['bus timetable', 'both are there'],
    ['bus OR train', 'one of the two'],
    ['NOT airport', 'is not there (or -airport)'],
    ['"Stadtwerke Muster"', 'exactly so, without inflections and compounds'],
    ['(bus OR train) full', 'brackets hold together'],
    ['train*', 'all words that begin so'],
    ['bus NEAR/5 full', 'at most five words apart'],
    ['lang:de', 'only in this language'],
    ['site:zeitung.example', 'only from this website'],
    ['source:"Neue Zeitung"', 'only from this source'],
    ['author:Rathaus', 'only by this sender'],
  ],
};

export const watchQueryMessages = { de, en };
