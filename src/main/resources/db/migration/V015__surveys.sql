-- A questionnaire put to a list of people for a time: a mid-year survey, the evaluation of a session. What was answered is
-- kept as counts; nothing below says who answered what, when, or in which order.
CREATE TABLE survey (
    id                    BIGINT       NOT NULL PRIMARY KEY,
    kind                  VARCHAR(20)  NOT NULL, -- MID_YEAR, SESSION, SERIES, IMPACT
    code                  VARCHAR(60)  NOT NULL, -- midyear-2027; in addresses and files
    title                 VARCHAR(200) NOT NULL,
    questionnaire_key     VARCHAR(60)  NOT NULL,
    questionnaire_version INT          NOT NULL, -- 0: brought by an import, tallies alone
    minimum_group         INT          NOT NULL, -- fewer answers than this are not shown
    state                 VARCHAR(10)  NOT NULL, -- PLANNED, OPEN, CLOSED
    opens_at              DATETIME(6)  NOT NULL,
    closes_at             DATETIME(6)  NOT NULL, -- the first moment that is too late
    invited               INT,                   -- people; counted at the opening
    responded             INT,                   -- people; counted at the closing
    version               INT          NOT NULL,
    CONSTRAINT survey_code UNIQUE (code)
) ${table_options};
CREATE INDEX survey_due ON survey (state, closes_at);

-- Who is invited, and in which groups their answers count. Gone when the survey closes.
CREATE TABLE survey_invited (
    survey_id     BIGINT      NOT NULL,
    respondent_id BIGINT      NOT NULL, -- a person, or a guest
    first_group   VARCHAR(60) NOT NULL,
    second_group  VARCHAR(60),          -- null: the survey has one cut alone
    by_code       BOOLEAN     NOT NULL, -- answers with a code on paper, and not signed in
    PRIMARY KEY (survey_id, respondent_id),
    CONSTRAINT survey_invited_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};
CREATE INDEX survey_invited_respondent ON survey_invited (respondent_id);

-- Who has answered: one row, written first, so that a second answer fails. Gone when the survey closes.
CREATE TABLE survey_answered (
    survey_id     BIGINT NOT NULL,
    respondent_id BIGINT NOT NULL,
    PRIMARY KEY (survey_id, respondent_id),
    CONSTRAINT survey_answered_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- How many chose an option, by the groups of one cut at a time. Every row that can be needed is made at the opening.
CREATE TABLE survey_tally (
    id         BIGINT      NOT NULL PRIMARY KEY,
    survey_id  BIGINT      NOT NULL,
    cut        VARCHAR(20) NOT NULL, -- ALL, SCHOOL, STAFF_GROUP
    unit       VARCHAR(60) NOT NULL, -- a group of the cut
    question   VARCHAR(60) NOT NULL,
    chosen     VARCHAR(40) NOT NULL,
    people     INT         NOT NULL,
    CONSTRAINT survey_tally_once UNIQUE (survey_id, cut, unit, question, chosen),
    CONSTRAINT survey_tally_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- How many of a group were invited, and how many answered; the second is written at the closing.
CREATE TABLE survey_turnout (
    survey_id BIGINT      NOT NULL,
    cut       VARCHAR(20) NOT NULL,
    unit      VARCHAR(60) NOT NULL,
    invited   INT         NOT NULL,
    responded INT,
    PRIMARY KEY (survey_id, cut, unit),
    CONSTRAINT survey_turnout_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- Free text, under a random key. Somebody of the trust office reads it before anybody else does; deleted at the closing
-- when too few answered.
CREATE TABLE survey_comment (
    id         VARCHAR(36)   NOT NULL PRIMARY KEY,
    survey_id  BIGINT        NOT NULL,
    question   VARCHAR(60)   NOT NULL,
    words      VARCHAR(2000) NOT NULL,
    review     VARCHAR(10)   NOT NULL, -- WAITING, SHOWN, HELD_BACK
    CONSTRAINT survey_comment_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- A hash of what each who answered was given to check by: that an answer was counted, not which.
CREATE TABLE survey_receipt (
    receipt_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    survey_id    BIGINT      NOT NULL,
    CONSTRAINT survey_receipt_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- One-time codes for paper and shared computers; nobody's name stands behind one. Gone when the survey closes.
CREATE TABLE survey_code (
    code_hash    VARCHAR(64) NOT NULL PRIMARY KEY,
    survey_id    BIGINT      NOT NULL,
    first_group  VARCHAR(60) NOT NULL,
    second_group VARCHAR(60),
    used         BOOLEAN     NOT NULL,
    CONSTRAINT survey_code_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- What may be shown of a closed survey: worked out once, at the closing, and never again.
CREATE TABLE survey_figure (
    survey_id BIGINT      NOT NULL,
    question  VARCHAR(60) NOT NULL,
    cut       VARCHAR(20) NOT NULL, -- ALL: the whole trust
    unit      VARCHAR(60) NOT NULL,
    band      VARCHAR(40) NOT NULL, -- an option; for a group its tone
    people    INT         NOT NULL,
    PRIMARY KEY (survey_id, question, cut, unit, band),
    CONSTRAINT survey_figure_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};
