import type { LegalBasis } from '../sheet/sheet.ts';

type Kind = 'company' | 'municipality' | 'association' | 'self_employed';

/** Purpose and legal basis of listening, the Merkblatt. */
export const de = {
  title: 'Zweck und Rechtsgrundlage',
  lead: 'Ein Merkblatt für das ganze Haus. Jede Quelle erbt es, und die Dokumente unten entstehen daraus.',
  everybodySees: 'Alle Mitglieder sehen diese Seite.',
  errorTitle: 'Fehler: Zweck und Rechtsgrundlage',
  purpose: 'Zweck',
  purposeHint: 'Wozu wird zugehört? Ein bis drei Sätze.',
  purposeMissing: 'Bitte nennen Sie den Zweck.',
  purposeProposed: (kind: Kind): string =>
    kind === 'municipality'
      ? 'Wir lesen, was Bürgerinnen und Bürger öffentlich über unsere Aufgaben schreiben, um Anliegen früh zu erkennen, zu antworten und unsere Leistungen zu verbessern. Einzelne Menschen werden weder beobachtet noch bewertet.'
      : 'Wir lesen, was öffentlich über unser Haus und unsere Themen geschrieben wird, um zu verstehen, wo unsere Zielgruppen sind und was sie bewegt, um zu antworten und unser Angebot zu verbessern. Einzelne Menschen werden weder beobachtet noch bewertet.',
  legalBasis: 'Rechtsgrundlage',
  bases: {
    public_task: 'Art. 6 Abs. 1 Buchst. e DSGVO: Aufgabe im öffentlichen Interesse',
    legitimate_interest: 'Art. 6 Abs. 1 Buchst. f DSGVO: berechtigtes Interesse',
    consent: 'Art. 6 Abs. 1 Buchst. a DSGVO: Einwilligung',
  } satisfies Record<LegalBasis, string>,
  notForPublicBodies:
    'Behörden können sich bei ihren Aufgaben nicht auf Buchstabe f berufen (Art. 6 Abs. 1 Satz 2 DSGVO).',
  legalSource: 'Ihr Gesetz',
  legalSourceHint:
    'Land und Paragraf; beim Tippen werden Landesgesetze vorgeschlagen. Dazu die Vorschrift Ihrer Aufgabe. Fragen Sie Ihre Datenschutzbeauftragte oder Ihren Datenschutzbeauftragten.',
  balancing: 'Abwägung',
  balancingHint:
    'Warum überwiegt Ihr Interesse? Nur bei Buchstabe f nötig; prüfen Sie den Vorschlag, bevor Sie speichern.',
  balancingNotNeeded: 'Nur bei Buchstabe f nötig; bei Ihrer Rechtsgrundlage bleibt das Feld leer.',
  balancingProposed:
    'Unser Interesse: Wir wollen wissen, wie unser Haus öffentlich wahrgenommen wird, und antworten können. Die Betroffenen: Sie haben selbst öffentlich geschrieben und können damit rechnen, gelesen zu werden. Wir mildern den Eingriff: nur öffentliche Beiträge, Pseudonyme statt Namen, keine Profile und keine Ranglisten von Menschen, Löschung nach Frist, sofortige Löschung, wenn der Beitrag dort gelöscht wird, Rücksicht auf Menschen, die nicht gefunden werden wollen. Besondere Kategorien von Daten werden nicht gesucht.',
  retention: 'Löschfrist in Tagen',
  retentionHint:
    'So lange bleiben Texte und Pseudonyme, gezählt ab dem Tag, an dem wir es gehört haben; die Zählungen bleiben. Üblich sind 180 Tage.',
  retentionWrong: 'Bitte eine Zahl von 7 bis 3650.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  changedMeanwhile:
    'Inzwischen hat jemand anderes gespeichert. Ihre Angaben stehen noch hier; bitte vergleichen Sie und speichern Sie noch einmal.',
  open: {
    legalSource:
      'OFFEN: Das Landesgesetz fehlt noch. Bis dahin ist die Rechtsgrundlage unvollständig.',
    balancing: 'OFFEN: Die Abwägung fehlt noch. Die Federführung kann sie eintragen.',
  },
  shortOf: (days: number) => `Texte bleiben ${days} Tage, Zahlen länger.`,
  documents: 'Dokumente',
  documentsText:
    'Sie entstehen aus diesem Merkblatt und den Quellen und sind immer auf dem heutigen Stand.',
  kinds: {
    'works-council': 'Für Betriebsrat oder Personalrat',
    'processing-record': 'Für das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)',
  },
  formats: { pdf: 'PDF', docx: 'Word (DOCX)', md: 'Markdown', html: 'HTML' },
  back: 'Zurück',
  print: 'Drucken',
};

