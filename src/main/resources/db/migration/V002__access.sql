-- One-time links made at the server's command line. Only a hash of the secret is kept.
CREATE TABLE sign_in_link (
    id         BIGINT      NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL,
    person_id  BIGINT, -- null: the trust administrator who needs no staff record
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6),
    CONSTRAINT sign_in_link_token UNIQUE (token_hash),
    CONSTRAINT sign_in_link_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};

-- Roles that do not follow from the directory.
CREATE TABLE role_grant (
    id         BIGINT       NOT NULL PRIMARY KEY,
    person_id  BIGINT       NOT NULL,
    role       VARCHAR(40)  NOT NULL,
    start_date DATE         NOT NULL,
    end_date   DATE, -- inclusive; null: until further notice
    reason     VARCHAR(300) NOT NULL,
    CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX role_grant_of ON role_grant (person_id);
