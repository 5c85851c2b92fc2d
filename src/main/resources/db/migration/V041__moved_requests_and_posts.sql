-- The day and time that a place was asked for, once the session has moved while the school decides. NULL: it has not.
ALTER TABLE booking ADD COLUMN (
    asked_date DATE,
    asked_from TIME,
    asked_to   TIME
);

-- Since when it is known, in UTC, that the post is held where and when it is: places taken before were taken under the
-- limits of another school. NULL: as long as the portal knows of it.
ALTER TABLE post ADD COLUMN noted_at DATETIME(6);
