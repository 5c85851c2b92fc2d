package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;

/** A whole plan for 3 February 2026, to say what is different. */
final class Forms {

    private String title = "Phonics";
    private @Nullable LocalDate date = LocalDate.of(2026, 2, 3);
    private LocalTime start = LocalTime.of(15, 45);
    private LocalTime end = LocalTime.of(17, 0);
    private String venue = "Willow hall";
    private String link = "";
    private List<PlannedLead> leads = List.of(new PlannedLead(null, "Prof. Jones"));
    private @Nullable Integer places = 20;
    private @Nullable Integer minimum;
    private @Nullable LocalDate minimumBy;

    Forms titled(String words) {
        title = words;
        return this;
    }

    Forms on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    Forms at(String from, String to) {
        start = LocalTime.parse(from);
        end = LocalTime.parse(to);
        return this;
    }

    Forms venue(String where) {
        venue = where;
        return this;
    }

    Forms link(String address) {
        link = address;
        return this;
    }

    Forms led(Long... people) {
        leads = java.util.Arrays.stream(people)
                .map(id -> new PlannedLead(id, "Person " + id))
                .toList();
        return this;
    }

    Forms led(List<PlannedLead> wanted) {
        leads = wanted;
        return this;
    }

    Forms places(@Nullable Integer number) {
        places = number;
        return this;
    }

    Forms minimum(@Nullable Integer number, @Nullable LocalDate by) {
        minimum = number;
        minimumBy = by;
        return this;
    }

    PlanForm form() {
        return new PlanForm(
                title,
                "",
                "Phonics",
                SessionKind.OTP,
                date,
                start,
                end,
                venue,
                link,
                leads,
                Audience.ANYONE,
                Set.of(),
                false,
                places,
                minimum,
                minimumBy,
                null,
                0,
                0,
                false,
                null,
                null);
    }
}
