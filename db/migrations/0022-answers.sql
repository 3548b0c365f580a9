-- Who answers a mention.
create index mention_answers on explore.mention (organisation_id, reply_to) where reply_to is not null;

-- Nobody read who hid a mention.
alter table explore.mention drop column hidden_by;
