-- The day: how arrival is taken, links of venues, what is odd about arrivals, readiness, roll calls,
-- announcements, signatures.

-- How arrival is taken in a meeting, or in one of its venues.
CREATE TABLE arrival_policy (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    -- Empty: every venue without a policy of its own.
    meeting_venue_id TEXT NOT NULL,
    -- One way a line.
    ways TEXT NOT NULL,
    signature TEXT NOT NULL,
    -- 1 when who scans at another venue may move there.
    moves BIGINT NOT NULL,
    -- 1 when names on the venue's screen are masked.
    masked BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, meeting_venue_id)
);

-- Links of a venue: its screen, its desk, its coordinator.
CREATE TABLE venue_link (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    meeting_venue_id TEXT NOT NULL REFERENCES meeting_venue (id),
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    -- When it was last used; none until then.
    seen_at BIGINT,
    UNIQUE (meeting_venue_id, kind)
);
CREATE INDEX venue_link_by_meeting ON venue_link (meeting_id);

-- Came without being named: 1; counts once approved.
ALTER TABLE attendee ADD COLUMN walk_in BIGINT NOT NULL DEFAULT 0;
-- The venue this person was moved to; empty: the unit's.
ALTER TABLE attendee ADD COLUMN meeting_venue_id TEXT NOT NULL DEFAULT '';
-- Whom a unit named in other meetings.
CREATE INDEX attendee_of_unit ON attendee (unit_id, meeting_id);
CREATE INDEX attendee_by_phone ON attendee (meeting_id, phone) WHERE phone <> '';

-- A mark of the device that sent the event, by hash; empty when there was none.
ALTER TABLE attendance_event ADD COLUMN device TEXT NOT NULL DEFAULT '';
CREATE INDEX attendance_event_by_device ON attendance_event (meeting_id, device) WHERE device <> '';

-- What is odd about an arrival, until the organiser has settled it.
CREATE TABLE flag (
    -- The same oddity is told once.
    once TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    attendee_id TEXT NOT NULL REFERENCES attendee (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    meeting_venue_id TEXT NOT NULL,
    -- The event it is about; empty when nothing was recorded.
    event_id TEXT NOT NULL,
    -- Facts in JSON, by kind.
    facts TEXT NOT NULL,
    state TEXT NOT NULL,
    settled_at BIGINT,
    settled_by TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX flag_by_meeting ON flag (meeting_id, state, at);

-- Handwritten signatures, as strokes.
CREATE TABLE signature (
    attendee_id TEXT PRIMARY KEY REFERENCES attendee (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    strokes TEXT NOT NULL,
    signed_at BIGINT NOT NULL
);
CREATE INDEX signature_by_meeting ON signature (meeting_id);

-- Line-up tests. Append only; the latest of a venue counts.
CREATE TABLE readiness_check (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    meeting_venue_id TEXT NOT NULL REFERENCES meeting_venue (id),
    at BIGINT NOT NULL,
    -- Marks of the items in the checklist's order, one a line.
    marks TEXT NOT NULL,
    operator TEXT NOT NULL,
    operator_phone TEXT NOT NULL,
    note TEXT NOT NULL,
    -- 1 when the organiser wrote it after a test call.
    by_call BIGINT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX readiness_by_meeting ON readiness_check (meeting_id, meeting_venue_id, at);

CREATE TABLE readiness_photo (
    check_id TEXT PRIMARY KEY REFERENCES readiness_check (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    -- Base64.
    content TEXT NOT NULL
);

-- Roll calls: a venue's answer in a round. The latest answer of a round counts.
CREATE TABLE roll_call (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    meeting_venue_id TEXT NOT NULL REFERENCES meeting_venue (id),
    round BIGINT NOT NULL,
    answer TEXT NOT NULL,
    headcount BIGINT,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (meeting_id, meeting_venue_id, round)
);

-- What everybody, or one venue, is told during the day.
CREATE TABLE announcement (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    -- Empty: all venues.
    meeting_venue_id TEXT NOT NULL,
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    -- When it was taken down; none while it stands.
    ended_at BIGINT
);
CREATE INDEX announcement_by_meeting ON announcement (meeting_id, at);
