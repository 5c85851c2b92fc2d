-- Term dates as changed in the browser. They come on top of those in config/term-dates.yaml: OPEN takes a closure back.
CREATE TABLE closure (
    id         BIGINT       NOT NULL PRIMARY KEY,
    school_id  BIGINT, -- null: all schools of the trust
    kind       VARCHAR(10)  NOT NULL,
    first_day  DATE         NOT NULL,
    last_day   DATE         NOT NULL,
    name       VARCHAR(100) NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    changed_by BIGINT, -- 0: somebody without a staff record
    CONSTRAINT closure_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};

-- What delegates are given: a link, or a file whose bytes lie in pieces beside it.
CREATE TABLE resource (
    id         BIGINT       NOT NULL PRIMARY KEY,
    title      VARCHAR(200) NOT NULL,
    link       VARCHAR(500),
    file_name  VARCHAR(200),
    media_type VARCHAR(100),
    size_bytes BIGINT       DEFAULT 0 NOT NULL,
    added_at   DATETIME(6)  NOT NULL,
    added_by   BIGINT       NOT NULL, -- 0: somebody without a staff record
    CONSTRAINT resource_one CHECK ((link IS NULL) <> (file_name IS NULL))
) ${table_options};

-- A megabyte each, so that neither memory nor a packet to the database ever holds a whole file.
CREATE TABLE resource_piece (
    resource_id BIGINT     NOT NULL,
    piece       INT        NOT NULL,
    content     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (resource_id, piece),
    CONSTRAINT resource_piece_of FOREIGN KEY (resource_id) REFERENCES resource (id)
) ${table_options};

CREATE TABLE session_resource (
    session_id  BIGINT NOT NULL,
    resource_id BIGINT NOT NULL,
    PRIMARY KEY (session_id, resource_id),
    CONSTRAINT session_resource_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT session_resource_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ${table_options};
CREATE INDEX session_resource_of ON session_resource (resource_id);
