-- How it goes with the mails about a survey: one row each, with counts alone. Of reminders there is no count: how many
-- went out would say how many had not answered.
CREATE TABLE survey_mailing (
    survey_id   BIGINT      NOT NULL PRIMARY KEY,
    kind        VARCHAR(20) NOT NULL, -- of the survey
    stage       VARCHAR(10) NOT NULL, -- OPENED, ASKED: those invited have their mails in the queue, CLOSED
    asked_sent  INT         NOT NULL, -- mails that ask, taken by the mail server
    undelivered INT         NOT NULL, -- mails that ask, never taken; counted at the closing
    reminded_on DATE,                 -- the day of the last reminder, whoever got it
    CONSTRAINT survey_mailing_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};
CREATE INDEX survey_mailing_stage ON survey_mailing (stage);

-- A mail about a survey that has not gone out, apart from all other mails, which administrators read by name: who is
-- reminded has not answered. Gone as soon as it is sent or given up; what asks, and could not be delivered, stays until
-- the survey closes, so that an address can be mended. At most one waits for each person, so none comes twice.
CREATE TABLE survey_mail (
    id            BIGINT      NOT NULL PRIMARY KEY,
    survey_id     BIGINT      NOT NULL,
    respondent_id BIGINT      NOT NULL, -- a person, or a guest
    guest         BOOLEAN     NOT NULL,
    kind          VARCHAR(10) NOT NULL, -- ASKED, REMINDED
    state         VARCHAR(12) NOT NULL, -- WAITING, UNDELIVERED
    first_due_at  DATETIME(6) NOT NULL,
    due_at        DATETIME(6) NOT NULL,
    tries         INT         NOT NULL,
    claim         VARCHAR(36),          -- by whom it is being sent
    claim_until   DATETIME(6),
    problem       VARCHAR(500),         -- why one that asks could not be delivered
    CONSTRAINT survey_mail_once UNIQUE (survey_id, respondent_id),
    CONSTRAINT survey_mail_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};
CREATE INDEX survey_mail_due ON survey_mail (state, due_at);
