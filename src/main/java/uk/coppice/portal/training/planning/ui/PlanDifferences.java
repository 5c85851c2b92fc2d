package uk.coppice.portal.training.planning.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlannedLead;

/** Names what somebody else changed about a session, with what it is now where that is short. */
final class PlanDifferences {

    private record Field(String name, Function<PlanForm, Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("Title", form -> text(form.title())),
            new Field("What it is about", form -> text(form.summary())),
            new Field("Subject", form -> text(form.topic())),
            new Field("Kind", form -> form.kind() == null ? "" : form.kind().words()),
            new Field("Date", form -> form.date() == null ? "" : DateWords.onPaper(form.date())),
            new Field("Start", form -> text(form.start())),
            new Field("End", form -> text(form.end())),
            new Field("Where", form -> text(form.venue())),
            new Field("Online link", form -> text(form.onlineLink())),
            new Field(
                    "Leads",
                    form -> form.leading().stream().map(PlannedLead::name).collect(Collectors.joining(" and "))),
            new Field("Places", form -> text(form.capacity())));

    private static final int SHORT = 60;

    private PlanDifferences() {}

    /** {@code Changed meanwhile: Places, now 24; Where, now Oak hall.} */
    static String words(PlanForm before, PlanForm after) {
        List<String> changed = new ArrayList<>();
        for (var field : FIELDS) {
            var now = field.value().apply(after).toString();
            if (!field.value().apply(before).toString().equals(now)) {
                changed.add(now.isEmpty() || now.length() > SHORT ? field.name() : field.name() + ", now " + now);
            }
        }
        return changed.isEmpty()
                ? "What they changed is in the smaller settings or the state of the session."
                : "Changed meanwhile: " + String.join("; ", changed) + ".";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
