-- What staff would like training on. One row a topic; who else wants it stands beside.
CREATE TABLE topic_request (
    id         BIGINT       NOT NULL PRIMARY KEY,
    title      VARCHAR(200) NOT NULL,
    details    VARCHAR(1000),
    asked_by   BIGINT       NOT NULL,
    asked_at   DATETIME(6)  NOT NULL,
    state      VARCHAR(10)  NOT NULL, -- OPEN, PLANNED, CLOSED
    answer     VARCHAR(500),
    session_id BIGINT,
    told_at    DATETIME(6),           -- when those who asked were told of the session
    version    INT          NOT NULL,
    CONSTRAINT topic_request_person FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT topic_request_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ${table_options};
CREATE INDEX topic_request_state ON topic_request (state, asked_at);

CREATE TABLE topic_interest (
    id         BIGINT      NOT NULL PRIMARY KEY,
    request_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    since      DATETIME(6) NOT NULL,
    CONSTRAINT topic_interest_once UNIQUE (request_id, person_id),
    CONSTRAINT topic_interest_request FOREIGN KEY (request_id) REFERENCES topic_request (id),
    CONSTRAINT topic_interest_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX topic_interest_mine ON topic_interest (person_id);
