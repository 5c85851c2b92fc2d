-- What a school wants of its staff's bookings. A school without a row wants nothing. The row is locked while a place
-- is given under its cover limit.
CREATE TABLE school_policy (
    school_id    BIGINT      NOT NULL PRIMARY KEY,
    cover_limit  INT,                  -- staff out on one date; null: no limit
    limit_since  DATETIME(6),          -- places taken earlier are none of the limit's business
    approval     VARCHAR(12) NOT NULL, -- NONE, HEAD, LINE_MANAGER
    approval_for VARCHAR(12) NOT NULL, -- SCHOOL_TIME, ALL
    deputy_id    BIGINT,               -- decides when whoever is asked is away
    version      INT         NOT NULL,
    CONSTRAINT school_policy_school FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT school_policy_deputy FOREIGN KEY (deputy_id) REFERENCES person (id)
) ${table_options};

CREATE TABLE line_manager (
    school_id  BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    manager_id BIGINT NOT NULL,
    PRIMARY KEY (school_id, person_id),
    CONSTRAINT line_manager_school FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT line_manager_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT line_manager_manager FOREIGN KEY (manager_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX line_manager_of ON line_manager (manager_id);

-- A school lets one of its staff go although the cover limit is reached.
CREATE TABLE cover_overrule (
    id          BIGINT       NOT NULL PRIMARY KEY,
    session_id  BIGINT       NOT NULL,
    person_id   BIGINT       NOT NULL,
    school_id   BIGINT       NOT NULL,
    note        VARCHAR(500) NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BIGINT       NOT NULL,
    CONSTRAINT cover_overrule_once UNIQUE (session_id, person_id, school_id),
    CONSTRAINT cover_overrule_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT cover_overrule_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT cover_overrule_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};

-- A place held out to a colleague. An open proposal has closed = 0, a closed one its own id, so that the unique key
-- allows one open proposal of a place.
CREATE TABLE place_swap (
    id           BIGINT      NOT NULL PRIMARY KEY,
    session_id   BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    colleague_id BIGINT      NOT NULL,
    proposed_at  DATETIME(6) NOT NULL,
    outcome      VARCHAR(10),
    closed       BIGINT      NOT NULL,
    CONSTRAINT place_swap_open UNIQUE (session_id, person_id, closed),
    CONSTRAINT place_swap_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT place_swap_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT place_swap_colleague FOREIGN KEY (colleague_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX place_swap_for ON place_swap (colleague_id, closed);

-- When the school was last reminded that a request waits for it.
ALTER TABLE booking ADD COLUMN reminded_at DATETIME(6);
-- What the portal must end by itself: offers and requests, by when they end.
CREATE INDEX booking_ends ON booking (superseded, state, expires_at);
