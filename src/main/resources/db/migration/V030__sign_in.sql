-- Which account at a provider is which person. The key is what the provider never changes or gives to somebody else:
-- issuer and subject (Microsoft: tenant and object id), never an address. A binding that is undone stays as a row.
CREATE TABLE sign_in_identity (
    id           BIGINT       NOT NULL PRIMARY KEY,
    account_key  VARCHAR(64)  NOT NULL, -- SHA-256 of issuer and subject, which are compared byte by byte
    issuer       VARCHAR(300) NOT NULL,
    subject      VARCHAR(255) NOT NULL,
    provider     VARCHAR(40)  NOT NULL, -- its key in the settings when the account was bound
    person_id    BIGINT       NOT NULL,
    bound_at     DATETIME(6)  NOT NULL,
    bound_email  VARCHAR(254) NOT NULL, -- what the account was found by
    last_seen_at DATETIME(6)  NOT NULL,
    last_email   VARCHAR(254),          -- as the provider said it last; decides nothing
    last_name    VARCHAR(200),
    undone       BIGINT       NOT NULL, -- 0: it holds; its own id: undone
    undone_at    DATETIME(6),
    undone_by    BIGINT, -- 0: somebody without a staff record
    CONSTRAINT sign_in_identity_once UNIQUE (account_key, undone),
    CONSTRAINT sign_in_identity_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX sign_in_identity_of ON sign_in_identity (person_id, undone);

-- What an administrator should look at: accounts turned away that may be staff, and names or addresses that a provider
-- changed. One row for each account and kind of note, however often it comes. Nothing is noted of strangers.
CREATE TABLE sign_in_note (
    id          BIGINT       NOT NULL PRIMARY KEY,
    kind        VARCHAR(20)  NOT NULL, -- TWO_RECORDS, RECORD_TAKEN, EMAIL_CHANGED, NAME_CHANGED
    account_key VARCHAR(64)  NOT NULL,
    provider    VARCHAR(40)  NOT NULL,
    person_id   BIGINT, -- whom it is about; null: several
    account     VARCHAR(500) NOT NULL, -- name and address that the provider gave
    former      VARCHAR(500), -- what they were before
    first_at    DATETIME(6)  NOT NULL,
    last_at     DATETIME(6)  NOT NULL,
    times       INT          NOT NULL,
    settled_at  DATETIME(6), -- null: open
    settled_by  BIGINT,
    CONSTRAINT sign_in_note_once UNIQUE (kind, account_key),
    CONSTRAINT sign_in_note_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX sign_in_note_open ON sign_in_note (settled_at, last_at);

-- Who is signed in where. The browser's session lives in the server's memory; this row says whether it still counts.
CREATE TABLE sign_in_session (
    id           BIGINT       NOT NULL PRIMARY KEY,
    key_hash     VARCHAR(64)  NOT NULL,
    person_id    BIGINT, -- null: an administrator without a staff record
    way          VARCHAR(20)  NOT NULL, -- PROVIDER, LINK, DEMO, BREAK_GLASS
    provider     VARCHAR(40),
    device       VARCHAR(100) NOT NULL, -- such as: Chrome on Android
    started_at   DATETIME(6)  NOT NULL,
    last_seen_at DATETIME(6)  NOT NULL, -- to the minute
    ended_at     DATETIME(6),
    CONSTRAINT sign_in_session_key UNIQUE (key_hash),
    CONSTRAINT sign_in_session_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX sign_in_session_of ON sign_in_session (person_id, ended_at);
CREATE INDEX sign_in_session_seen ON sign_in_session (last_seen_at);

-- The administrator for bad days: one row while it is on. The phrase is kept as a hash, the secret of the codes sealed.
CREATE TABLE break_glass (
    id            INT           NOT NULL PRIMARY KEY,
    phrase_hash   VARCHAR(64)   NOT NULL,
    sealed_secret VARCHAR(1000) NOT NULL,
    last_step     BIGINT        NOT NULL, -- of the last code that was used: none works twice
    turned_on_at  DATETIME(6)   NOT NULL
) ${table_options};

-- Every time it was turned on or off, used, or tried with the right phrase. Rows are added and never changed.
CREATE TABLE break_glass_use (
    id      BIGINT       NOT NULL PRIMARY KEY,
    used_at DATETIME(6)  NOT NULL,
    outcome VARCHAR(20)  NOT NULL, -- TURNED_ON, TURNED_OFF, SIGNED_IN, WRONG_CODE, TOO_MANY
    address VARCHAR(100) NOT NULL  -- of the network it came from; empty for the command line
) ${table_options};
CREATE INDEX break_glass_use_at ON break_glass_use (used_at);
