-- What the calendar is narrowed by stands in the index that it is read in order of, so that going through all sessions
-- of years, for a word in a title or for places left, reads no session's row.
CREATE INDEX training_session_listed ON training_session (session_date, start_time, id, status, kind, capacity, title);
DROP INDEX training_session_when ON training_session;
