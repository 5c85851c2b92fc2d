package uk.coppice.portal.training.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionPlan;
import uk.coppice.portal.training.YearGroup;

/**
 * A session as somebody types it: anything may still be missing. {@link PlanCheck} says what must be put right;
 * {@link SessionPlan} explains each value.
 *
 * @param leads who leads it, the first before the co-leads
 * @param clashWarns whether a clash is only warned of, rather than refused
 */
public record PlanForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String topic,
        @Nullable SessionKind kind,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable String venue,
        @Nullable String onlineLink,
        @Nullable List<PlannedLead> leads,
        @Nullable Audience audience,
        @Nullable Set<YearGroup> yearGroups,
        boolean openToGuests,
        @Nullable Integer capacity,
        @Nullable Integer minimum,
        @Nullable LocalDate minimumBy,
        @Nullable LocalDate bookingOpens,
        @Nullable Integer closesDays,
        @Nullable Integer cancelDays,
        boolean clashWarns,
        @Nullable Integer fairShare,
        @Nullable String aimKey)
        implements Serializable {

    private static final String ONLINE = "Online";

    /** Nothing typed yet: a trust session after school, led by whoever plans it. */
    public static PlanForm empty(List<PlannedLead> leads) {
        return new PlanForm(
                "",
                "",
                "",
                SessionKind.OTP,
                null,
                LocalTime.of(15, 45),
                LocalTime.of(17, 0),
                "",
                "",
                leads,
                Audience.ANYONE,
                Set.of(),
                false,
                null,
                null,
                null,
                null,
                0,
                0,
                false,
                null,
                null);
    }

    /** What the portal holds of a session. */
    public static PlanForm of(SessionPlan plan, List<PlannedLead> leads) {
        return new PlanForm(
                plan.title(),
                plan.summary(),
                plan.topic(),
                plan.kind(),
                plan.date(),
                plan.start(),
                plan.end(),
                plan.venue(),
                plan.onlineLink(),
                leads,
                plan.audience(),
                plan.yearGroups(),
                plan.openToGuests(),
                plan.capacity() == 0 ? null : plan.capacity(),
                plan.minimum(),
                plan.minimumBy(),
                plan.bookingOpens(),
                plan.closesDays(),
                plan.cancelDays(),
                plan.clash() == ClashMode.WARN,
                plan.fairShare(),
                plan.aimKey());
    }

    /**
     * The same on another day, with another title; days that hang on the old one move with it. Without a day they go,
     * and so does the smallest number, which is nothing without the day of its warning.
     */
    public PlanForm on(@Nullable LocalDate day, @Nullable String newTitle) {
        return new PlanForm(
                newTitle,
                summary,
                topic,
                kind,
                day,
                start,
                end,
                venue,
                onlineLink,
                leads,
                audience,
                yearGroups,
                openToGuests,
                capacity,
                day == null ? null : minimum,
                moved(minimumBy, day),
                moved(bookingOpens, day),
                closesDays,
                cancelDays,
                clashWarns,
                fairShare,
                aimKey);
    }

    private @Nullable LocalDate moved(@Nullable LocalDate other, @Nullable LocalDate day) {
        if (other == null || date == null || day == null) {
            return null;
        }
        return other.plusDays(ChronoUnit.DAYS.between(date, day));
    }

    /** The same about something else. */
    public PlanForm about(String newTitle, String newSummary, String newTopic) {
        return new PlanForm(
                newTitle,
                newSummary,
                newTopic,
                kind,
                date,
                start,
                end,
                venue,
                onlineLink,
                leads,
                audience,
                yearGroups,
                openToGuests,
                capacity,
                minimum,
                minimumBy,
                bookingOpens,
                closesDays,
                cancelDays,
                clashWarns,
                fairShare,
                aimKey);
    }

    /** Who leads it; never null. */
    public List<PlannedLead> leading() {
        return leads == null ? List.of() : leads;
    }

    /** As a plan, once {@link PlanCheck} finds nothing in it. */
    SessionPlan plan() {
        if (date == null || start == null || end == null) {
            throw new IllegalStateException("A session without date or time was not checked");
        }
        String where = text(venue);
        String link = text(onlineLink);
        return new SessionPlan(
                text(title),
                summary == null ? "" : TypedText.lines(summary),
                text(topic),
                kind == null ? SessionKind.OTP : kind,
                date,
                start,
                end,
                where.isEmpty() && !link.isEmpty() ? ONLINE : where,
                link,
                audience == null ? Audience.ANYONE : audience,
                yearGroups == null ? Set.of() : yearGroups,
                openToGuests,
                capacity == null ? 0 : capacity,
                minimum,
                minimumBy,
                bookingOpens,
                closesDays == null ? 0 : closesDays,
                cancelDays == null ? 0 : cancelDays,
                clashWarns ? ClashMode.WARN : ClashMode.BLOCK,
                fairShare,
                aimKey);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : TypedText.line(typed);
    }
}
