-- Work on a schedule, as db-scheduler wants it; times in UTC.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             INT,
    PRIMARY KEY (task_name, task_instance)
) ${table_options};
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- What has happened and is not yet turned into mail. Written within the change itself, so the row is small, and without
-- foreign keys or further indexes; it goes when the mails are made.
CREATE TABLE notice (
    id              BIGINT      NOT NULL PRIMARY KEY,
    kind            VARCHAR(20) NOT NULL, -- a kind of mail; SESSION: the session itself changed
    session_id      BIGINT      NOT NULL,
    person_id       BIGINT,
    guest_id        BIGINT,
    about_person_id BIGINT,               -- whose place an approver is to decide on
    before_state    VARCHAR(10),
    cause           VARCHAR(12),
    by_id           BIGINT,               -- as booking.recorded_by
    what            VARCHAR(120),         -- of a session: all that changed, with commas between
    made_at         DATETIME(6) NOT NULL
) ${table_options};

-- A mail to one recipient. Its words are written when it is sent, so that they are true then.
CREATE TABLE mail (
    id              BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(20)  NOT NULL,
    session_id      BIGINT       NOT NULL,
    person_id       BIGINT,
    guest_id        BIGINT,
    about_person_id BIGINT,
    before_state    VARCHAR(10),
    cause           VARCHAR(12),
    by_id           BIGINT,
    what            VARCHAR(120),
    made_at         DATETIME(6)  NOT NULL,
    state           VARCHAR(10)  NOT NULL, -- WAITING, SENT, FAILED, NO_ADDRESS, NOT_NEEDED
    cannot_wait     BOOLEAN      NOT NULL,
    first_due_at    DATETIME(6)  NOT NULL,
    due_at          DATETIME(6)  NOT NULL,
    tries           INT          NOT NULL,
    claim           VARCHAR(36),           -- by whom it is being sent
    claim_until     DATETIME(6),
    done_at         DATETIME(6),           -- when it left the queue
    problem         VARCHAR(500),          -- the last one met, or why it was not needed
    to_name         VARCHAR(200) NOT NULL,
    to_address      VARCHAR(254),
    subject         VARCHAR(500) NOT NULL,
    body            MEDIUMTEXT,            -- the plain words as sent
    once_key        VARCHAR(120),
    CONSTRAINT mail_once UNIQUE (once_key)
) ${table_options};
CREATE INDEX mail_due ON mail (state, due_at);
CREATE INDEX mail_about ON mail (session_id, state);

-- How it goes with the mail server: one row.
CREATE TABLE mail_server (
    id            INT NOT NULL PRIMARY KEY,
    failing_since DATETIME(6),
    retry_at      DATETIME(6),
    problem       VARCHAR(500)
) ${table_options};

-- Which mails a person wants; without a row all of them.
CREATE TABLE mail_preference (
    person_id     BIGINT  NOT NULL PRIMARY KEY,
    confirmations BOOLEAN NOT NULL,
    reminders     BOOLEAN NOT NULL,
    digests       BOOLEAN NOT NULL,
    CONSTRAINT mail_preference_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};

-- What calendars know of a delegate's place: how often it was said anew, and what was said last.
CREATE TABLE calendar_entry (
    id              BIGINT      NOT NULL PRIMARY KEY,
    session_id      BIGINT      NOT NULL,
    person_id       BIGINT,
    guest_id        BIGINT,
    sequence_number INT         NOT NULL,
    said            VARCHAR(64) NOT NULL, -- a hash of what was said last
    cancelled       BOOLEAN     NOT NULL,
    CONSTRAINT calendar_entry_person UNIQUE (session_id, person_id),
    CONSTRAINT calendar_entry_guest UNIQUE (session_id, guest_id)
) ${table_options};

-- The secret address of a person's own calendar; only a hash of the secret is kept.
CREATE TABLE calendar_feed (
    person_id  BIGINT      NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    CONSTRAINT calendar_feed_token UNIQUE (token_hash),
    CONSTRAINT calendar_feed_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
