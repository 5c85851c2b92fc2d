package uk.coppice.portal.training.register;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.GuestContacts;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** Reads registers: everyone who has a place or a mark, without those who lead the session. */
@Component
class RegisterSheets {

    private record Entry(Delegate delegate, Optional<Mark> mark, boolean booked, Optional<LocalDateTime> checkedIn) {}

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final GuestContacts contacts;
    private final Clock clock;

    RegisterSheets(JdbcClient jdbc, StaffDirectory directory, GuestContacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.contacts = contacts;
        this.clock = clock;
    }

    Optional<RegisterSheet> find(String code) {
        return jdbc.sql(
                        "SELECT id, code, title, session_date, start_time, status, kind, end_time FROM training_session "
                                + "WHERE code = ? AND status <> 'DRAFT'")
                .param(code)
                .query((row, n) -> {
                    long id = row.getLong(1);
                    var date = row.getObject(4, LocalDate.class);
                    var startsAt = date.atTime(row.getObject(5, LocalTime.class));
                    return new RegisterSheet(
                            id,
                            row.getString(2),
                            row.getString(3),
                            SessionKind.valueOf(row.getString(7)),
                            startsAt,
                            date.atTime(row.getObject(8, LocalTime.class)),
                            startsAt.minus(RegisterAccess.OPENS_BEFORE),
                            SessionStatus.valueOf(row.getString(6)) == SessionStatus.DELIVERED,
                            lines(id, date));
                })
                .optional();
    }

    private List<RegisterSheet.Line> lines(long session, LocalDate date) {
        var entries = jdbc.sql("""
                        SELECT d.person_id, d.guest_id, a.mark, d.booked,
                               CASE WHEN a.source = 'SELF' THEN COALESCE(a.marked_at, a.recorded_at) END
                        FROM (SELECT person_id, guest_id, MAX(booked) AS booked FROM (
                                  SELECT person_id, guest_id, 1 AS booked FROM booking
                                  WHERE session_id = :session AND superseded = 0 AND state = 'BOOKED'
                                  UNION ALL
                                  SELECT person_id, guest_id, 0 FROM attendance
                                  WHERE session_id = :session AND superseded = 0) e
                              GROUP BY person_id, guest_id) d
                        LEFT JOIN attendance a ON a.session_id = :session AND a.superseded = 0
                             AND (a.person_id = d.person_id OR a.guest_id = d.guest_id)
                        WHERE NOT EXISTS (SELECT 1 FROM session_lead l
                                          WHERE l.session_id = :session AND l.person_id = d.person_id)
                        """)
                .param("session", session)
                .query((row, n) -> {
                    Long person = row.getObject(1, Long.class);
                    return new Entry(
                            person != null ? Delegate.person(person) : Delegate.guest(row.getLong(2)),
                            Optional.ofNullable(row.getString(3)).map(Mark::valueOf),
                            row.getInt(4) == 1,
                            Optional.ofNullable(row.getObject(5, LocalDateTime.class))
                                    .map(this::here));
                })
                .list();
        var staff = directory.find(ids(entries, false), date);
        var guests = contacts.of(ids(entries, true), date);
        var lines = new ArrayList<RegisterSheet.Line>();
        for (var entry : entries) {
            long id = entry.delegate().id();
            var person = entry.delegate().guest() ? null : staff.get(id);
            var guest = entry.delegate().guest() ? guests.get(id) : null;
            String name = person != null ? person.name() : guest != null ? guest.name() : "";
            String about = person == null
                    ? guest == null || guest.school().isEmpty() ? "Guest" : guest.school() + ", guest"
                    : person.workplace().isEmpty() ? "" : person.workplace() + ", " + person.post();
            lines.add(new RegisterSheet.Line(
                    entry.delegate(),
                    name,
                    about,
                    entry.mark().orElse(null),
                    entry.booked(),
                    entry.checkedIn().orElse(null)));
        }
        var english = Collator.getInstance(Locale.UK);
        lines.sort(Comparator.comparing(RegisterSheet.Line::name, english)
                .thenComparingLong(line -> line.delegate().id()));
        return lines;
    }

    private LocalDateTime here(LocalDateTime utc) {
        return StoredTime.wall(utc, clock.getZone());
    }

    private static List<Long> ids(List<Entry> entries, boolean guests) {
        return entries.stream()
                .map(Entry::delegate)
                .filter(delegate -> delegate.guest() == guests)
                .map(Delegate::id)
                .toList();
    }
}