export const en: typeof de = {
  title: 'Purpose and legal basis',
  lead: 'One sheet for the whole house. Every source inherits it, and the documents below are made from it.',
  everybodySees: 'All members see this page.',
  errorTitle: 'Error: purpose and legal basis',
  purpose: 'Purpose',
  purposeHint: 'What is the listening for? One to three sentences.',
  purposeMissing: 'Please state the purpose.',
  purposeProposed: (kind) =>
    kind === 'municipality'
      ? 'We read what citizens write in public about our tasks, to notice concerns early, to answer and to improve our services. Individual people are neither watched nor rated.'
      : 'We read what is written in public about our house and our topics, to understand where our target groups are and what moves them, to answer and to improve what we offer. Individual people are neither watched nor rated.',
  legalBasis: 'Legal basis',
  bases: {
    public_task: 'Art. 6 (1) (e) GDPR: task in the public interest',
    legitimate_interest: 'Art. 6 (1) (f) GDPR: legitimate interest',
    consent: 'Art. 6 (1) (a) GDPR: consent',
  },
  notForPublicBodies:
    'Public authorities cannot rely on letter f for their tasks (Art. 6 (1) sentence 2 GDPR).',
  legalSource: 'Your law',
  legalSourceHint:
    'State and section; laws of the states are proposed as you type. Then the rule your task follows from. Ask your data protection officer.',
  balancing: 'Balancing of interests',
  balancingHint:
    'Why does your interest outweigh? Needed for letter f only; check the proposal before you save.',
  balancingNotNeeded: 'Needed for letter f only; with your legal basis the field stays empty.',
  balancingProposed:
    'Our interest: we want to know how our house is seen in public, and to be able to answer. The people concerned: they wrote in public themselves and can expect to be read. We soften the intrusion: public posts only, pseudonyms instead of names, no profiles and no rankings of people, deletion by deadline, immediate deletion when the post is deleted there, respect for people who do not want to be found. Special categories of data are not searched for.',
  retention: 'Deletion after days',
  retentionHint:
    'Texts and pseudonyms stay that long, counted from the day we heard it; the counts stay. 180 days is usual.',
  retentionWrong: 'Please enter a number from 7 to 3650.',
  save: 'Save',
  saved: 'Saved.',
  changedMeanwhile:
    'Somebody else has saved meanwhile. What you entered is still here; please compare and save again.',
  open: {
    legalSource:
      'OPEN: the state’s law is still missing. Until then the legal basis is incomplete.',
    balancing: 'OPEN: the balancing is still missing. The lead can enter it.',
  },
  shortOf: (days) => `Texts stay for ${days} days, numbers longer.`,
  documents: 'Documents',
  documentsText: 'They are made from this sheet and the sources, and always show today’s state.',
  kinds: {
    'works-council': 'For the works council or staff council',
    'processing-record': 'For the record of processing activities (Art. 30 GDPR)',
  },
  formats: { pdf: 'PDF', docx: 'Word (DOCX)', md: 'Markdown', html: 'HTML' },
  back: 'Back',
  print: 'Print',
};

export const sheetMessages = { de, en };
