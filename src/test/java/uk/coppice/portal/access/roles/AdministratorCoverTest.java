package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.access.roles.AdministratorCover.Span;

class AdministratorCoverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    @Test
    void somebodyWithoutAnEndCoversEveryDay() {
        assertThat(gap(span("2025-09-01", null))).isNull();
        assertThat(gap(span("2026-01-14", null))).isNull();
    }

    @Test
    void theFirstDayWithoutAnybodyIsTheDayAfterTheLast() {
        assertThat(gap()).isEqualTo(TODAY);
        assertThat(gap(span("2026-01-15", null))).isEqualTo(TODAY);
        assertThat(gap(span("2025-09-01", "2026-01-13"))).isEqualTo(TODAY);
        assertThat(gap(span("2025-09-01", "2026-01-14"))).isEqualTo("2026-01-15");
    }

    @Test
    void oneFollowsAnotherWithoutAGap() {
        assertThat(gap(span("2026-02-01", null), span("2025-09-01", "2026-01-31")))
                .isNull();
        assertThat(gap(span("2026-02-02", null), span("2025-09-01", "2026-01-31")))
                .isEqualTo("2026-02-01");
        assertThat(gap(span("2025-09-01", "2026-03-31"), span("2026-01-20", "2026-01-31")))
                .isEqualTo("2026-04-01");
    }

    @Test
    void onlyAnEarlierGapThanBeforeIsALoss() {
        var forever = span("2025-09-01", null);
        var toMarch = span("2025-09-01", "2026-03-31");
        var toMay = span("2025-09-01", "2026-05-31");
        assertThat(lost(List.of(forever, toMarch), List.of(toMarch))).isEqualTo("2026-04-01");
        assertThat(lost(List.of(forever, toMarch), List.of(forever))).isNull();
        assertThat(lost(List.of(toMay, toMarch), List.of(toMay))).isNull();
        assertThat(lost(List.of(toMay), List.of(toMarch))).isEqualTo("2026-04-01");
        assertThat(lost(List.of(toMarch), List.of(toMay))).isNull();
        assertThat(lost(List.of(), List.of())).isNull();
    }

    private static @Nullable LocalDate gap(Span... spans) {
        return AdministratorCover.gap(Arrays.asList(spans), TODAY);
    }

    private static @Nullable LocalDate lost(List<Span> before, List<Span> after) {
        return AdministratorCover.lost(before, after, TODAY);
    }

    private static Span span(String from, @Nullable String to) {
        return new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
