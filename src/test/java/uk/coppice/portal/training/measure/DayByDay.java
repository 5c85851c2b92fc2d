package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory.Post;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/**
 * The plan's figures told a second time, straight from their definition, slow and plain: day by day, person by person.
 * Shares no line with the measures.
 */
final class DayByDay {

    private static final Set<StaffGroup> TEACHING = Set.of(
            StaffGroup.HEAD,
            StaffGroup.DEPUTY,
            StaffGroup.ASSISTANT_HEAD,
            StaffGroup.TEACHER,
            StaffGroup.UNQUALIFIED_TEACHER);
    private static final Set<Mark> PRESENT = Set.of(Mark.ATTENDED, Mark.PART, Mark.MADE_UP);

    private final RandomTrust trust;
    private final LocalDate d;

    DayByDay(RandomTrust trust) {
        this.trust = trust;
        this.d = trust.asOf;
    }

    String cpdReach(int k) {
        LongPredicate counts = person -> has(person, d, post -> TEACHING.contains(post.group())) && eligible(person);
        LongPredicate reached = person -> delivered()
                        .filter(session -> session.kind() == SessionKind.OTP || session.kind() == SessionKind.NETWORK)
                        .filter(session -> session.leads().contains(person)
                                || marks(session).anyMatch(row -> row.person() != null && row.person() == person))
                        .count()
                >= k;
        return count(counts.and(reached)) + "/" + count(counts);
    }

    String coLeading() {
        LongPredicate counts = person -> has(person, d, post -> post.school() != null && inTrust(post.school(), d));
        LongPredicate reached = person -> delivered()
                .filter(session -> session.leads().contains(person))
                .anyMatch(session -> {
                    var schools = new HashSet<Long>();
                    attendances(session)
                            .forEach(row -> trust.posts.forEach(post -> {
                                if (row.person() != null
                                        && post.personId() == row.person()
                                        && active(post, session.date())
                                        && post.school() != null
                                        && inTrust(post.school(), session.date())) {
                                    schools.add(post.school().id());
                                }
                            }));
                    return schools.size() >= 2;
                });
        return count(counts.and(reached)) + "/" + count(counts);
    }

    String outsideAttendance() {
        long all = 0;
        long outside = 0;
        for (var session : delivered().toList()) {
            if (session.leads().stream().noneMatch(lead -> works(lead, session.date()))) {
                continue;
            }
            for (var row : attendances(session).toList()) {
                all++;
                boolean inside = row.person() != null
                        ? works(row.person(), session.date())
                        : trust.guests.stream()
                                .filter(guest -> row.guest() != null && guest.id() == row.guest())
                                .anyMatch(guest -> inTrust(guest.school(), session.date()));
                outside += inside ? 0 : 1;
            }
        }
        return outside + "/" + all;
    }

    /** Sessions of the year that were delivered, up to the day. */
    private Stream<RandomTrust.Session> delivered() {
        return trust.sessions.stream()
                .filter(session -> session.status() == SessionStatus.DELIVERED)
                .filter(session -> !session.date().isBefore(LocalDate.of(trust.year.startYear(), 9, 1)))
                .filter(session -> !session.date().isAfter(d));
    }

    private Stream<RandomTrust.Row> marks(RandomTrust.Session session) {
        return trust.rows.stream()
                .filter(row -> row.session() == session.id() && row.current() && PRESENT.contains(row.mark()));
    }

    /** The marks of those who do not lead it. */
    private Stream<RandomTrust.Row> attendances(RandomTrust.Session session) {
        return marks(session)
                .filter(row -> row.person() == null || !session.leads().contains(row.person()));
    }

    private boolean works(long person, LocalDate day) {
        return has(person, day, post -> post.school() == null || inTrust(post.school(), day));
    }

    private boolean eligible(long person) {
        int days = 0;
        for (var day = LocalDate.of(trust.year.startYear(), 9, 1); !day.isAfter(d); day = day.plusDays(1)) {
            var today = day;
            boolean away = trust.absences.stream()
                    .anyMatch(absence -> absence.personId() == person
                            && !today.isBefore(absence.from())
                            && (absence.to() == null || !today.isAfter(absence.to())));
            days += !away && has(person, today, post -> true) ? 1 : 0;
        }
        return days >= 90 && has(person, d, post -> true);
    }

    private boolean has(long person, LocalDate day, Predicate<Post> wanted) {
        return trust.posts.stream()
                .anyMatch(post -> post.personId() == person && active(post, day) && wanted.test(post));
    }

    private static boolean active(Post post, LocalDate day) {
        return !day.isBefore(post.start()) && (post.end() == null || !day.isAfter(post.end()));
    }

    private static boolean inTrust(@Nullable School school, LocalDate day) {
        return school != null
                && school.inTrustFrom() != null
                && !day.isBefore(school.inTrustFrom())
                && (school.inTrustTo() == null || day.isBefore(school.inTrustTo()));
    }

    private long count(LongPredicate wanted) {
        return LongStream.rangeClosed(1, trust.people).filter(wanted).count();
    }
}
