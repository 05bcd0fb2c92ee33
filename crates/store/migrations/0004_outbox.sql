-- Messages that go out, and what each contact was told.

-- When the link was first opened; none until then.
ALTER TABLE invitation ADD COLUMN opened_at BIGINT;
-- When a message or a person last told the contact.
ALTER TABLE invitation ADD COLUMN told_at BIGINT;
-- Time and place as the contact was told, in JSON; empty until then.
ALTER TABLE invitation ADD COLUMN told TEXT NOT NULL DEFAULT '';
-- Rises with every message that changes the calendar entry.
ALTER TABLE invitation ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;

CREATE TABLE message (
    id TEXT PRIMARY KEY,
    -- None for a test of a channel.
    meeting_id TEXT REFERENCES meeting (id),
    -- None for a message to a group.
    invitation_id TEXT REFERENCES invitation (id),
    channel TEXT NOT NULL,
    -- Which robot; empty for other channels.
    robot TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The address of a test; empty where the contact's own is used.
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Words of its own: why, what is asked.
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    -- When it may be tried next.
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    -- Why it did not go out, and the other side's words.
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    -- Until when the sender that took it has it for itself.
    leased_until BIGINT,
    -- 1 when a sender went away while it had it: the recipient may have it twice.
    doubtful BIGINT NOT NULL,
    -- The same message is queued once.
    once TEXT NOT NULL UNIQUE
);
CREATE INDEX message_due ON message (state, channel, due_at);
CREATE INDEX message_by_meeting ON message (meeting_id, created_at);
