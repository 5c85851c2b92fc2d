-- What the scorecard reads of a year is read from indexes alone, without a look at the rows themselves: of a large trust
-- that is 200,000 marks.
ALTER TABLE attendance ADD COLUMN present BOOLEAN
    GENERATED ALWAYS AS (superseded = 0 AND mark IN ('ATTENDED', 'PART', 'MADE_UP')); -- the current mark, and a present one
CREATE INDEX attendance_present ON attendance (session_id, present, person_id, guest_id);
CREATE INDEX training_session_delivered ON training_session (status, session_date, kind, series_code);
CREATE INDEX session_lead_who ON session_lead (session_id, person_id);
CREATE INDEX survey_kind ON survey (kind, opens_at);

-- How the overall question of an evaluation came out, noted when it closes or a file brings it: nothing of it changes
-- afterwards, so that a year's figure is a row an evaluation, not a look at all its counts. Null while it is open.
ALTER TABLE evaluation ADD COLUMN (
    answers    INT, -- people who answered
    rated      INT, -- who gave an overall rating
    rated_good INT, -- who gave good or very good
    not_rated  INT  -- who left it out
);
UPDATE evaluation SET
    answers = (SELECT s.responded FROM survey s WHERE s.id = evaluation.survey_id),
    rated = (SELECT COALESCE(SUM(t.people), 0) FROM survey_tally t WHERE t.survey_id = evaluation.survey_id
        AND t.cut = 'ALL' AND t.question = 'overall' AND t.chosen <> 'no_answer'),
    rated_good = (SELECT COALESCE(SUM(t.people), 0) FROM survey_tally t WHERE t.survey_id = evaluation.survey_id
        AND t.cut = 'ALL' AND t.question = 'overall' AND t.chosen IN ('very_good', 'good')),
    not_rated = (SELECT COALESCE(SUM(t.people), 0) FROM survey_tally t WHERE t.survey_id = evaluation.survey_id
        AND t.cut = 'ALL' AND t.question = 'overall' AND t.chosen = 'no_answer')
WHERE EXISTS (SELECT 1 FROM survey s WHERE s.id = evaluation.survey_id AND s.state = 'CLOSED');
