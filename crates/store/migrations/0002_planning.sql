-- Planning: the directory as a tree with people and groups, meetings in series and cascades,
-- who takes part, attached files, templates, imports that can be undone, days off.

ALTER TABLE unit ADD COLUMN parent_id TEXT REFERENCES unit (id);
-- One alias a line.
ALTER TABLE unit ADD COLUMN aliases TEXT NOT NULL DEFAULT '';

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unit (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    rank TEXT NOT NULL,
    phone TEXT NOT NULL
);
CREATE INDEX person_by_unit ON person (unit_id, position);

CREATE TABLE unit_group (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE unit_group_member (
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (group_id, unit_id)
);

ALTER TABLE venue ADD COLUMN platform TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN room_number TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN endpoint TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN equipment TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN archived BIGINT NOT NULL DEFAULT 0;

CREATE TABLE series (
    id TEXT PRIMARY KEY,
    rule TEXT NOT NULL
);

ALTER TABLE meeting ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE meeting ADD COLUMN state_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN series_id TEXT REFERENCES series (id);
-- 1 when a meeting of a series was moved by itself: a change of the series leaves its time alone.
ALTER TABLE meeting ADD COLUMN is_exception BIGINT NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN follows_id TEXT REFERENCES meeting (id);
ALTER TABLE meeting ADD COLUMN parent_id TEXT REFERENCES meeting (id);
-- The parent's times that this meeting last took or declined.
ALTER TABLE meeting ADD COLUMN parent_starts_at BIGINT;
ALTER TABLE meeting ADD COLUMN parent_ends_at BIGINT;
CREATE INDEX meeting_by_parent ON meeting (parent_id);
CREATE INDEX meeting_by_series ON meeting (series_id);
CREATE INDEX meeting_by_predecessor ON meeting (follows_id);

ALTER TABLE agenda_item ADD COLUMN id TEXT NOT NULL DEFAULT '';

-- Units that take part; one without an assignment has no venue yet.
CREATE TABLE participation (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (meeting_id, unit_id)
);
-- Until now every unit of the directory took part in every meeting.
INSERT INTO participation (meeting_id, unit_id)
    SELECT m.id, u.id FROM meeting m CROSS JOIN unit u
    WHERE u.archived = 0
    OR EXISTS (SELECT 1 FROM assignment a WHERE a.meeting_id = m.id AND a.unit_id = u.id);

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    -- The agenda item; empty when the file belongs to the meeting.
    item_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    -- Base64.
    content TEXT NOT NULL
);
CREATE INDEX attachment_by_meeting ON attachment (meeting_id, added_at);

CREATE TABLE template (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    plan TEXT NOT NULL
);

CREATE TABLE roster_import (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    file TEXT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    undone BIGINT NOT NULL,
    -- What was written, as it was before and after, in JSON.
    changes TEXT NOT NULL
);

-- Days off and make-up workdays that were imported; they outrank the built-in years.
CREATE TABLE calendar_day (
    date TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
);
