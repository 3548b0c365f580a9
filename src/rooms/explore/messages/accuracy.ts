import { english, german } from '#platform/i18n/format.ts';

type Measured = { accuracy: number; low: number; high: number; measured: number };
type Compared = { met: number; other: number; measured: number };

const inHundred = (share: number) => Math.round(share * 100);
const texts = (count: number) => (count === 1 ? '1 Text' : `${german.number(count)} Texte`);
const textsEn = (count: number) => (count === 1 ? '1 text' : `${english.number(count)} texts`);

/** How well tonality and topics are judged in this house. */
export const de = {
  title: 'Wie gut trifft die Einschätzung?',
  lead: 'Gemessen an dem, was Menschen in Ihrem Haus gesagt haben. Jeder geprüfte Text wird dabei von einem Modell eingeschätzt, das ihn noch nicht kannte.',
  tonality: 'Tonalität',
  notMeasured: 'Noch nicht gemessen',
  notMeasuredText: (checked: number, needed: number) =>
    checked === 0
      ? `Bisher hat niemand einen Text geprüft. Ab ${needed} erscheinen Karten der Tonalität.`
      : `Bisher geprüft: ${texts(checked)}. Das Ergebnis erscheint, sobald daraus gelernt wurde.`,
  hits: (about: Measured) =>
    `Die Einschätzung trifft in rund ${inHundred(about.accuracy)} von 100 Fällen, eher ${inHundred(about.low)} bis ${inHundred(about.high)}.`,
  measuredOn: (count: number, byLot: number) =>
    byLot > 0
      ? `Gemessen an ${german.number(count)} zufällig ausgewählten Texten.`
      : `Gemessen an ${german.number(count)} geprüften Texten. Sie wurden nicht alle zufällig ausgewählt; der wirkliche Anteil kann abweichen.`,
  notEnough: (checked: number, needed: number) =>
    `Keine Tonalitätskarte vor ${needed} geprüften Texten: Bisher sind es ${german.number(checked)}.`,
  betterThanUsual: ({ met, other, measured }: Compared, label: string) =>
    `Wer immer „${label}“ sagt, trifft ${german.number(other)} von ${german.number(measured)}; die Einschätzung trifft ${german.number(met)}.`,
  notBetterThanUsual: ({ met, other, measured }: Compared, label: string) =>
    `Nicht besser als immer dasselbe zu sagen: Wer immer „${label}“ sagt, trifft ${german.number(other)} von ${german.number(measured)}; die Einschätzung trifft ${german.number(met)}. Verlassen Sie sich nicht auf die Tonalität.`,
  abstains: (abstained: number, sure: number, met: number) =>
    `${abstained === 1 ? 'In 1 Fall' : `In ${german.number(abstained)} Fällen`} würde sie „unsicher“ sagen; von den übrigen ${german.number(sure)} trifft sie ${german.number(met)}.`,
  ownJudges: (own: number, shared: number) =>
    `Es urteilt Ihr eigenes Modell: Es trifft ${german.number(own)}, das mitgelieferte ${german.number(shared)}.`,
  sharedJudges: 'Es urteilt das mitgelieferte Modell.',
  whyShared: {
    tooFew: 'Für ein eigenes Modell braucht es mindestens 20 geprüfte Texte.',
    oneSided:
      'Für ein eigenes Modell müssen mindestens zwei Tonalitäten je dreimal vorgekommen sein.',
    notBetter: 'Ihr eigenes Modell war bisher nicht besser; geprüft wird es nach jeder Runde neu.',
  },
  replaced:
    'Wer Resonanz betreibt, hat ein anderes Modell eingesetzt. Es urteilt über neue Erwähnungen; die Zahlen hier gelten für das mitgelieferte und Ihr eigenes.',
  perLabel: 'Je Tonalität',
  label: 'Tonalität',
  labels: { negative: 'Negativ', neutral: 'Neutral', positive: 'Positiv' },
  count: 'So war es',
  met: 'Davon getroffen',
  said: 'So eingeschätzt',
  history: 'Was bisher gelernt wurde',
  when: 'Wann',
  checked: 'Geprüfte Texte',
  result: 'Getroffen',
  judges: 'Es urteilt',
  own: 'Ihr eigenes Modell',
  shared: 'Das mitgelieferte',
  of: (met: number, measured: number) => `${german.number(met)} von ${german.number(measured)}`,
  scoring: (scored: number, total: number) =>
    `Die vorhandenen Erwähnungen werden neu eingeschätzt: ${german.number(scored)} von ${german.number(total)}.`,
  judge: 'Texte prüfen',
  topics: 'Themen',
  topicsLead:
    'Wenn Sie bei Erwähnungen sagen, ob sie zum Thema gehören, lernt je Suchauftrag ein Filter, was nicht dazugehört. Er löscht nichts; er lässt es nur nicht mitzählen.',
  noTopics: 'Noch hat niemand gesagt, dass eine Erwähnung nicht zum Thema gehört.',
  watch: 'Suchauftrag',
  onTopic: 'Gehört dazu',
  offTopic: 'Gehört nicht dazu',
  state: 'Filter',
  filterOn: (met: number, measured: number, filtered: number) =>
    `An: trifft ${german.number(met)} von ${german.number(measured)}, nimmt ${german.number(filtered)} heraus.`,
  filterSwitchedOff: 'Ausgeschaltet.',
  filterWaiting: 'Aus: Es wird noch gelernt.',
  whyOff: {
    tooFew: (count: number) =>
      `Aus: Es braucht mindestens 30 Aussagen, bisher sind es ${german.number(count)}.`,
    oneSided: () => 'Aus: Es braucht von beiden Antworten mindestens 8.',
    notBetter: () => 'Aus: Der Filter war nicht besser, als alles dazuzuzählen.',
  },
  switchOff: 'Ausschalten',
  switchOn: 'Einschalten',
  switchOffNamed: (name: string) => `Filter von „${name}“ ausschalten`,
  switchOnNamed: (name: string) => `Filter von „${name}“ einschalten`,
};

