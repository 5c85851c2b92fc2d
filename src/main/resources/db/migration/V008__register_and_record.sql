-- How a mark came about, when it was tapped (recorded_at: when it was saved), and why it was corrected.
ALTER TABLE attendance ADD COLUMN (
    source       VARCHAR(10), -- LEAD, OFFLINE, LATE, SELF, DOOR, FINISH; null: imported, or older than this column
    marked_at    DATETIME(6), -- null: as recorded_at
    mark_key     VARCHAR(36), -- given by the phone, so that sending it again changes nothing
    reason       VARCHAR(300),
    withdrawn_at DATETIME(6), -- taken back without another mark in its place
    withdrawn_by BIGINT
);

-- When a register was finished and opened again.
CREATE TABLE register_step (
    id          BIGINT      NOT NULL PRIMARY KEY,
    session_id  BIGINT      NOT NULL,
    step        VARCHAR(10) NOT NULL, -- FINISHED, REOPENED
    recorded_at DATETIME(6) NOT NULL,
    recorded_by BIGINT,
    CONSTRAINT register_step_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ${table_options};
CREATE INDEX register_step_of ON register_step (session_id, id);

-- What the rotating code of a session is made from, and who may check in without a place.
CREATE TABLE check_in (
    session_id BIGINT      NOT NULL PRIMARY KEY,
    secret     VARCHAR(64) NOT NULL,
    walk_ins   VARCHAR(10) NOT NULL, -- ROOM, ALWAYS, NEVER
    CONSTRAINT check_in_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ${table_options};

-- What somebody notes for themselves about a session. Nobody else ever reads it.
CREATE TABLE reflection (
    id         BIGINT        NOT NULL PRIMARY KEY,
    person_id  BIGINT        NOT NULL,
    session_id BIGINT        NOT NULL,
    text       VARCHAR(4000) NOT NULL,
    written_at DATETIME(6)   NOT NULL,
    CONSTRAINT reflection_once UNIQUE (person_id, session_id),
    CONSTRAINT reflection_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT reflection_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ${table_options};

-- The code that proves a certificate. Whether it is valid follows from the register as it stands now.
CREATE TABLE certificate (
    id         BIGINT      NOT NULL PRIMARY KEY,
    session_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    code       VARCHAR(20) NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    CONSTRAINT certificate_code UNIQUE (code),
    CONSTRAINT certificate_once UNIQUE (session_id, person_id),
    CONSTRAINT certificate_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT certificate_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
