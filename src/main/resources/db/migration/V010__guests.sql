-- A guest from a school that the portal does not know gives its name; one who moves keeps the earlier school for
-- sessions before: guest.school_id holds until the first move.
ALTER TABLE guest ADD COLUMN (school_name VARCHAR(200));

CREATE TABLE guest_move (
    id          BIGINT NOT NULL PRIMARY KEY,
    guest_id    BIGINT NOT NULL,
    from_date   DATE   NOT NULL,
    school_id   BIGINT,
    school_name VARCHAR(200),
    CONSTRAINT guest_move_once UNIQUE (guest_id, from_date),
    CONSTRAINT guest_move_guest FOREIGN KEY (guest_id) REFERENCES guest (id),
    CONSTRAINT guest_move_school FOREIGN KEY (school_id) REFERENCES school (id)
) ${table_options};
