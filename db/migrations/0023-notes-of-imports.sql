-- What of rows that were taken was left out, by kind: {starsUnknown, linkUnknown}. imports/row.ts.
alter table explore.import add column notes jsonb;
