-- The induction of an early career teacher: one a teacher, for good.
CREATE TABLE induction (
    id         BIGINT        NOT NULL PRIMARY KEY,
    person_id  BIGINT        NOT NULL,
    started_on DATE          NOT NULL,
    terms      DECIMAL(3, 1) NOT NULL, -- statutory terms of a full-time teacher; six, fewer when reduced
    outcome    VARCHAR(10), -- PASS, FAIL, EXTENDED, by the appropriate body; null: not decided
    outcome_on DATE,
    version    INT           NOT NULL,
    CONSTRAINT induction_once UNIQUE (person_id),
    CONSTRAINT induction_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX induction_outcome_on ON induction (outcome_on);

-- The series of sessions that an early career teacher is due at; usually one a year.
CREATE TABLE induction_series (
    induction_id BIGINT      NOT NULL,
    series_code  VARCHAR(40) NOT NULL,
    PRIMARY KEY (induction_id, series_code),
    CONSTRAINT induction_series_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};
CREATE INDEX induction_series_code ON induction_series (series_code);

-- Who supports an early career teacher: a mentor and an induction tutor, one of each at a time, never the same person.
CREATE TABLE induction_support (
    id           BIGINT      NOT NULL PRIMARY KEY,
    induction_id BIGINT      NOT NULL,
    kind         VARCHAR(10) NOT NULL, -- MENTOR, TUTOR
    person_id    BIGINT      NOT NULL,
    from_date    DATE        NOT NULL,
    to_date      DATE, -- inclusive; null: until further notice
    CONSTRAINT induction_support_once UNIQUE (induction_id, kind, from_date),
    CONSTRAINT induction_support_of FOREIGN KEY (induction_id) REFERENCES induction (id),
    CONSTRAINT induction_support_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX induction_support_by ON induction_support (person_id, kind);
