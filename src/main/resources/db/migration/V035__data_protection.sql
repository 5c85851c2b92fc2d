-- What data protection law asks: requests and complaints of people, and copies of what is held of them.

CREATE TABLE data_request (
    id              BIGINT        NOT NULL PRIMARY KEY,
    code            VARCHAR(12)   NOT NULL, -- how the trust and the person call it
    kind            VARCHAR(12)   NOT NULL, -- CORRECTION, ACCESS, ERASURE, OBJECTION, RESTRICTION, COMPLAINT
    person_id       BIGINT, -- null: somebody without a staff record
    name            VARCHAR(200)  NOT NULL, -- of who asks; empty: the staff record says it
    email           VARCHAR(254), -- where answers go; null: the staff record says it
    way             VARCHAR(10)   NOT NULL, -- PORTAL signed in, FORM the public one, TOLD by letter, phone or in person
    section         VARCHAR(60), -- which part of the person's data it is about
    words           VARCHAR(4000) NOT NULL,
    wanted          VARCHAR(4000) NOT NULL, -- a correction: what it should say; may be empty
    received_on     DATE          NOT NULL,
    clock_from      DATE          NOT NULL, -- the day of receipt, or when it was known who asks
    waiting_since   DATE, -- something was asked of the person; null: the clock runs
    waiting_for     VARCHAR(10), -- IDENTITY, DETAILS
    paused_days     INT           NOT NULL,
    state           VARCHAR(12)   NOT NULL, -- RECEIVED, ACKNOWLEDGED, EXTENDED, ANSWERED, WITHDRAWN
    acknowledged_on DATE,
    extended_on     DATE,
    answered_on     DATE,
    outcome         VARCHAR(12), -- DONE, PARTLY, REFUSED
    answer          VARCHAR(4000),
    handler_id      BIGINT, -- who sees to it; 0: somebody without a staff record; null: nobody yet
    version         INT           NOT NULL,
    CONSTRAINT data_request_code UNIQUE (code),
    CONSTRAINT data_request_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX data_request_open ON data_request (state, received_on);

-- What was done with a request, and by whom.
CREATE TABLE data_request_step (
    id         BIGINT        NOT NULL PRIMARY KEY,
    request_id BIGINT        NOT NULL,
    step       VARCHAR(15)   NOT NULL, -- RECEIVED, ACKNOWLEDGED, ASKED, HEARD, TAKEN_ON, NOTED, EXTENDED, ANSWERED,
                                     -- WITHDRAWN, REOPENED
    words      VARCHAR(4000) NOT NULL,
    taken_at   DATETIME(6)   NOT NULL,
    taken_by   BIGINT, -- 0: somebody without a staff record; null: who asks, or the portal
    CONSTRAINT data_request_step_of FOREIGN KEY (request_id) REFERENCES data_request (id)
) ${table_options};
CREATE INDEX data_request_step_of_request ON data_request_step (request_id, id);

-- What somebody wrote into the public form and has not confirmed by the link in the mail. Removed after two days.
CREATE TABLE data_request_draft (
    id         BIGINT        NOT NULL PRIMARY KEY,
    kind       VARCHAR(12)   NOT NULL,
    name       VARCHAR(200)  NOT NULL,
    email      VARCHAR(254)  NOT NULL,
    words      VARCHAR(4000) NOT NULL,
    made_on    DATE          NOT NULL, -- the day that counts as the day of receipt
    expires_at DATETIME(6)   NOT NULL
) ${table_options};
CREATE INDEX data_request_draft_ends ON data_request_draft (expires_at);

-- A copy of what is held of somebody, made by the trust for them.
CREATE TABLE data_copy (
    id               BIGINT       NOT NULL PRIMARY KEY,
    person_id        BIGINT,
    guest_id         BIGINT, -- who may be gone since
    asked_by         VARCHAR(300) NOT NULL, -- who asked, and how
    identity_checked VARCHAR(300) NOT NULL, -- how it was made sure that they are who they say
    own_words        BOOLEAN      NOT NULL, -- with what was kept for the person alone, which they asked for
    made_at          DATETIME(6)  NOT NULL,
    made_by          BIGINT       NOT NULL, -- 0: somebody without a staff record
    CONSTRAINT data_copy_of CHECK ((person_id IS NULL) <> (guest_id IS NULL)),
    CONSTRAINT data_copy_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX data_copy_at ON data_copy (made_at);

-- Mails to people who have no account, such as a link to confirm an address. A row is gone once the mail is sent.
CREATE TABLE open_mail (
    id           BIGINT       NOT NULL PRIMARY KEY,
    kind         VARCHAR(30)  NOT NULL,
    about_id     BIGINT       NOT NULL, -- of what the module that tells it keeps
    to_name      VARCHAR(200) NOT NULL,
    to_address   VARCHAR(254) NOT NULL,
    state        VARCHAR(12)  NOT NULL, -- WAITING, UNDELIVERED
    first_due_at DATETIME(6)  NOT NULL,
    due_at       DATETIME(6)  NOT NULL,
    tries        INT          NOT NULL,
    claim        VARCHAR(36),           -- by whom it is being sent
    claim_until  DATETIME(6),
    problem      VARCHAR(500)           -- why it could not be delivered
) ${table_options};
CREATE INDEX open_mail_due ON open_mail (state, due_at);
