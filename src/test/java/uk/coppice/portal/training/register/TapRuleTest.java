package uk.coppice.portal.training.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TapRuleTest {

    private static final Instant NOW = Instant.parse("2026-01-14T10:00:00Z");
    private static final Instant OPENED = NOW.minusSeconds(3600);

    @Test
    void theLaterTapStandsWhicheverIsSavedFirst() {
        assertThat(TapRule.stands(MarkSource.LEAD, NOW, NOW.minusSeconds(1))).isTrue();
        assertThat(TapRule.stands(MarkSource.SELF, NOW, NOW.minusSeconds(1))).isTrue();
        assertThat(TapRule.stands(MarkSource.LEAD, NOW.minusSeconds(1), NOW)).isFalse();
        assertThat(TapRule.stands(MarkSource.LEAD, NOW, NOW)).isFalse();
    }

    @Test
    void whatFinishingMarkedGivesWayToAnybodyWhoSawThem() {
        assertThat(TapRule.stands(MarkSource.FINISH, NOW, NOW.minusSeconds(600)))
                .isFalse();
    }

    @Test
    void aTapIsNeverOlderThanTheRegisterNorFromTheFuture() {
        assertThat(TapRule.tappedAt(NOW, Duration.ofMinutes(3), OPENED)).isEqualTo(NOW.minusSeconds(180));
        assertThat(TapRule.tappedAt(NOW, Duration.ofDays(400), OPENED)).isEqualTo(OPENED);
        assertThat(TapRule.tappedAt(NOW, Duration.ofMinutes(-3), OPENED)).isEqualTo(NOW);
        assertThat(TapRule.tappedAt(NOW, Duration.ofMinutes(3), NOW.plusSeconds(5)))
                .isEqualTo(NOW);
    }

    @Test
    void aTapThatWaitedIsSaidToHave() {
        assertThat(TapRule.source(Duration.ofSeconds(30))).isEqualTo(MarkSource.LEAD);
        assertThat(TapRule.source(Duration.ofSeconds(31))).isEqualTo(MarkSource.OFFLINE);
    }
}
