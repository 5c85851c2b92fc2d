-- Versions of questionnaires. A row is written once and never changed: a survey stays with the version it was opened with.
CREATE TABLE questionnaire_version (
    id                BIGINT      NOT NULL PRIMARY KEY,
    questionnaire_key VARCHAR(60) NOT NULL,
    version           INT         NOT NULL, -- from 1
    body              MEDIUMTEXT  NOT NULL, -- as YAML
    made_at           DATETIME(6) NOT NULL,
    made_by           BIGINT      NOT NULL, -- 0: a file, or somebody without a staff record
    origin            VARCHAR(10) NOT NULL, -- FILE, BROWSER
    checksum          CHAR(64)    NOT NULL, -- SHA-256 of the body
    CONSTRAINT questionnaire_version_once UNIQUE (questionnaire_key, version)
) ${table_options};
