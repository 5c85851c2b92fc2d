-- What a session is planned with. Deadlines are told in school days before it, so that they move with the date.
ALTER TABLE training_session ADD COLUMN (
    year_groups    VARCHAR(40)  DEFAULT ''      NOT NULL, -- N,R,1 to 6, with commas between; empty: all
    online_link    VARCHAR(500),
    aim_key        VARCHAR(60),                           -- of the plan in config/plan.yaml
    open_to_guests BOOLEAN      DEFAULT FALSE   NOT NULL,
    minimum        INT,                                   -- fewer booked by minimum_by: the lead is warned
    minimum_by     DATE,
    booking_opens  DATE,
    closes_days    INT          DEFAULT 0       NOT NULL, -- 0: booked until it starts
    cancel_days    INT          DEFAULT 0       NOT NULL, -- 0: given up until it starts
    clash          VARCHAR(5)   DEFAULT 'BLOCK' NOT NULL, -- BLOCK, WARN
    fair_share     INT,                                   -- places for one school; null: no limit
    called_off_why VARCHAR(500)
);

-- Why a place changed hands, until when an offer holds, and what was said with it.
ALTER TABLE booking ADD COLUMN (
    cause      VARCHAR(12),
    expires_at DATETIME(6),
    note       VARCHAR(500)
);
