-- Roles that are granted in the browser. A grant is never deleted: it ends, and what was changed of it stands beside it.
ALTER TABLE role_grant ADD COLUMN (
    without_post BOOLEAN DEFAULT FALSE NOT NULL, -- also counts on days on which the person holds no post
    granted_at   DATETIME(6), -- null: before this was written down
    granted_by   BIGINT       -- 0: somebody without a staff record; null: the command line
);
CREATE INDEX role_grant_role ON role_grant (role, start_date);

-- Every change of a grant's last day, with its reason. Rows are added and never changed.
CREATE TABLE role_grant_change (
    id         BIGINT       NOT NULL PRIMARY KEY,
    grant_id   BIGINT       NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    changed_by BIGINT, -- as granted_by; null: the command line, or the portal itself
    end_before DATE,   -- inclusive; null: until further notice
    end_after  DATE,   -- the same; before the first day: the grant was taken back
    reason     VARCHAR(300) NOT NULL,
    CONSTRAINT role_grant_change_of FOREIGN KEY (grant_id) REFERENCES role_grant (id)
) ${table_options};
CREATE INDEX role_grant_change_grant ON role_grant_change (grant_id, id);
