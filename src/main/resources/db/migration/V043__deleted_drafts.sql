-- A session that was published, withdrawn to a draft and deleted before all whose calendars hold it had heard of that:
-- what their cancellations say. Removed when its day is over.
CREATE TABLE deleted_draft (
    session_id   BIGINT       NOT NULL PRIMARY KEY,
    title        VARCHAR(200) NOT NULL,
    session_date DATE         NOT NULL,
    start_time   TIME         NOT NULL,
    end_time     TIME         NOT NULL,
    venue        VARCHAR(200) NOT NULL,
    online_link  VARCHAR(500)
) ${table_options};
