-- What a mail to somebody whom the portal does not know yet needs: a name and an address, the secret of the link in it,
-- and until when it works. The secret goes once the mail is sent or given up. And the topic that somebody asked for.
ALTER TABLE notice ADD COLUMN (
    topic      VARCHAR(200),
    to_name    VARCHAR(200),
    to_address VARCHAR(254),
    secret     VARCHAR(4000),
    expires_at DATETIME(6)
);
ALTER TABLE mail ADD COLUMN (
    topic      VARCHAR(200),
    secret     VARCHAR(4000),
    expires_at DATETIME(6)
);
