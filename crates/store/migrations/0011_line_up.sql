-- Whose coordinator a message is for; empty: it is for a contact or a group.
ALTER TABLE message ADD COLUMN meeting_venue_id TEXT NOT NULL DEFAULT '';

-- Reminders to the coordinators of venues that are not ready: for which moment each ran last, and when.
CREATE TABLE line_up_reminder (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    minutes_before BIGINT NOT NULL,
    sent_for BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, minutes_before)
);

-- Meetings whose coordinators are not reminded.
CREATE TABLE line_up_silence (
    meeting_id TEXT PRIMARY KEY REFERENCES meeting (id)
);
