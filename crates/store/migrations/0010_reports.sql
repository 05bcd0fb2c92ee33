-- Attendance reports of video platforms: what was imported, and what their logins mean.

CREATE TABLE report_import (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    file TEXT NOT NULL,
    platform TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    -- People for whom it put an arrival on record.
    recorded BIGINT NOT NULL,
    -- When it was taken back; none while it counts.
    undone_at BIGINT
);
CREATE INDEX report_import_by_meeting ON report_import (meeting_id, at);

-- Logins of an imported report, and who they were.
CREATE TABLE report_login (
    import_id TEXT NOT NULL REFERENCES report_import (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- Empty when nobody was meant.
    attendee_id TEXT NOT NULL,
    -- The venue whose room it was; empty for a person.
    meeting_venue_id TEXT NOT NULL,
    -- The arrival that this import put on record for it; empty when there was one already, or none.
    event_id TEXT NOT NULL,
    -- Minutes in the meeting; none when the report does not say.
    minutes BIGINT,
    -- From and to in milliseconds, in JSON.
    intervals TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
);

-- What a person said of a login, for the next report.
CREATE TABLE report_name (
    -- As it is compared: half-width, lower case, without spaces.
    name TEXT PRIMARY KEY,
    -- The room's venue; empty for a person.
    venue_id TEXT NOT NULL,
    -- The person's unit and name; empty for a room.
    unit_id TEXT NOT NULL,
    person TEXT NOT NULL,
    at BIGINT NOT NULL
);
