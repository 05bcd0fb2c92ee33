-- When a reminder ran, which may be after its moment, and how many messages that made: none when
-- nobody was left to remind.
ALTER TABLE reminder ADD COLUMN sent_at BIGINT;
ALTER TABLE reminder ADD COLUMN sent_count BIGINT;
UPDATE reminder SET sent_at = sent_for WHERE sent_for IS NOT NULL;
-- The question that a unit's own page shows is asked for at every opening of it.
CREATE INDEX message_asking_back ON message (invitation_id, created_at) WHERE kind = 'ask_back';
CREATE INDEX invitation_of_unit ON invitation (meeting_id, unit_id);
