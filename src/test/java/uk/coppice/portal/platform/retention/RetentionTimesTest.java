package uk.coppice.portal.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RetentionTimesTest {

    private record Rule(String key, Keep usual, Keep least, Keep most) implements RetentionRule {

        @Override
        public String what() {
            return "Things";
        }

        @Override
        public String from() {
            return "after the last";
        }

        @Override
        public String why() {
            return "Because.";
        }

        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public long count(LocalDate over) {
            return 0;
        }

        @Override
        public int remove(LocalDate over, int most) {
            return 0;
        }
    }

    private final Rule guests = new Rule("guests", Keep.months(24), Keep.months(6), Keep.years(6));
    private final Rule fixed = new Rule("exit-notes", Keep.months(12), Keep.months(12), Keep.months(12));

    @Test
    void theUsualTimeHoldsWithoutASetting() {
        assertThat(times(null).of(guests)).isEqualTo(Keep.months(24));
        assertThat(times(Map.of("guests", "1 year")).of("guests")).isEqualTo(Keep.years(1));
        assertThat(times(Map.of("guests", "6 months")).of(guests)).isEqualTo(Keep.months(6));
        assertThat(times(Map.of("guests", "72 months")).of(guests)).isEqualTo(Keep.months(72));
    }

    @Test
    void everythingThatIsWrongIsSaidAtTheStart() {
        assertThatThrownBy(
                        times(Map.of("guests", "5 months", "exit-notes", "2 years", "pupils", "1 year"))
                                ::afterSingletonsInstantiated)
                .hasMessageContaining("portal.retention.keep.guests must be from 6 months to 6 years, not 5 months")
                .hasMessageContaining("portal.retention.keep.exit-notes must be 12 months, not 2 years")
                .hasMessageContaining("portal.retention.keep.pupils is not known; known are exit-notes, guests");
        assertThatThrownBy(times(Map.of("guests", "for ever"))::afterSingletonsInstantiated)
                .hasMessageContaining("24 months");
        times(Map.of("exit-notes", "1 year")).afterSingletonsInstantiated();
    }

    private RetentionTimes times(@Nullable Map<String, String> set) {
        var beans = new StaticListableBeanFactory(Map.of("guests", guests, "fixed", fixed));
        return new RetentionTimes(new RetentionSettings(set), beans.getBeanProvider(RetentionRule.class));
    }
}
