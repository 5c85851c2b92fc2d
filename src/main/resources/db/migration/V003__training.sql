CREATE TABLE training_session (
    id           BIGINT       NOT NULL PRIMARY KEY,
    code         VARCHAR(40)  NOT NULL,
    series_code  VARCHAR(40),
    title        VARCHAR(200) NOT NULL,
    summary      VARCHAR(2000),
    topic        VARCHAR(100) NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    session_date DATE         NOT NULL,
    start_time   TIME         NOT NULL,
    end_time     TIME         NOT NULL,
    venue        VARCHAR(200) NOT NULL,
    capacity     INT          NOT NULL,
    audience     VARCHAR(20)  NOT NULL,
    status       VARCHAR(10)  NOT NULL,
    version      INT          NOT NULL,
    CONSTRAINT training_session_code UNIQUE (code)
) ${table_options};
CREATE INDEX training_session_when ON training_session (session_date, start_time, id);
CREATE INDEX training_session_series ON training_session (series_code);

-- The first in order leads, the rest co-lead. Either a member of staff or somebody from outside, by name.
CREATE TABLE session_lead (
    id            BIGINT NOT NULL PRIMARY KEY,
    session_id    BIGINT NOT NULL,
    lead_order    INT    NOT NULL,
    person_id     BIGINT,
    external_name VARCHAR(200),
    CONSTRAINT session_lead_order UNIQUE (session_id, lead_order),
    CONSTRAINT session_lead_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT session_lead_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX session_lead_of ON session_lead (person_id, session_id);

-- A delegate with no account in the trust.
CREATE TABLE guest (
    id        BIGINT       NOT NULL PRIMARY KEY,
    email     VARCHAR(254) NOT NULL,
    name      VARCHAR(200) NOT NULL,
    school_id BIGINT,
    CONSTRAINT guest_email UNIQUE (email),
    CONSTRAINT guest_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};

-- Rows are superseded, not overwritten: the current one of a delegate and session has superseded = 0,
-- an earlier one carries the id of the row that replaced it (its own, when it was taken back for nothing). So the
-- unique keys allow one current row.
CREATE TABLE booking (
    id          BIGINT      NOT NULL PRIMARY KEY,
    session_id  BIGINT      NOT NULL,
    person_id   BIGINT,
    guest_id    BIGINT,
    state       VARCHAR(10) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    recorded_by BIGINT, -- 0: somebody without a staff record; null: the portal itself
    superseded  BIGINT      NOT NULL,
    CONSTRAINT booking_of_person UNIQUE (session_id, person_id, superseded),
    CONSTRAINT booking_of_guest UNIQUE (session_id, guest_id, superseded),
    CONSTRAINT booking_delegate CHECK ((person_id IS NULL) <> (guest_id IS NULL)),
    CONSTRAINT booking_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT booking_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT booking_guest FOREIGN KEY (guest_id) REFERENCES guest (id)
) ${table_options};
CREATE INDEX booking_places ON booking (session_id, superseded, state);
CREATE INDEX booking_mine ON booking (person_id, superseded, state);

CREATE TABLE attendance (
    id          BIGINT      NOT NULL PRIMARY KEY,
    session_id  BIGINT      NOT NULL,
    person_id   BIGINT,
    guest_id    BIGINT,
    mark        VARCHAR(10) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    recorded_by BIGINT, -- 0: somebody without a staff record; null: imported
    superseded  BIGINT      NOT NULL,
    CONSTRAINT attendance_of_person UNIQUE (session_id, person_id, superseded),
    CONSTRAINT attendance_of_guest UNIQUE (session_id, guest_id, superseded),
    CONSTRAINT attendance_delegate CHECK ((person_id IS NULL) <> (guest_id IS NULL)),
    CONSTRAINT attendance_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT attendance_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT attendance_guest FOREIGN KEY (guest_id) REFERENCES guest (id)
) ${table_options};
CREATE INDEX attendance_mine ON attendance (person_id, superseded, mark);
