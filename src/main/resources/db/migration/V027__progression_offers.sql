-- A role that was advertised inside the trust. By itself it is nobody's offer.
CREATE TABLE advertised_role (
    id          BIGINT       NOT NULL PRIMARY KEY,
    title       VARCHAR(120) NOT NULL,
    school_id   BIGINT, -- null: for the whole trust
    kind        VARCHAR(12)  NOT NULL, -- LEADERSHIP, COORDINATION
    basis       VARCHAR(10)  NOT NULL, -- FIXED_TERM, PERMANENT
    closes_on   DATE         NOT NULL,
    recorded_at DATETIME(6)  NOT NULL, -- UTC
    recorded_by BIGINT       NOT NULL, -- 0: without a staff record
    version     INT          NOT NULL,
    CONSTRAINT advertised_role_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};
CREATE INDEX advertised_role_closes_on ON advertised_role (closes_on);

-- An opportunity offered to one person, whatever they answered.
CREATE TABLE progression_offer (
    id          BIGINT      NOT NULL PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    offered_on  DATE        NOT NULL,
    kind        VARCHAR(12) NOT NULL, -- LEADERSHIP, COORDINATION
    reach       VARCHAR(10) NOT NULL, -- SCHOOL, TRUST
    basis       VARCHAR(10) NOT NULL, -- FIXED_TERM, PERMANENT
    answer      VARCHAR(10) NOT NULL, -- PENDING, ACCEPTED, DECLINED
    advert_id   BIGINT, -- the advertised role that it came of
    recorded_at DATETIME(6) NOT NULL, -- UTC
    recorded_by BIGINT      NOT NULL, -- 0: without a staff record, or from a file
    version     INT         NOT NULL,
    CONSTRAINT progression_offer_once UNIQUE (person_id, offered_on, kind, reach, basis),
    CONSTRAINT progression_offer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT progression_offer_advert FOREIGN KEY (advert_id) REFERENCES advertised_role (id)
) ${table_options};
CREATE INDEX progression_offer_on ON progression_offer (offered_on);
