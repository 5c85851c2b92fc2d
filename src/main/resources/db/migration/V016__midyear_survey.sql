-- The mid-year survey of all staff: who wants to be asked although away, who answers on paper, response as roughly as it
-- may be told.

-- Somebody on a long absence who wants to be asked all the same. Set by an administrator; nobody is away by this table.
CREATE TABLE survey_contact_wish (
    person_id BIGINT NOT NULL PRIMARY KEY,
    since     DATE   NOT NULL,
    CONSTRAINT survey_contact_wish_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};

-- Staff groups that answer with a code on paper in a survey.
CREATE TABLE survey_paper_group (
    survey_id   BIGINT      NOT NULL,
    staff_group VARCHAR(30) NOT NULL,
    PRIMARY KEY (survey_id, staff_group),
    CONSTRAINT survey_paper_group_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- How many of a group answer with a code on paper; no more answers by such codes than this are taken. Counted at the
-- opening, gone when the survey closes.
CREATE TABLE survey_paper (
    survey_id    BIGINT      NOT NULL,
    first_group  VARCHAR(60) NOT NULL,
    second_group VARCHAR(60) NOT NULL,
    people       INT         NOT NULL,
    printed      BOOLEAN     NOT NULL,
    PRIMARY KEY (survey_id, first_group, second_group),
    CONSTRAINT survey_paper_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};

-- Which codes stand on a sheet, and so are void once another sheet is printed.
ALTER TABLE survey_code ADD COLUMN paper BOOLEAN DEFAULT TRUE NOT NULL;

-- Response so far, in bands, as it stood at six in the morning. Gone when the survey closes.
CREATE TABLE survey_response (
    survey_id   BIGINT      NOT NULL,
    unit        VARCHAR(60) NOT NULL, -- the code of a school, or ALL
    band        VARCHAR(30) NOT NULL, -- UNDER_HALF, HALF_OR_MORE, THREE_QUARTERS_OR_MORE
    as_it_stood DATE        NOT NULL,
    PRIMARY KEY (survey_id, unit),
    CONSTRAINT survey_response_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
) ${table_options};
