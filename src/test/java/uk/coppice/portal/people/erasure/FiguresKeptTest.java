package uk.coppice.portal.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.ImportListener;
import uk.coppice.portal.intake.Intake;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.scorecard.ScorecardFormat;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.Dump;
import uk.coppice.portal.testing.TestClock;

/** Everybody of the example year who can be erased is, and every figure of every year is what it was, to the digit. */
@DatabaseTest
class FiguresKeptTest {

    private static final Path FILES = Path.of("src/test/resources/coppice-2025-26");

    private final Intake intake;
    private final Scorecard scorecard;
    private final RetentionTimes times;
    private final JdbcClient jdbc;
    private final TestClock clock;

    FiguresKeptTest(Intake intake, Scorecard scorecard, RetentionTimes times, JdbcClient jdbc, TestClock clock) {
        this.intake = intake;
        this.scorecard = scorecard;
        this.times = times;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void leaversAndGuestsGoAndTheFiguresStay() {
        intake.run(FILES, Installation.Kind.TRUST, false, new ImportListener() {});
        clock.set("2033-09-01T04:00");
        var before = figures();
        var texts = texts();
        var namesakes = namesakes();

        long leavers = removeAll("leavers");
        long guests = removeAll("guests");
        removeAll("induction");
        removeAll("booking-notes");

        assertThat(leavers).isGreaterThan(10);
        assertThat(guests).isGreaterThan(30);
        assertThat(figures()).isEqualTo(before);
        var dump = Dump.of(jdbc);
        texts.removeAll(namesakes);
        assertThat(texts)
                .hasSizeGreaterThan(150)
                .allSatisfy(text -> assertThat(dump.with(text)).as(text).isEmpty());

        var notes = new ArrayList<>(intake.run(FILES, Installation.Kind.TRUST, false, new ImportListener() {})
                .notes());
        assertThat(notes)
                .anyMatch(note -> note.contains("of staff.csv are about " + leavers + " people who were erased"))
                .anyMatch(note -> note.startsWith("%,d guests of guests.csv".formatted(guests)));
        assertThat(figures()).isEqualTo(before);
        var again = Dump.of(jdbc);
        assertThat(texts)
                .allSatisfy(text -> assertThat(again.with(text)).as(text).isEmpty());
    }

    private long removeAll(String key) {
        RetentionRule rule = times.rules().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        var over = times.of(rule).over(LocalDate.now(clock));
        long expected = rule.count(over);
        long removed = 0;
        for (int some = rule.remove(over, 500); some > 0; some = rule.remove(over, 500)) {
            removed += some;
        }
        assertThat(removed).as(key).isEqualTo(expected);
        assertThat(rule.count(over)).isZero();
        return removed;
    }

    private List<String> figures() {
        var lines = new ArrayList<String>();
        for (int year = 2019; year < 2033; year++) {
            lines.addAll(ScorecardFormat.CSV
                    .write(scorecard.workings(new AcademicYear(year), LocalDate.of(year + 1, 8, 31)))
                    .lines()
                    .toList());
        }
        return lines;
    }

    /** Names, numbers and addresses of everybody who has left, and of all guests. */
    private Set<String> texts() {
        var texts = new HashSet<String>();
        jdbc.sql("SELECT p.staff_no, p.trn, CONCAT(p.first_name, ' ', p.last_name), p.work_email FROM person p "
                        + "WHERE NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id AND o.end_date IS NULL)")
                .query(row -> {
                    for (int column = 1; column <= 4; column++) {
                        if (row.getString(column) != null) {
                            texts.add(row.getString(column));
                        }
                    }
                });
        jdbc.sql("SELECT email, name FROM guest").query(row -> {
            texts.addAll(List.of(row.getString(1), row.getString(2)));
        });
        return texts;
    }

    /** Names that others have, too, and those of leads from outside the trust. */
    private Set<String> namesakes() {
        var names = new HashSet<>(jdbc.sql("SELECT CONCAT(p.first_name, ' ', p.last_name) FROM person p "
                        + "WHERE EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id AND o.end_date IS NULL)")
                .query(String.class)
                .list());
        names.addAll(jdbc.sql("SELECT external_name FROM session_lead WHERE external_name IS NOT NULL")
                .query(String.class)
                .list());
        return names;
    }
}
