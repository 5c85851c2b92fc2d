package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;

/** A plan, to say what is different. */
public final class Forms {

    private final PlanForm same;
    private @Nullable String title;
    private @Nullable LocalDate date;
    private @Nullable LocalTime start;
    private @Nullable LocalTime end;
    private @Nullable String venue;
    private @Nullable String link;
    private @Nullable List<PlannedLead> leads;
    private @Nullable Integer places;
    private @Nullable Integer minimum;
    private @Nullable LocalDate minimumBy;
    private @Nullable Integer share;

    /** A whole one for 3 February 2026. */
    Forms() {
        this(new PlanForm(
                "Phonics",
                "",
                "Phonics",
                SessionKind.OTP,
                LocalDate.of(2026, 2, 3),
                LocalTime.of(15, 45),
                LocalTime.of(17, 0),
                "Willow hall",
                "",
                List.of(new PlannedLead(null, "Prof. Jones")),
                Audience.ANYONE,
                Set.of(),
                false,
                20,
                null,
                null,
                null,
                0,
                0,
                false,
                null,
                null));
    }

    private Forms(PlanForm same) {
        this.same = same;
        title = same.title();
        date = same.date();
        start = same.start();
        end = same.end();
        venue = same.venue();
        link = same.onlineLink();
        leads = same.leads();
        places = same.capacity();
        minimum = same.minimum();
        minimumBy = same.minimumBy();
        share = same.fairShare();
    }

    /** One that is there already. */
    public static Forms of(PlanForm form) {
        return new Forms(form);
    }

    Forms titled(String words) {
        title = words;
        return this;
    }

    public Forms on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    public Forms at(String from, String to) {
        start = LocalTime.parse(from);
        end = LocalTime.parse(to);
        return this;
    }

    public Forms venue(String where) {
        venue = where;
        return this;
    }

    Forms link(String address) {
        link = address;
        return this;
    }

    public Forms led(Long... people) {
        leads = java.util.Arrays.stream(people)
                .map(id -> new PlannedLead(id, "Person " + id))
                .toList();
        return this;
    }

    Forms led(List<PlannedLead> wanted) {
        leads = wanted;
        return this;
    }

    public Forms places(@Nullable Integer number) {
        places = number;
        return this;
    }

    /** At most so many of one school. */
    public Forms share(@Nullable Integer number) {
        share = number;
        return this;
    }

    Forms minimum(@Nullable Integer number, @Nullable LocalDate by) {
        minimum = number;
        minimumBy = by;
        return this;
    }

    public PlanForm form() {
        return new PlanForm(
                title,
                same.summary(),
                same.topic(),
                same.kind(),
                date,
                start,
                end,
                venue,
                link,
                leads,
                same.audience(),
                same.yearGroups(),
                same.openToGuests(),
                places,
                minimum,
                minimumBy,
                same.bookingOpens(),
                same.closesDays(),
                same.cancelDays(),
                same.clashWarns(),
                share,
                same.aimKey());
    }
}