export const en: typeof de = {
  title: 'How well does it judge?',
  lead: 'Measured by what people of your house said. Each checked text is judged by a model that had not seen it.',
  tonality: 'Tonality',
  notMeasured: 'Not measured yet',
  notMeasuredText: (checked, needed) =>
    checked === 0
      ? `Nobody has checked a text so far. From ${needed} on there are maps of tonality.`
      : `Checked so far: ${textsEn(checked)}. The result appears as soon as something was learned from it.`,
  hits: (about) =>
    `It is right in about ${inHundred(about.accuracy)} of 100 cases, probably between ${inHundred(about.low)} and ${inHundred(about.high)}.`,
  measuredOn: (count, byLot) =>
    byLot > 0
      ? `Measured on ${english.number(count)} texts drawn by lot.`
      : `Measured on ${english.number(count)} checked texts. Not all were drawn by lot; the real share may differ.`,
  notEnough: (checked, needed) =>
    `No map of tonality before ${needed} checked texts: so far there are ${english.number(checked)}.`,
  betterThanUsual: ({ met, other, measured }, label) =>
    `Always saying “${label}” would be right in ${english.number(other)} of ${english.number(measured)}; the judging is right in ${english.number(met)}.`,
  notBetterThanUsual: ({ met, other, measured }, label) =>
    `Not better than always saying the same: “${label}” would be right in ${english.number(other)} of ${english.number(measured)}; the judging is right in ${english.number(met)}. Do not rely on the tonality.`,
  abstains: (abstained, sure, met) =>
    `In ${abstained === 1 ? '1 case' : `${english.number(abstained)} cases`} it would say “unsure”; of the other ${english.number(sure)} it is right in ${english.number(met)}.`,
  ownJudges: (own, shared) =>
    `Your own model judges: it is right in ${english.number(own)}, the one that came with Resonanz in ${english.number(shared)}.`,
  sharedJudges: 'The model that came with Resonanz judges.',
  whyShared: {
    tooFew: 'A model of your own needs at least 20 checked texts.',
    oneSided: 'A model of your own needs at least two tonalities that occurred three times each.',
    notBetter: 'Your own model was not better so far; it is tried again after each round.',
  },
  replaced:
    'Who runs Resonanz has put another model in place. It judges new mentions; the figures here are those of the one that came with Resonanz and of your own.',
  perLabel: 'By tonality',
  label: 'Tonality',
  labels: { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' },
  count: 'Actual',
  met: 'Correct',
  said: 'Predicted',
  history: 'What was learned so far',
  when: 'When',
  checked: 'Checked texts',
  result: 'Right',
  judges: 'Who judges',
  own: 'Your own model',
  shared: 'The one that came along',
  of: (met, measured) => `${english.number(met)} of ${english.number(measured)}`,
  scoring: (scored, total) =>
    `The mentions that are there are being judged anew: ${english.number(scored)} of ${english.number(total)}.`,
  judge: 'Check texts',
  topics: 'Topics',
  topicsLead:
    'When you say of mentions whether they belong to the topic, a filter for each watch learns what does not. It deletes nothing; it only does not count it.',
  noTopics: 'Nobody has said yet that a mention does not belong to the topic.',
  watch: 'Watch',
  onTopic: 'Belongs',
  offTopic: 'Does not belong',
  state: 'Filter',
  filterOn: (met, measured, filtered) =>
    `On: right in ${english.number(met)} of ${english.number(measured)}, takes out ${english.number(filtered)}.`,
  filterSwitchedOff: 'Switched off.',
  filterWaiting: 'Off: it is still learning.',
  whyOff: {
    tooFew: (count) =>
      `Off: it needs at least 30 statements, so far there are ${english.number(count)}.`,
    oneSided: () => 'Off: it needs at least 8 of each answer.',
    notBetter: () => 'Off: the filter was not better than counting everything.',
  },
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  switchOffNamed: (name) => `Switch off the filter of “${name}”`,
  switchOnNamed: (name) => `Switch on the filter of “${name}”`,
};

export const accuracyMessages = { de, en };
