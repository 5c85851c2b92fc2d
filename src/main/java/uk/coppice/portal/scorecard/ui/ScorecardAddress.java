package uk.coppice.portal.scorecard.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/** What the address of the scorecard holds: the year, the open indicator and the step whose names are shown. */
record ScorecardAddress(
        AcademicYear year,
        @Nullable String indicator,
        @Nullable String step) {

    /** The address of an indicator's working; null closes it. */
    String withIndicator(@Nullable String key) {
        return write(key, null);
    }

    /** The address with the names of a step shown; null hides them. */
    String withStep(@Nullable String key) {
        return write(indicator, key);
    }

    String withYear(AcademicYear other) {
        return new ScorecardAddress(other, indicator, null).write(indicator, null);
    }

    private String write(@Nullable String openIndicator, @Nullable String openStep) {
        return "scorecard"
                + (openIndicator == null ? "" : "/" + URLEncoder.encode(openIndicator, StandardCharsets.UTF_8))
                + "?year=" + URLEncoder.encode(year.toString(), StandardCharsets.UTF_8)
                + (openStep == null ? "" : "&who=" + URLEncoder.encode(openStep, StandardCharsets.UTF_8));
    }
}
