-- As certificate, for guests from other schools. One code is never in both.
CREATE TABLE guest_certificate (
    id         BIGINT      NOT NULL PRIMARY KEY,
    session_id BIGINT      NOT NULL,
    guest_id   BIGINT      NOT NULL,
    code       VARCHAR(20) NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    CONSTRAINT guest_certificate_code UNIQUE (code),
    CONSTRAINT guest_certificate_once UNIQUE (session_id, guest_id),
    CONSTRAINT guest_certificate_session FOREIGN KEY (session_id) REFERENCES training_session (id),
    CONSTRAINT guest_certificate_guest FOREIGN KEY (guest_id) REFERENCES guest (id)
) ${table_options};
