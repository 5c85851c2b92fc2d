package uk.coppice.portal.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.Closures;
import uk.coppice.portal.platform.SchoolCalendarSettings;

/**
 * Reads closures: those of the settings, and before them those kept in the browser, the newest first. A list of sessions
 * asks for every row, so they are kept in memory; another server's change is seen within half a minute.
 */
@Component
public class ClosureRows implements Closures.Source {

    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private final SchoolCalendarSettings settings;

    private record Read(Closures closures, long at) {}

    private volatile @Nullable Read read;

    ClosureRows(JdbcClient jdbc, SchoolCalendarSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Closures current() {
        var last = read;
        if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
            last = new Read(build(), System.nanoTime());
            read = last;
        }
        return last.closures();
    }

    /** Forgets what was read, so that the next who asks reads it again. */
    public void forget() {
        read = null;
    }

    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    /** The lines kept in the browser, the newest first. */
    List<TermDate> kept() {
        return jdbc.sql("SELECT id, school_id, kind, first_day, last_day, name FROM closure ORDER BY id DESC")
                .query((row, n) -> new TermDate(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        Closure.Kind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
    }

    /** The lines of the settings; those of a school that the portal doesn't know are left out. */
    List<TermDate> settings() {
        var lines = new ArrayList<TermDate>();
        settings.ofTrust().forEach(closure -> lines.add(line(null, closure)));
        var schools = settings.ofSchools();
        if (!schools.isEmpty()) {
            jdbc.sql("SELECT code, id FROM school WHERE code IN (:codes) UNION SELECT former, school_id "
                            + "FROM former_school_number WHERE kind = 'CODE' AND former IN (:codes)")
                    .param("codes", schools.keySet())
                    .query(row -> {
                        long school = row.getLong(2);
                        schools.getOrDefault(row.getString(1), List.of())
                                .forEach(closure -> lines.add(line(school, closure)));
                    });
        }
        return lines;
    }

    private static TermDate line(@Nullable Long school, Closure closure) {
        return new TermDate(null, school, closure.kind(), closure.first(), closure.last(), closure.name());
    }

    private Closures build() {
        var trust = new ArrayList<Closure>();
        Map<Long, List<Closure>> schools = new HashMap<>();
        var lines = new ArrayList<>(kept());
        lines.addAll(settings());
        for (var line : lines) {
            var school = line.school();
            (school == null ? trust : schools.computeIfAbsent(school, id -> new ArrayList<>())).add(line.closure());
        }
        return new Closures(List.copyOf(trust), Map.copyOf(schools));
    }
}
