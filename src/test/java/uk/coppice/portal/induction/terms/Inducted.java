package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.SchoolCalendar;

/**
 * Facts of an induction for tests, in readable lines. The calendar has holidays from 2024/25 to 2029/30, the same each
 * year: 25 October to 2 November, 20 December to 4 January, 14 to 22 February, 1 to 15 April, 24 May to 1 June, and 23
 * July to 31 August.
 */
final class Inducted {

    static final School ASH = school(1, "ASH");
    static final School OAK = school(2, "OAK");

    private static final SchoolCalendar CALENDAR = calendar();

    private final LocalDate startedOn;
    private BigDecimal terms = BigDecimal.valueOf(6);
    private final List<LengthDecision> decisions = new ArrayList<>();
    private final List<StaffHistory.Post> posts = new ArrayList<>();
    private final List<Away> away = new ArrayList<>();
    private @Nullable Boolean familyExtends;
    private LocalDate today = LocalDate.of(2026, 1, 10);

    private Inducted(String startedOn) {
        this.startedOn = LocalDate.parse(startedOn);
    }

    static Inducted from(String day) {
        return new Inducted(day);
    }

    static SchoolDays days() {
        return new SchoolDays(CALENDAR::isSchoolDay);
    }

    Inducted terms(String number) {
        terms = new BigDecimal(number);
        return this;
    }

    Inducted at(School school, int thousandths, String from, @Nullable String to) {
        return at(school, StaffGroup.TEACHER, thousandths, from, to);
    }

    Inducted at(School school, StaffGroup group, int thousandths, String from, @Nullable String to) {
        posts.add(new StaffHistory.Post(
                7, school, group, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), thousandths));
        return this;
    }

    Inducted away(String from, @Nullable String to, boolean family) {
        away.add(new Away(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), family));
        return this;
    }

    Inducted familyExtends(boolean chosen) {
        familyExtends = chosen;
        return this;
    }

    Inducted decided(LengthDecision.Kind kind, String number, String on) {
        decisions.add(new LengthDecision(kind, new BigDecimal(number), LocalDate.parse(on), "As agreed."));
        return this;
    }

    Inducted today(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Course course() {
        var facts = new Facts(startedOn, terms, decisions, posts, away, familyExtends, today);
        var days = days();
        return Course.of(facts, school -> days);
    }

    /** The last day of so many school days from a first one, itself included. */
    static LocalDate after(String first, int schoolDays) {
        var day = LocalDate.parse(first);
        int left = schoolDays;
        while (!CALENDAR.isSchoolDay(day) || --left > 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static School school(long id, String code) {
        return new School(id, code, code, LocalDate.of(2015, 9, 1), null);
    }

    private static SchoolCalendar calendar() {
        var closed = new ArrayList<String>();
        for (int year = 2024; year < 2030; year++) {
            int next = year + 1;
            closed.add(year + "-10-25/" + year + "-11-02");
            closed.add(year + "-12-20/" + next + "-01-04");
            closed.add(next + "-02-14/" + next + "-02-22");
            closed.add(next + "-04-01/" + next + "-04-15");
            closed.add(next + "-05-24/" + next + "-06-01");
            closed.add(next + "-07-23/" + next + "-08-31");
        }
        return new SchoolCalendar(closed);
    }
}
