-- The groups of a closed survey as they were called then: a school that leaves, or gets another code, changes nothing of it.
CREATE TABLE survey_unit (
    survey_id BIGINT       NOT NULL,
    cut       VARCHAR(20)  NOT NULL,
    unit      VARCHAR(60)  NOT NULL,
    name      VARCHAR(200) NOT NULL,
    school_id BIGINT,                -- null: the central team, and groups that are no school
    PRIMARY KEY (survey_id, cut, unit),
    CONSTRAINT survey_unit_survey FOREIGN KEY (survey_id) REFERENCES survey (id),
    CONSTRAINT survey_unit_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};

-- Comments of a survey that were read and let through stand on its results page from here on.
CREATE TABLE survey_comment_release (
    survey_id   BIGINT      NOT NULL PRIMARY KEY,
    released_at DATETIME(6) NOT NULL,
    released_by BIGINT      NOT NULL, -- the administrator; 0 without a staff record
    CONSTRAINT survey_comment_release_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- You said, we did: what leaders heard in a survey, and what they do about it.
CREATE TABLE survey_action (
    id           BIGINT        NOT NULL PRIMARY KEY,
    survey_id    BIGINT        NOT NULL,
    question     VARCHAR(60),            -- a key; null: about the survey as a whole
    school_id    BIGINT,                 -- null: for the whole trust
    heard        VARCHAR(1000) NOT NULL,
    doing        VARCHAR(1000) NOT NULL,
    owner_id     BIGINT,                 -- who sees to it
    due          DATE,
    state        VARCHAR(12)   NOT NULL, -- PLANNED, UNDER_WAY, DONE
    published_at DATETIME(6),            -- null: leaders alone see it
    version      INT           NOT NULL,
    CONSTRAINT survey_action_survey FOREIGN KEY (survey_id) REFERENCES survey (id),
    CONSTRAINT survey_action_school FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT survey_action_owner FOREIGN KEY (owner_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX survey_action_published ON survey_action (published_at);

-- Each state that an action has been in, from when.
CREATE TABLE survey_action_state (
    id        BIGINT      NOT NULL PRIMARY KEY,
    action_id BIGINT      NOT NULL,
    state     VARCHAR(12) NOT NULL,
    since     DATETIME(6) NOT NULL,
    set_by    BIGINT      NOT NULL, -- 0 without a staff record
    CONSTRAINT survey_action_state_action FOREIGN KEY (action_id) REFERENCES survey_action (id)
) ${table_options};
