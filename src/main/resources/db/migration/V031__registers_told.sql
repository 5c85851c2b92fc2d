-- What people are told by mail of the registers of people: inductions, inquiries, offers, exit interviews. Apart from
-- other mails, which administrators read by name: that somebody gets one may say something of them. The words are not
-- kept. A row that is done stays for a while, so that the same news does not come twice.
CREATE TABLE news_mail (
    id           BIGINT       NOT NULL PRIMARY KEY,
    kind         VARCHAR(30)  NOT NULL,
    person_id    BIGINT       NOT NULL,
    about_id     BIGINT       NOT NULL, -- of what the module that tells it keeps
    detail       VARCHAR(60)  NOT NULL,
    state        VARCHAR(12)  NOT NULL, -- WAITING, DONE, UNDELIVERED
    first_due_at DATETIME(6)  NOT NULL,
    due_at       DATETIME(6)  NOT NULL,
    tries        INT          NOT NULL,
    claim        VARCHAR(36),           -- by whom it is being sent
    claim_until  DATETIME(6),
    sent         BOOLEAN      NOT NULL, -- whether a mail server took it
    problem      VARCHAR(500),          -- why it could not be delivered
    CONSTRAINT news_mail_once UNIQUE (person_id, kind, about_id, detail),
    CONSTRAINT news_mail_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table_options};
CREATE INDEX news_mail_due ON news_mail (state, due_at);

-- Who changed what of an induction, and when, in words; never of reviews or outcomes. Rows are added and never changed.
CREATE TABLE induction_change (
    id           BIGINT        NOT NULL PRIMARY KEY,
    induction_id BIGINT        NOT NULL,
    changed_at   DATETIME(6)   NOT NULL,
    changed_by   BIGINT        NOT NULL, -- 0: somebody without a staff record
    words        VARCHAR(1000) NOT NULL,
    CONSTRAINT induction_change_of FOREIGN KEY (induction_id) REFERENCES induction (id)
) ${table_options};
CREATE INDEX induction_change_latest ON induction_change (induction_id, id);

-- A reduction or an extension that was taken back counts no more, and stays to be read.
ALTER TABLE induction_length ADD COLUMN (
    taken_back_at  DATETIME(6),
    taken_back_by  BIGINT,
    taken_back_why VARCHAR(500)
);
