-- How many messages a channel or robot took lately is asked before each of them.
CREATE INDEX message_by_sending ON message (channel, robot, sent_at);
