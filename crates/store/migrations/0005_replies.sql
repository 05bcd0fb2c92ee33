-- Replies that come back complete: receipts, questions of the organiser, leave notes, changes asked
-- for after the deadline, reminders.

-- The number on the unit's receipt, counted within the meeting.
ALTER TABLE reply ADD COLUMN receipt BIGINT NOT NULL DEFAULT 0;
-- When the unit first answered; `answered_at` is the last time.
ALTER TABLE reply ADD COLUMN first_at BIGINT NOT NULL DEFAULT 0;
UPDATE reply SET first_at = answered_at,
    receipt = (SELECT COUNT(*) FROM reply other WHERE other.meeting_id = reply.meeting_id
        AND (other.answered_at < reply.answered_at
            OR (other.answered_at = reply.answered_at AND other.unit_id <= reply.unit_id)));
CREATE UNIQUE INDEX reply_by_receipt ON reply (meeting_id, receipt) WHERE receipt > 0;

-- The rank that the unit says the person has.
ALTER TABLE attendee ADD COLUMN rank TEXT NOT NULL DEFAULT 'other';
-- The person's own standing; empty: the unit's.
ALTER TABLE attendee ADD COLUMN standing TEXT NOT NULL DEFAULT '';

-- What the organiser asks every unit beside names.
CREATE TABLE question (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position BIGINT NOT NULL,
    wording TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- One choice a line.
    choices TEXT NOT NULL,
    required BIGINT NOT NULL,
    removed BIGINT NOT NULL
);
CREATE INDEX question_by_meeting ON question (meeting_id, position);

CREATE TABLE question_answer (
    question_id TEXT NOT NULL REFERENCES question (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    answer TEXT NOT NULL,
    PRIMARY KEY (question_id, unit_id)
);
CREATE INDEX question_answer_by_unit ON question_answer (meeting_id, unit_id);

-- A photo or PDF of the written request of somebody on leave; one a person.
CREATE TABLE leave_note (
    attendee_id TEXT PRIMARY KEY REFERENCES attendee (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    -- Base64.
    content TEXT NOT NULL
);
CREATE INDEX leave_note_by_meeting ON leave_note (meeting_id);

-- An answer that came after the deadline and waits for the organiser.
CREATE TABLE change_request (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    -- The whole answer as it would be, in JSON.
    answer TEXT NOT NULL,
    -- The written requests that go with it, in JSON, until it is settled.
    files TEXT NOT NULL,
    -- The reply's version that it started from.
    version BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    requested_by TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_at BIGINT,
    decided_note TEXT NOT NULL
);
CREATE INDEX change_request_by_unit ON change_request (meeting_id, unit_id, requested_at);
CREATE UNIQUE INDEX one_change_request ON change_request (meeting_id, unit_id) WHERE state = 'pending';

CREATE TABLE reminder (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    anchor TEXT NOT NULL,
    minutes_before BIGINT NOT NULL,
    channel TEXT NOT NULL,
    robot TEXT NOT NULL,
    language TEXT NOT NULL,
    -- The moment for which it was sent last, so that a meeting that moves is reminded again.
    sent_for BIGINT
);
CREATE INDEX reminder_by_meeting ON reminder (meeting_id);

-- 1 when a mail carries the meeting's files, and the unit's form to fill.
ALTER TABLE message ADD COLUMN with_files BIGINT NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN with_form BIGINT NOT NULL DEFAULT 0;
