package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;

/** Loads what the spread of leaving reasons is worked out from. Finished years only: a running one would tell of each leaver. */
@Component
class ReasonSpreads {

    private final LeaverPosts posts;
    private final LeavingReasons reasons;

    ReasonSpreads(LeaverPosts posts, LeavingReasons reasons) {
        this.posts = posts;
        this.reasons = reasons;
    }

    /** Why people left in a year and those pooled with it; empty until the year's last day, and while there are too few. */
    Optional<ReasonSpread.Spread> of(AcademicYear year, LocalDate asOf) {
        if (asOf.isBefore(year.lastDay())) {
            return Optional.empty();
        }
        return posts.firstEnd().flatMap(first -> {
            var leavings = new Leavings(posts.ofAllWithAnEnd(year.lastDay()));
            var byYear = new TreeMap<AcademicYear, List<String>>();
            for (var each = AcademicYear.of(first); each.compareTo(year) <= 0; each = next(each)) {
                byYear.put(
                        each,
                        Leavings.lastOfEach(leavings.ofTrust(each.firstDay(), each.lastDay())).stream()
                                .map(leaving ->
                                        Optional.ofNullable(leaving.reason()).orElse(""))
                                .toList());
            }
            return ReasonSpread.of(year, byYear, reasons);
        });
    }

    private static AcademicYear next(AcademicYear year) {
        return new AcademicYear(year.startYear() + 1);
    }
}
