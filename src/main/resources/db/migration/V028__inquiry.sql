-- Disciplined inquiries: a question about one's own work, what was tried, and what was found.
CREATE TABLE inquiry (
    id           BIGINT        NOT NULL PRIMARY KEY,
    code         VARCHAR(40)   NOT NULL,
    question     VARCHAR(300)  NOT NULL,
    year_from    DATE          NOT NULL, -- the 1 September of its academic year
    aim_key      VARCHAR(60),            -- of the plan; null: none named
    doing        VARCHAR(2000) NOT NULL, -- what will be done; may be empty
    knowing      VARCHAR(2000) NOT NULL, -- how it will be known; may be empty
    findings     MEDIUMTEXT,
    stage        VARCHAR(20)   NOT NULL, -- PLANNED, IN_PROGRESS, FINDINGS_SUBMITTED, REVIEWED, PUBLISHED, NOT_PUBLISHED, WITHDRAWN
    since        DATETIME(6)   NOT NULL, -- when it came to this stage
    findings_on  DATE,                   -- when its findings were handed in, the last time
    published_on DATE,
    public_url   VARCHAR(500),           -- where it is published; null: on the portal's own public page
    in_portal    BOOLEAN       NOT NULL, -- whether somebody worked on it in the portal, so that files leave it alone
    version      INT           NOT NULL,
    CONSTRAINT inquiry_code UNIQUE (code)
) ${table_options};
CREATE INDEX inquiry_year ON inquiry (year_from, stage);
CREATE INDEX inquiry_stage ON inquiry (stage, published_on);

-- Who works on it. Who leaves the trust stays an author. A colleague is invited first, and joins.
CREATE TABLE inquiry_author (
    inquiry_id   BIGINT  NOT NULL,
    person_id    BIGINT  NOT NULL,
    place        INT     NOT NULL, -- the order in which they are named
    joined       BOOLEAN NOT NULL, -- FALSE: invited
    invited_by   BIGINT,
    consent      VARCHAR(10),      -- to publication: GIVEN, REFUSED; null: not said
    named        BOOLEAN NOT NULL, -- whether their name may stand on the public page
    consent_by   BIGINT,           -- themselves, or who recorded it for an author who left
    consent_at   DATETIME(6),
    consent_note VARCHAR(500),
    PRIMARY KEY (inquiry_id, person_id),
    CONSTRAINT inquiry_author_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
    CONSTRAINT inquiry_author_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX inquiry_author_mine ON inquiry_author (person_id, joined);

-- Every stage that it came to, with who brought it there and why.
CREATE TABLE inquiry_step (
    id         BIGINT      NOT NULL PRIMARY KEY,
    inquiry_id BIGINT      NOT NULL,
    move       VARCHAR(20) NOT NULL,
    stage      VARCHAR(20) NOT NULL,
    reason     VARCHAR(1000),
    checks     VARCHAR(100), -- what a reviewer looked at, by name
    taken_at   DATETIME(6) NOT NULL,
    taken_by   BIGINT      NOT NULL, -- 0: somebody without a staff record
    CONSTRAINT inquiry_step_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ${table_options};
CREATE INDEX inquiry_step_of_inquiry ON inquiry_step (inquiry_id, taken_at);

-- The mid-year check: an author says how it goes, a head reads it.
CREATE TABLE inquiry_check (
    inquiry_id BIGINT        NOT NULL PRIMARY KEY,
    standing   VARCHAR(20)   NOT NULL, -- ON_TRACK, CHANGED, NEEDS_HELP
    note       VARCHAR(1000) NOT NULL,
    said_by    BIGINT        NOT NULL,
    said_at    DATETIME(6)   NOT NULL,
    read_by    BIGINT,
    read_at    DATETIME(6),
    CONSTRAINT inquiry_check_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ${table_options};

CREATE TABLE inquiry_file (
    id         BIGINT       NOT NULL PRIMARY KEY,
    inquiry_id BIGINT       NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    size_bytes BIGINT       NOT NULL,
    added_at   DATETIME(6)  NOT NULL,
    added_by   BIGINT       NOT NULL,
    removed_at DATETIME(6), -- can be put back until the next night
    CONSTRAINT inquiry_file_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ${table_options};
CREATE INDEX inquiry_file_of_inquiry ON inquiry_file (inquiry_id);

CREATE TABLE inquiry_file_piece (
    file_id BIGINT     NOT NULL,
    piece   INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, piece),
    CONSTRAINT inquiry_file_piece_of FOREIGN KEY (file_id) REFERENCES inquiry_file (id)
) ${table_options};
