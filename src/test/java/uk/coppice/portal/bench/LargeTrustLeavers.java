package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why people left a {@link LargeTrust}, where they went, and what two in five said of it. */
final class LargeTrustLeavers implements AutoCloseable {

    private static final LocalDate TEXTS_KEPT_FROM = LocalDate.of(LargeTrust.LAST_YEAR, 9, 1);
    private static final List<String> REASONS = List.of(
            "workload",
            "work_life_balance",
            "promotion",
            "promotion",
            "relocation",
            "retirement",
            "retirement",
            "family",
            "pay",
            "end_of_contract",
            "career_change",
            "declined_to_say");
    private static final List<String> DESTINATIONS =
            List.of("other_state_school", "other_state_school", "outside_education", "retired", "unknown");
    private static final List<String> STATES = List.of("WRITTEN", "HELD", "DECLINED");

    private final ManyRows interviews;

    LargeTrustLeavers(LargeTrust trust) {
        this.interviews = trust.rows("exit_interview (id, person_id, left_on, state, reason, come_back, supported, "
                + "went_well, do_better, recorded_on, recorded_by, texts_deleted, version)");
    }

    /** One in seventeen leaves without one. */
    @Nullable
    String reason(int number) {
        return number % 17 == 0 ? null : REASONS.get(number % REASONS.size());
    }

    String destination(int number) {
        return DESTINATIONS.get(number % DESTINATIONS.size());
    }

    void interview(LargeTrust.Person person, @Nullable String reason, int number) throws SQLException {
        var last = person.end;
        if (last == null || number % 5 > 1) {
            return;
        }
        String state = STATES.get(number % STATES.size());
        boolean said = !state.equals("DECLINED");
        boolean kept = said && !last.isBefore(TEXTS_KEPT_FROM);
        interviews.add(
                person.id,
                person.id,
                last,
                state,
                said ? reason : null,
                said ? "PERHAPS" : "NOT_SAID",
                said ? "ENOUGH" : "NOT_SAID",
                kept ? "The people, and time to plan together" : null,
                kept ? "Fewer meetings in the last weeks of a term" : null,
                last.minusDays(7),
                0,
                said && !kept ? last.plusMonths(12) : null,
                1);
    }

    @Override
    public void close() throws SQLException {
        interviews.close();
    }
}
