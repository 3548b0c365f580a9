-- The link to the Ergebnisprotokoll as it stands on the wall, and until when it is valid. What lets in is the token
-- in platform.public_token; here it is found again by its workshop.
alter table elaborate.workshop
  add column report_token text,
  add column report_until timestamptz,
  -- Somebody took the link back: only somebody makes one again, no end of the day does.
  add column report_withdrawn_at timestamptz,
  add check ((report_token is null) = (report_until is null));
