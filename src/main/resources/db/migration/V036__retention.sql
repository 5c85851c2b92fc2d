-- Somebody of whom nothing is kept but what figures count, under the same id.
ALTER TABLE person ADD COLUMN erased_at DATETIME(6);
ALTER TABLE guest ADD COLUMN erased_at DATETIME(6);

-- That somebody was erased: by whom, when and why, and never who it was.
CREATE TABLE erasure (
    id         BIGINT      NOT NULL PRIMARY KEY,
    kind       VARCHAR(10) NOT NULL, -- PERSON, GUEST
    subject_id BIGINT      NOT NULL,
    erased_at  DATETIME(6) NOT NULL,
    erased_by  BIGINT      NOT NULL, -- 0: somebody without a staff record, or the portal itself
    reason     VARCHAR(20) NOT NULL, -- TIME_OVER, REQUEST, MISTAKE, AGAIN
    reference  VARCHAR(40) NOT NULL, -- of the request, as the trust numbers it; may be empty
    CONSTRAINT erasure_once UNIQUE (kind, subject_id)
) ${table_options};

-- What an old file would know them by (staff number, a guest's email): fingerprints made with the portal's secret.
CREATE TABLE erased_key (
    key_hash   VARCHAR(64) NOT NULL PRIMARY KEY,
    kind       VARCHAR(10) NOT NULL,
    subject_id BIGINT      NOT NULL
) ${table_options};
CREATE INDEX erased_key_of ON erased_key (kind, subject_id);

-- Each time that something was removed because its time was over.
CREATE TABLE retention_run (
    id          BIGINT      NOT NULL PRIMARY KEY,
    rule_key    VARCHAR(40) NOT NULL,
    over_on     DATE        NOT NULL, -- the last day that was over
    started_at  DATETIME(6) NOT NULL,
    started_by  BIGINT, -- 0: somebody without a staff record; null: by night
    removed     INT         NOT NULL,
    finished_at DATETIME(6) -- null: it broke off, and was begun again
) ${table_options};
CREATE INDEX retention_run_of ON retention_run (rule_key, id);

-- Which rules run every night, and for how long things were kept when an administrator said so: a shorter time asks again.
CREATE TABLE retention_consent (
    rule_key     VARCHAR(40) NOT NULL PRIMARY KEY,
    kept_for     VARCHAR(20) NOT NULL,
    confirmed_at DATETIME(6) NOT NULL,
    confirmed_by BIGINT      NOT NULL -- 0: somebody without a staff record
) ${table_options};
