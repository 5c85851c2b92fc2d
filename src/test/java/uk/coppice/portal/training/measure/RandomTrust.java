package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** A small trust thrown together from a seed, with dates that like to fall on edges. */
final class RandomTrust {

    record Session(long id, SessionKind kind, LocalDate date, SessionStatus status, List<Long> leads) {}

    /** A row of a register: of a person or, where that is null, of a guest. */
    record Row(
            long session, @Nullable Long person, @Nullable Long guest, Mark mark, boolean current) {}

    record Guest(long id, @Nullable School school) {}

    final AcademicYear year;
    final LocalDate asOf;
    final List<School> schools = new ArrayList<>();
    final List<StaffHistory.Post> posts = new ArrayList<>();
    final List<StaffHistory.Absence> absences = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Guest> guests = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final int people;
    private final Random random;
    private final List<LocalDate> edges;

    RandomTrust(long seed) {
        random = new Random(seed);
        year = new AcademicYear(2019 + random.nextInt(8));
        asOf = random.nextBoolean() ? year.lastDay() : year.firstDay().plusDays(random.nextInt(365));
        edges = List.of(year.firstDay(), year.lastDay(), asOf, asOf.minusDays(89), day(), day());
        people = 3 + random.nextInt(12);
        IntStream.rangeClosed(1, 4).forEach(this::school);
        IntStream.rangeClosed(1, 3)
                .forEach(id -> guests.add(new Guest(id, random.nextInt(4) == 0 ? null : any(schools))));
        IntStream.rangeClosed(1, people).forEach(this::person);
        IntStream.rangeClosed(1, 1 + random.nextInt(10)).forEach(this::session);
    }

    private void school(int id) {
        @Nullable
        LocalDate from = random.nextInt(4) == 0 ? null : random.nextInt(3) == 0 ? edge() : LocalDate.of(2015, 9, 1);
        @Nullable LocalDate to = from == null || random.nextInt(3) > 0 ? null : later(from, edge());
        schools.add(new School(id, "S" + id, "School " + id, from, to));
    }

    private void person(int id) {
        for (int i = random.nextInt(4); i > 0; i--) {
            var start = random.nextBoolean() ? LocalDate.of(2015, 9, 1) : edge();
            posts.add(new StaffHistory.Post(
                    id,
                    random.nextInt(6) == 0 ? null : any(schools),
                    any(List.of(StaffGroup.values())),
                    start,
                    random.nextBoolean() ? null : later(start, edge()),
                    100 + random.nextInt(10) * 100));
        }
        var starts = new TreeSet<LocalDate>();
        for (int i = random.nextInt(3); i > 0; i--) {
            starts.add(edge());
        }
        starts.forEach(start -> absences.add(
                new StaffHistory.Absence(id, start, random.nextInt(3) == 0 ? null : later(start, edge()), false)));
    }

    private void session(int id) {
        var date = random.nextInt(3) == 0 ? edge() : day();
        var everybody = new ArrayList<>(
                IntStream.rangeClosed(1, people).mapToObj(Long::valueOf).toList());
        Collections.shuffle(everybody, random);
        var leads = List.copyOf(everybody.subList(0, Math.min(people, random.nextInt(3))));
        var status = random.nextInt(4) > 0 ? SessionStatus.DELIVERED : any(List.of(SessionStatus.values()));
        sessions.add(new Session(id, any(List.of(SessionKind.values())), date, status, leads));
        Collections.shuffle(everybody, random);
        everybody.subList(0, random.nextInt(people + 1)).forEach(person -> {
            rows.add(new Row(id, person, null, mark(), true));
            if (random.nextInt(4) == 0) {
                rows.add(new Row(id, person, null, mark(), false));
            }
        });
        guests.stream()
                .filter(guest -> random.nextInt(3) == 0)
                .forEach(guest -> rows.add(new Row(id, null, guest.id(), mark(), true)));
    }

    private Mark mark() {
        return random.nextBoolean() ? Mark.ATTENDED : any(List.of(Mark.values()));
    }

    private LocalDate day() {
        return year.firstDay().plusDays(random.nextInt(400) - 20);
    }

    private LocalDate edge() {
        return any(edges).plusDays(random.nextInt(3) - 1);
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return second.isBefore(first) ? first : second;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
