-- What is asked of a unit belongs to its taking part, with a venue or without one.
ALTER TABLE participation ADD COLUMN quota BIGINT NOT NULL DEFAULT 1;
ALTER TABLE participation ADD COLUMN rank TEXT NOT NULL DEFAULT 'any';
ALTER TABLE participation ADD COLUMN standing TEXT NOT NULL DEFAULT 'attend';

UPDATE participation SET
    quota = (SELECT a.quota FROM assignment a
        WHERE a.meeting_id = participation.meeting_id AND a.unit_id = participation.unit_id),
    rank = (SELECT a.rank FROM assignment a
        WHERE a.meeting_id = participation.meeting_id AND a.unit_id = participation.unit_id),
    standing = (SELECT a.standing FROM assignment a
        WHERE a.meeting_id = participation.meeting_id AND a.unit_id = participation.unit_id)
    WHERE EXISTS (SELECT 1 FROM assignment a
        WHERE a.meeting_id = participation.meeting_id AND a.unit_id = participation.unit_id);

ALTER TABLE assignment DROP COLUMN quota;
ALTER TABLE assignment DROP COLUMN rank;
ALTER TABLE assignment DROP COLUMN standing;

-- Free text of a roster's remark column.
ALTER TABLE unit ADD COLUMN remark TEXT NOT NULL DEFAULT '';
