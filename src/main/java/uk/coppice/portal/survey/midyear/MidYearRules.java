package uk.coppice.portal.survey.midyear;

import java.time.LocalDate;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.SchoolCalendar;

/** What a mid-year survey must be like before it is put to anybody, and what is proposed at first. */
final class MidYearRules {

    static final int LONGEST_DAYS = 60;
    private static final int SCHOOL_DAYS_AHEAD = 5;
    private static final int OPEN_SCHOOL_DAYS = 10;

    private final SchoolCalendar calendar;

    MidYearRules(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** A day to open on: a school week from a day. */
    LocalDate opening(LocalDate today) {
        return schoolDaysAfter(today, SCHOOL_DAYS_AHEAD);
    }

    /** The day to close on: two weeks of school days after the opening, a school day itself. */
    LocalDate closing(LocalDate opensOn) {
        return schoolDaysAfter(opensOn, OPEN_SCHOOL_DAYS);
    }

    /** Why a plan cannot be kept; empty when it can. */
    Optional<String> whyNot(MidYearPlan plan, LocalDate today) {
        if (plan.title().isBlank() || plan.title().length() > MidYearPlan.LONGEST_TITLE) {
            return Optional.of("Give the survey a title of at most 200 characters.");
        }
        if (plan.minimumGroup() < MidYearPlan.SMALLEST_GROUP || plan.minimumGroup() > MidYearPlan.LARGEST_GROUP) {
            return Optional.of("The smallest group that is shown must be a number from 10 to 100. "
                    + "With fewer than 10, people could be guessed.");
        }
        if (plan.opensOn().isBefore(today)) {
            return Optional.of("The opening day is over. Choose today or a later day.");
        }
        return schoolDay("opens", plan.opensOn())
                .or(() -> schoolDay("closes", plan.closesOn()))
                .or(() -> length(plan.opensOn(), plan.closesOn()));
    }

    /** Why a survey can't stay open until a day; empty when it can. */
    Optional<String> whyNotUntil(LocalDate opened, LocalDate closesOn) {
        return schoolDay("closes", closesOn).or(() -> length(opened, closesOn));
    }

    private Optional<String> schoolDay(String what, LocalDate day) {
        return calendar.whyClosed(day)
                .map(why -> "The survey " + what + " on " + DateWords.longWeekday(day) + " " + day.getDayOfMonth() + " "
                        + DateWords.month(day) + ", which is no school day (" + why + "). Choose a school day.");
    }

    private static Optional<String> length(LocalDate opensOn, LocalDate closesOn) {
        if (!closesOn.isAfter(opensOn)) {
            return Optional.of("The survey must close after the day that it opens on.");
        }
        return closesOn.isAfter(opensOn.plusDays(LONGEST_DAYS))
                ? Optional.of("A survey can be open for at most 60 days. Choose an earlier closing day.")
                : Optional.empty();
    }

    private LocalDate schoolDaysAfter(LocalDate day, int days) {
        var reached = day;
        int found = 0;
        // No holiday lasts so long that this ends on a day without school.
        for (int n = 0; n < 120 && found < days; n++) {
            reached = reached.plusDays(1);
            if (calendar.isSchoolDay(reached)) {
                found++;
            }
        }
        return reached;
    }
}
