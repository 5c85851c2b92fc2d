-- A draft of 'You said, we did' that was thrown away can be brought back with its history for a day; it is deleted with the
-- next one that is thrown away after that.
ALTER TABLE survey_action ADD COLUMN removed_at DATETIME(6);
