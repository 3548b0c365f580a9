import * as v from 'valibot';

/** Art. 6 (1) GDPR: f, e and a. */
export const legalBases = ['legitimate_interest', 'public_task', 'consent'] as const;
export type LegalBasis = (typeof legalBases)[number];

export const sheetLengths = { purpose: 2000, legalSource: 300, balancing: 4000 };

/** "Zweck und Rechtsgrundlage": one for the organisation, inherited by every source. */
export type Sheet = {
  purpose: string;
  legalBasis: LegalBasis;
  /** State and section of a municipality's own law; empty: a gap. */
  legalSource: string;
  balancing: string;
  retentionDays: number;
  revision: number;
};

const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'tooLong'));

export const sheetInput = v.object({
  purpose: v.pipe(text(sheetLengths.purpose), v.minLength(1, 'missing')),
  legalBasis: v.picklist(legalBases),
  legalSource: text(sheetLengths.legalSource),
  balancing: text(sheetLengths.balancing),
  retentionDays: v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(7), v.maxValue(3650)),
});
export type SheetInput = v.InferOutput<typeof sheetInput>;

/** What is still open: a ground that only the house itself can name. */
export function openIn(sheet: Pick<Sheet, 'legalBasis' | 'legalSource' | 'balancing'>) {
  if (sheet.legalBasis === 'public_task' && sheet.legalSource === '') return 'legalSource';
  if (sheet.legalBasis === 'legitimate_interest' && sheet.balancing === '') return 'balancing';
  return null;
}

/**
 * Where the states' laws let public bodies process personal data for a task of theirs. A help to
 * choose from; the house's data protection officer has the last word.
 */
export const stateLaws = [
  'Baden-Württemberg: § 4 LDSG BW',
  'Bayern: Art. 4 BayDSG',
  'Berlin: § 3 BlnDSG',
  'Brandenburg: § 5 BbgDSG',
  'Bremen: § 3 BremDSGVOAG',
  'Hamburg: § 4 HmbDSG',
  'Hessen: § 3 HDSIG',
  'Mecklenburg-Vorpommern: § 4 DSG M-V',
  'Niedersachsen: § 3 NDSG',
  'Nordrhein-Westfalen: § 3 DSG NRW',
  'Rheinland-Pfalz: § 3 LDSG RLP',
  'Saarland: § 4 SDSG',
  'Sachsen: § 3 SächsDSDG',
  'Sachsen-Anhalt: § 4 DSAG LSA',
  'Schleswig-Holstein: § 3 LDSG SH',
  'Thüringen: § 16 ThürDSG',
] as const;
