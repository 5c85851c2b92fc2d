-- Taken places, those who wait and one's own place are counted in one pass, while others wait for the session's row:
-- so the index holds all that is counted by.
CREATE INDEX booking_counted ON booking (session_id, superseded, state, person_id);
ALTER TABLE booking DROP INDEX booking_places;
