-- What a leaver said of why they go, if they wanted to. Human resources alone reads it. The two texts are deleted twelve
-- months after the last day; the codes stay.
CREATE TABLE exit_interview (
    id            BIGINT      NOT NULL PRIMARY KEY,
    person_id     BIGINT      NOT NULL,
    left_on       DATE        NOT NULL, -- the last day, as it was known when this was written
    state         VARCHAR(10) NOT NULL, -- WRITTEN by the leaver, HELD in person and written down, DECLINED
    reason        VARCHAR(40), -- a code of config/leaving-reasons.yaml
    come_back     VARCHAR(10) NOT NULL, -- YES, PERHAPS, NO, NOT_SAID
    supported     VARCHAR(10) NOT NULL, -- WELL, ENOUGH, TOO_LITTLE, NOT_SAID
    went_well     VARCHAR(2000),
    do_better     VARCHAR(2000),
    recorded_on   DATE        NOT NULL,
    recorded_by   BIGINT      NOT NULL, -- 0: without a staff record
    texts_deleted DATE,
    version       INT         NOT NULL,
    CONSTRAINT exit_interview_once UNIQUE (person_id, left_on),
    CONSTRAINT exit_interview_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX exit_interview_left_on ON exit_interview (left_on);
CREATE INDEX post_end ON post (end_date);

-- Who set the reason of a leaving, for those who look after it.
CREATE TABLE leaving_change (
    id              BIGINT      NOT NULL PRIMARY KEY,
    person_id       BIGINT      NOT NULL,
    left_on         DATE        NOT NULL,
    leaving_reason  VARCHAR(40), -- as it was set; null: taken away
    destination     VARCHAR(40),
    changed_at      DATETIME(6) NOT NULL, -- UTC
    changed_by      BIGINT      NOT NULL, -- 0: without a staff record
    CONSTRAINT leaving_change_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX leaving_change_of ON leaving_change (person_id, left_on);
