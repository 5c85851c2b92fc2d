-- Who saw, took away or changed which confidential thing. Rows are added, never changed, and deleted by whole days alone,
-- when they are older than the setting says. People are ids without a foreign key: writing a row waits for nobody's lock,
-- and neither a merge nor an erasure changes what happened.
CREATE TABLE audit_trail (
    id          BIGINT       NOT NULL PRIMARY KEY,
    happened_at DATETIME(6)  NOT NULL,
    who_kind    VARCHAR(20)  NOT NULL, -- PERSON, ADMINISTRATOR, BREAK_GLASS, COMMAND_LINE, PORTAL, NOBODY
    who         BIGINT       NOT NULL, -- id of a person; 0: somebody without a staff record
    roles       VARCHAR(250) NOT NULL, -- held then, with blanks between
    act         VARCHAR(12)  NOT NULL, -- SAW, EXPORTED, CHANGED, SIGNED_IN, SIGNED_OUT, REFUSED
    what        VARCHAR(80)  NOT NULL, -- in words: staff record
    about       BIGINT       NOT NULL, -- id of the person whom it is about; 0: nobody, or several
    thing       VARCHAR(100) NOT NULL, -- a code, a school, a year; may be empty. Never typed text
    address     VARCHAR(100) NOT NULL, -- of the network; empty without a request
    session_no  BIGINT       NOT NULL, -- of the row in sign_in_session, which is deleted sooner; 0 without one
    device      VARCHAR(100) NOT NULL  -- such as: Chrome on Android; empty without a session
) ${table_options};
CREATE INDEX audit_trail_at ON audit_trail (happened_at);
CREATE INDEX audit_trail_about ON audit_trail (about, happened_at);
CREATE INDEX audit_trail_who ON audit_trail (who, happened_at);
CREATE INDEX audit_trail_act ON audit_trail (act, happened_at);
CREATE INDEX audit_trail_what ON audit_trail (what, happened_at);

-- That the same was seen again by the same person within a few minutes.
CREATE TABLE audit_trail_again (
    id       BIGINT      NOT NULL PRIMARY KEY,
    trail_id BIGINT      NOT NULL,
    seen_at  DATETIME(6) NOT NULL
) ${table_options};
CREATE INDEX audit_trail_again_of ON audit_trail_again (trail_id, seen_at);

-- What all rows of a day come to, keyed with the portal's secret and chained with the day before.
CREATE TABLE audit_seal (
    sealed_day  DATE        NOT NULL PRIMARY KEY, -- of the wall clock
    row_count   INT         NOT NULL,
    seal        VARCHAR(64) NOT NULL,
    key_mark    VARCHAR(16) NOT NULL, -- which secret it was made with
    sealed_at   DATETIME(6) NOT NULL,
    gone_seal   VARCHAR(64) -- set when the rows of the day were deleted for their age
) ${table_options};

-- A record that was merged into another one: rows of the trail go on to name it.
CREATE TABLE audit_former_record (
    former_id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL
) ${table_options};
CREATE INDEX audit_former_record_of ON audit_former_record (person_id);
