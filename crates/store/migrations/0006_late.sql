-- Whether a unit's first answer came after the deadline of that moment. Of older answers nobody knows
-- it: 1 leaves it to the deadline of now.
ALTER TABLE reply ADD COLUMN late BIGINT NOT NULL DEFAULT 1;
