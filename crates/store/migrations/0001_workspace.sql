-- The workspace. TEXT identifiers made by the program, BIGINT epoch milliseconds, BIGINT 0/1:
-- the subset that SQLite, PostgreSQL and engines that speak its wire protocol share.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    short_name TEXT NOT NULL,
    category TEXT NOT NULL,
    default_venue TEXT NOT NULL,
    archived BIGINT NOT NULL
);

CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unit (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    mail TEXT NOT NULL,
    archived BIGINT NOT NULL
);
CREATE INDEX contact_by_unit ON contact (unit_id, position);

CREATE TABLE venue (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    site TEXT NOT NULL,
    room TEXT NOT NULL,
    capacity BIGINT,
    time_zone TEXT NOT NULL,
    coordinator TEXT NOT NULL,
    coordinator_phone TEXT NOT NULL
);

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    host TEXT NOT NULL,
    chair TEXT NOT NULL,
    moderator TEXT NOT NULL,
    note TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    reply_deadline BIGINT,
    opens_before_min BIGINT NOT NULL,
    late_after_min BIGINT NOT NULL,
    early_before_min BIGINT NOT NULL,
    state TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX meeting_by_start ON meeting (starts_at);

CREATE TABLE meeting_venue (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    venue_id TEXT NOT NULL REFERENCES venue (id),
    role TEXT NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (meeting_id, venue_id)
);
-- Exactly one main venue: the database holds "at most one", the domain the rest.
CREATE UNIQUE INDEX one_main_venue ON meeting_venue (meeting_id) WHERE role = 'main';

CREATE TABLE agenda_item (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    speaker TEXT NOT NULL,
    minutes BIGINT,
    PRIMARY KEY (meeting_id, position)
);

CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    meeting_venue_id TEXT NOT NULL REFERENCES meeting_venue (id),
    quota BIGINT NOT NULL,
    rank TEXT NOT NULL,
    standing TEXT NOT NULL,
    UNIQUE (meeting_id, unit_id)
);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    version BIGINT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    UNIQUE (meeting_id, contact_id)
);

CREATE TABLE reply (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    version BIGINT NOT NULL,
    remark TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    answered_by TEXT NOT NULL,
    PRIMARY KEY (meeting_id, unit_id)
);

CREATE TABLE attendee (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_note TEXT NOT NULL,
    substitute_for TEXT REFERENCES attendee (id),
    removed BIGINT NOT NULL
);
CREATE INDEX attendee_by_unit ON attendee (meeting_id, unit_id, position);

-- The log. Append only: nothing here is ever updated or deleted.
CREATE TABLE attendance_event (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    attendee_id TEXT NOT NULL REFERENCES attendee (id),
    kind TEXT NOT NULL,
    target_event TEXT,
    corrected_to TEXT,
    source TEXT NOT NULL,
    device_time BIGINT NOT NULL,
    server_time BIGINT NOT NULL,
    clock_offset_ms BIGINT NOT NULL,
    meeting_venue_id TEXT,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX attendance_event_by_attendee ON attendance_event (attendee_id);
CREATE INDEX attendance_event_by_meeting ON attendance_event (meeting_id, id);

-- The projection of the log, written in the same transaction.
CREATE TABLE attendance (
    attendee_id TEXT PRIMARY KEY REFERENCES attendee (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    arrived_at BIGINT,
    left_at BIGINT,
    source TEXT,
    online BIGINT NOT NULL,
    corrected TEXT
);
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, arrived_at);

CREATE TABLE seal (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position BIGINT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    statement TEXT NOT NULL,
    events BIGINT NOT NULL,
    sealed_at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, position)
);

CREATE TABLE sealed_event (
    event_id TEXT PRIMARY KEY REFERENCES attendance_event (id),
    meeting_id TEXT NOT NULL,
    seal_position BIGINT NOT NULL
);
CREATE INDEX sealed_event_by_seal ON sealed_event (meeting_id, seal_position, event_id);

CREATE TABLE journal (
    id TEXT PRIMARY KEY,
    meeting_id TEXT,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    args TEXT NOT NULL
);
CREATE INDEX journal_by_meeting ON journal (meeting_id, at);

CREATE TABLE sign_in_key (
    key_hash TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
