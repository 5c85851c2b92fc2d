-- When a session was last moved to another day or time, in UTC: places taken before were taken under the cover limits of
-- the day that it had then. NULL: it has the time that it was planned with.
ALTER TABLE training_session ADD COLUMN timed_at DATETIME(6);
