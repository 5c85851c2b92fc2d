-- The directory as people edit it. A person's version rises with every change of the person, a post or a long absence,
-- so that of two editors the later is told.
ALTER TABLE person ADD COLUMN (version INT DEFAULT 0 NOT NULL);

ALTER TABLE post ADD COLUMN (
    follows   BIGINT,     -- the post that this one carries on: the same employment with other hours or another title
    work_days VARCHAR(30) -- MON,TUE; null: not told
);

-- Who changed what of a person, and when, in words. Rows are added and never changed; they go with a merge.
CREATE TABLE person_change (
    id         BIGINT        NOT NULL PRIMARY KEY,
    person_id  BIGINT        NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    changed_by BIGINT, -- 0: somebody without a staff record; null: an import
    words      VARCHAR(1000) NOT NULL,
    CONSTRAINT person_change_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX person_change_of ON person_change (person_id, id);

-- Staff numbers of records that were merged into another: files that still use them mean the one that was kept.
CREATE TABLE former_staff_no (
    staff_no  VARCHAR(20) NOT NULL PRIMARY KEY,
    person_id BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL,
    CONSTRAINT former_staff_no_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};

ALTER TABLE school ADD COLUMN (
    urn     VARCHAR(6), -- unique reference number of the Department for Education
    version INT DEFAULT 0 NOT NULL
);

-- Codes and unique reference numbers that a school had before: one that converts gets others and stays one school.
CREATE TABLE former_school_number (
    id        BIGINT      NOT NULL PRIMARY KEY,
    kind      VARCHAR(4)  NOT NULL, -- CODE, URN
    former    VARCHAR(20) NOT NULL,
    school_id BIGINT      NOT NULL,
    until_day DATE        NOT NULL, -- the first day of the number that came after it
    CONSTRAINT former_school_number_once UNIQUE (kind, former),
    CONSTRAINT former_school_number_of FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};

-- Who changed what of a school, and when, in words. Rows are added and never changed.
CREATE TABLE school_change (
    id         BIGINT        NOT NULL PRIMARY KEY,
    school_id  BIGINT        NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    changed_by BIGINT        NOT NULL, -- 0: somebody without a staff record
    words      VARCHAR(1000) NOT NULL,
    CONSTRAINT school_change_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};
CREATE INDEX school_change_of ON school_change (school_id, id);
