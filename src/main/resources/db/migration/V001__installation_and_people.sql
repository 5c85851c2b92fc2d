-- What this database holds: nothing yet, the demo trust, or a real trust. Never two of them.
CREATE TABLE installation (
    id    INT         NOT NULL PRIMARY KEY,
    kind  VARCHAR(10) NOT NULL,
    since DATETIME(6)
) ${table_options};
INSERT INTO installation (id, kind) VALUES (1, 'EMPTY');

CREATE TABLE school (
    id            BIGINT       NOT NULL PRIMARY KEY,
    code          VARCHAR(20)  NOT NULL,
    name          VARCHAR(200) NOT NULL,
    town          VARCHAR(100),
    in_trust_from DATE, -- null: a school outside the trust
    in_trust_to   DATE, -- exclusive
    CONSTRAINT school_code UNIQUE (code)
) ${table_options};

CREATE TABLE person (
    id         BIGINT       NOT NULL PRIMARY KEY,
    staff_no   VARCHAR(20)  NOT NULL,
    trn        VARCHAR(7),
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    work_email VARCHAR(254),
    CONSTRAINT person_staff_no UNIQUE (staff_no)
) ${table_options};
CREATE INDEX person_name ON person (last_name, first_name);
CREATE INDEX person_work_email ON person (work_email);

-- A dated post; both dates are inclusive. One person may hold several.
CREATE TABLE post (
    id             BIGINT        NOT NULL PRIMARY KEY,
    person_id      BIGINT        NOT NULL,
    school_id      BIGINT, -- null: the trust's central team
    title          VARCHAR(200)  NOT NULL,
    staff_group    VARCHAR(30)   NOT NULL,
    fte            DECIMAL(4, 3) NOT NULL,
    start_date     DATE          NOT NULL,
    end_date       DATE,
    leaving_reason VARCHAR(40),
    destination    VARCHAR(40),
    CONSTRAINT post_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT post_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};
CREATE INDEX post_person_start ON post (person_id, start_date);
CREATE INDEX post_school_start ON post (school_id, start_date);

-- Away for long, by kind only: no medical reason is kept anywhere.
CREATE TABLE long_absence (
    id        BIGINT      NOT NULL PRIMARY KEY,
    person_id BIGINT      NOT NULL,
    from_date DATE        NOT NULL,
    to_date   DATE, -- inclusive; null: still away
    kind      VARCHAR(10) NOT NULL,
    CONSTRAINT long_absence_once UNIQUE (person_id, from_date),
    CONSTRAINT long_absence_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
