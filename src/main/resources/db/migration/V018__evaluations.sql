-- What a survey evaluates: a session, a series at its end, or what came of a session weeks later. Who is asked and what
-- was answered stand in the tables of surveys.
CREATE TABLE evaluation (
    survey_id   BIGINT       NOT NULL PRIMARY KEY,
    kind        VARCHAR(10)  NOT NULL, -- SESSION, SERIES, IMPACT: that of the survey
    session_id  BIGINT,                -- null for a series
    series_code VARCHAR(40),           -- null for a session
    last_day    DATE         NOT NULL, -- of the session, or of the last session of the series: says its academic year
    lead_key    VARCHAR(220) NOT NULL, -- the first lead: a person's id, or ext: and a name; empty without one
    imported    BOOLEAN      NOT NULL, -- brought by a file as counts; otherwise held in the portal
    trust_led   BOOLEAN,               -- noted at the closing; null while open, and for imported ones
    closing     BIGINT,                -- rises in the order in which evaluations closed; null while open, and imported
    pool        BIGINT,                -- the evaluation under which its figures stand: itself with enough answers, the
                                       -- one that sealed the pool otherwise; null: waiting for more. Set once.
    opened_at   DATETIME(6)  NOT NULL,
    CONSTRAINT evaluation_of_session UNIQUE (kind, session_id),
    CONSTRAINT evaluation_of_series UNIQUE (kind, series_code),
    CONSTRAINT evaluation_survey FOREIGN KEY (survey_id) REFERENCES survey (id),
    CONSTRAINT evaluation_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ${table_options};
CREATE INDEX evaluation_pools ON evaluation (lead_key, kind, pool);
CREATE INDEX evaluation_year ON evaluation (last_day, kind);
CREATE INDEX evaluation_pool ON evaluation (pool);
