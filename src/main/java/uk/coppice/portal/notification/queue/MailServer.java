package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;

/** Keeps how it goes with the mail server, for all servers of the portal and for the administrator. */
@Component
class MailServer {

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailServer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A mail server that does not take mail.
     *
     * @param since since when
     * @param retryAt when it is tried again
     * @param problem what it says
     */
    record Trouble(Instant since, Instant retryAt, String problem) {}

    /** Empty while all is well. */
    @Transactional(readOnly = true)
    public Optional<Trouble> trouble() {
        return jdbc.sql(
                        "SELECT failing_since, retry_at, problem FROM mail_server WHERE id = 1 AND failing_since IS NOT NULL")
                .query((row, n) -> new Trouble(
                        StoredTime.moment(row.getObject(1, LocalDateTime.class)),
                        StoredTime.moment(row.getObject(2, LocalDateTime.class)),
                        String.valueOf(row.getString(3))))
                .optional();
    }

    /** It does not answer: pauses for as long as it has been silent, from one minute to ten. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void failed(String problem) {
        var now = clock.instant();
        var since = trouble().map(Trouble::since).orElse(now);
        var silent = Duration.between(since, now);
        var pause = silent.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : silent.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : silent;
        well();
        jdbc.sql("INSERT INTO mail_server (id, failing_since, retry_at, problem) VALUES (1, ?, ?, ?)")
                .param(StoredTime.of(since))
                .param(StoredTime.of(now.plus(pause)))
                .param(problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .update();
    }

    /** It took a mail. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void well() {
        jdbc.sql("DELETE FROM mail_server WHERE id = 1").update();
    }
}
