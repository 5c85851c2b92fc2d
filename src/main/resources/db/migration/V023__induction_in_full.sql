-- Whether statutory family leave extends an induction: the teacher's own choice. Null: not chosen.
ALTER TABLE induction ADD COLUMN family_extends BOOLEAN;
-- Since when the portal knows of it: reviews due before were held and kept elsewhere. Null: from its start.
ALTER TABLE induction ADD COLUMN known_since DATE;

-- What the appropriate body decided, each time. The latest also stands in induction; an earlier EXTENDED stays here, so
-- that a finished year keeps its figure.
CREATE TABLE induction_outcome (
    id           BIGINT       NOT NULL PRIMARY KEY,
    induction_id BIGINT       NOT NULL,
    outcome      VARCHAR(10)  NOT NULL, -- PASS, FAIL, EXTENDED
    outcome_on   DATE         NOT NULL,
    note         VARCHAR(500) NOT NULL, -- such as why it was decided before the expected end; may be empty
    recorded_at  DATETIME(6)  NOT NULL,
    recorded_by  BIGINT       NOT NULL, -- 0: an import, or somebody without a staff record
    CONSTRAINT induction_outcome_once UNIQUE (induction_id, outcome_on),
    CONSTRAINT induction_outcome_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};
CREATE INDEX induction_outcome_decided ON induction_outcome (outcome_on);

-- Decisions of the appropriate body about the length: REDUCED to so many terms, EXTENDED by so many.
CREATE TABLE induction_length (
    id           BIGINT        NOT NULL PRIMARY KEY,
    induction_id BIGINT        NOT NULL,
    kind         VARCHAR(10)   NOT NULL, -- REDUCED, EXTENDED
    terms        DECIMAL(3, 1) NOT NULL,
    decided_on   DATE          NOT NULL,
    why          VARCHAR(500)  NOT NULL,
    recorded_at  DATETIME(6)   NOT NULL,
    recorded_by  BIGINT        NOT NULL,
    CONSTRAINT induction_length_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};

CREATE TABLE induction_programme (
    id               BIGINT       NOT NULL PRIMARY KEY,
    induction_id     BIGINT       NOT NULL,
    from_date        DATE         NOT NULL, -- until the next one's
    lead_provider    VARCHAR(100) NOT NULL,
    delivery_partner VARCHAR(100) NOT NULL,
    appropriate_body VARCHAR(100) NOT NULL,
    CONSTRAINT induction_programme_once UNIQUE (induction_id, from_date),
    CONSTRAINT induction_programme_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};

-- Days away that are too short for the directory. Never a medical reason.
CREATE TABLE induction_absence (
    id           BIGINT      NOT NULL PRIMARY KEY,
    induction_id BIGINT      NOT NULL,
    from_date    DATE        NOT NULL,
    to_date      DATE        NOT NULL, -- inclusive
    kind         VARCHAR(10) NOT NULL, -- FAMILY (statutory leave), OTHER
    recorded_at  DATETIME(6) NOT NULL,
    recorded_by  BIGINT      NOT NULL,
    CONSTRAINT induction_absence_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};

-- Progress reviews and assessments as they were recorded. When each is due is worked out, not kept.
CREATE TABLE induction_review (
    id            BIGINT        NOT NULL PRIMARY KEY,
    induction_id  BIGINT        NOT NULL,
    kind          VARCHAR(12)   NOT NULL, -- PROGRESS, FIRST, FINAL, INTERIM
    term          INT           NOT NULL, -- the induction term of a progress review, from 1; 0 for the others
    held_on       DATE          NOT NULL,
    on_track      BOOLEAN       NOT NULL,
    summary       VARCHAR(4000) NOT NULL,
    targets       VARCHAR(2000) NOT NULL,
    recorded_at   DATETIME(6)   NOT NULL,
    recorded_by   BIGINT        NOT NULL,
    ect_comment   VARCHAR(2000) NOT NULL, -- of the early career teacher; may be empty
    ect_read_at   DATETIME(6), -- null: not read yet
    version       INT           NOT NULL,
    CONSTRAINT induction_review_once UNIQUE (induction_id, kind, term),
    CONSTRAINT induction_review_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};
