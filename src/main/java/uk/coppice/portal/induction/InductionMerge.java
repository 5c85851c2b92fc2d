package uk.coppice.portal.induction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonMerge;

/** The induction of one of two records becomes that of the person; two inductions can't become one. */
@Component
class InductionMerge implements PersonMerge {

    /** Who wrote something down of somebody else's induction. */
    static final Set<String> WRITTEN_BY = Set.of(
            "induction_outcome.recorded_by",
            "induction_length.recorded_by",
            "induction_length.taken_back_by",
            "induction_change.changed_by",
            "induction_absence.recorded_by",
            "induction_review.recorded_by",
            "attendance_claim.settled_by");

    private static final Set<String> COLUMNS = Stream.concat(
                    WRITTEN_BY.stream(), Stream.of("induction.person_id", "induction_support.person_id"))
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;

    InductionMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        int inductions = jdbc.sql("SELECT COUNT(*) FROM induction WHERE person_id IN (?, ?)")
                .params(keep, other)
                .query(Integer.class)
                .single();
        return inductions > 1
                ? List.of(
                        "Both have an induction, and a teacher has one for good. Ask the trust's ECT lead which is right.")
                : List.of();
    }
}
