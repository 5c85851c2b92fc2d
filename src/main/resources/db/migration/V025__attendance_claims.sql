-- What an early career teacher says of a due session at which they are not marked as present: that they were there, or
-- how they make it up. It counts once somebody has confirmed it, as a mark in the session's register.
CREATE TABLE attendance_claim (
    id            BIGINT      NOT NULL PRIMARY KEY,
    induction_id  BIGINT      NOT NULL,
    session_id    BIGINT      NOT NULL,
    kind          VARCHAR(15) NOT NULL, -- WAS_THERE, RECORDING, OTHER_SESSION, MEETING
    made_up_on    DATE, -- null: they were there
    instead_id    BIGINT, -- the session of another series; null: another kind
    note          VARCHAR(500),
    asked_at      DATETIME(6) NOT NULL,
    state         VARCHAR(10) NOT NULL, -- OPEN, CONFIRMED, DECLINED, WITHDRAWN
    settled       BIGINT      NOT NULL, -- 0 while open, then its own id: one open claim for a session
    settled_at    DATETIME(6),
    settled_by    BIGINT, -- 0: somebody without a staff record
    answer        VARCHAR(500), -- why it was declined
    CONSTRAINT attendance_claim_once UNIQUE (induction_id, session_id, settled),
    CONSTRAINT attendance_claim_of FOREIGN KEY (induction_id) REFERENCES induction (id),
    CONSTRAINT attendance_claim_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT attendance_claim_instead FOREIGN KEY (instead_id) REFERENCES training_session (id)
) ${table_options};
CREATE INDEX attendance_claim_open ON attendance_claim (settled, session_id);
