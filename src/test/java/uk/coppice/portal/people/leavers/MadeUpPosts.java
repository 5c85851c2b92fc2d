package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;

/** Posts of an invented trust, in readable lines, over 2025/26. */
final class MadeUpPosts {

    static final AcademicYear YEAR = new AcademicYear(2025);
    private static final Set<String> LEFT_OUT =
            Set.of("promotion", "relocation", "retirement", "end_of_contract", "family");
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);

    final School willow = new School(1, "WIL", "Willow", LONG_AGO, null);
    final School oak = new School(2, "OAK", "Oak", LONG_AGO, null);
    final School outside = new School(9, "OUT", "Outside", null, null);
    final List<TrustPost> posts = new ArrayList<>();

    MadeUpPosts post(long person, @Nullable School school, String start, @Nullable String end) {
        return post(person, school, start, end, null, 1000);
    }

    MadeUpPosts post(
            long person,
            @Nullable School school,
            String start,
            @Nullable String end,
            @Nullable String reason,
            int fte) {
        posts.add(new TrustPost(
                posts.size() + 1L,
                person,
                school,
                "Teacher",
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                fte,
                reason,
                null));
        return this;
    }

    /** People in post all year. */
    MadeUpPosts staying(School school, int from, int to) {
        for (int person = from; person <= to; person++) {
            post(person, school, "2015-09-01", null);
        }
        return this;
    }

    Measurement turnover() {
        return turnover("2026-08-31");
    }

    Measurement turnover(String asOf) {
        return Turnover.of(
                new MeasureRequest(YEAR, LocalDate.parse(asOf), Map.of()),
                posts,
                reason -> LEFT_OUT.contains("" + reason),
                Optional.empty());
    }
}
