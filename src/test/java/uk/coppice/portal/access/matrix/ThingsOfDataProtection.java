package uk.coppice.portal.access.matrix;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a teacher, human resources and a guest have asked, and copies that were made a quarter of an hour ago. */
final class ThingsOfDataProtection {

    private final Cast cast;
    private final Rows rows;
    private final Things things;

    ThingsOfDataProtection(Cast cast, Rows rows, Things things) {
        this.cast = cast;
        this.rows = rows;
        this.things = things;
    }

    void make() {
        request("teacher's request", cast.of("teacher"));
        request("hr's request", cast.of("hr"));
        request("guest's request", null);
        copy("hr's copy", cast.of("hr"));
        copy("officer's copy", cast.of("data protection officer"));
    }

    private void request(String name, @Nullable Long person) {
        String code = "DR-" + name.substring(0, 2).toUpperCase(Locale.ROOT) + "2222";
        long id = rows.add(
                        "data_request",
                        "code, kind, person_id, name, email, way, words, wanted, received_on, clock_from, paused_days, "
                                + "state, version")
                .with(
                        code,
                        "CORRECTION",
                        person,
                        person == null ? "Grace Guest" : "",
                        person == null ? "grace@example.org" : null,
                        person == null ? "FORM" : "PORTAL",
                        "FACT words of " + name,
                        "",
                        Things.THEN.toLocalDate(),
                        Things.THEN.toLocalDate(),
                        0,
                        "RECEIVED",
                        0);
        rows.add("data_request_step", "request_id, step, words, taken_at, taken_by")
                .with(
                        id,
                        "NOTED",
                        "FACT note of the office on " + name,
                        Things.THEN,
                        cast.of("data protection officer"));
        things.thing(name, id, code);
    }

    private void copy(String name, long by) {
        things.thing(
                name,
                rows.add("data_copy", "person_id, asked_by, identity_checked, own_words, made_at, made_by")
                        .with(cast.of("leaver"), "FACT who asked for " + name, "Passport", false, Things.NOW, by));
    }
}
