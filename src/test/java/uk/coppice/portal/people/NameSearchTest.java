package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** The table and a list of people find the same. */
@DatabaseTest
class NameSearchTest {

    private final JdbcClient jdbc;
    private final TestTrust trust;

    NameSearchTest(JdbcClient jdbc, TestTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    @ParameterizedTest
    @CsvSource({
        "amy, true",
        "' ADA ', true",
        "Amy Ad, true",
        "n1_, true",
        "my, false",
        "Adams Amy, false",
        "%dam, false",
        "n1%, false",
        "N10, false",
        "'', true",
    })
    void theStartOfANameOrStaffNumberFinds(String typed, boolean found) {
        trust.person("Amy Adams", "N1_x");
        var search = new NameSearch(typed);

        assertThat(inTable(search)).isEqualTo(found ? List.of("N1_x") : List.of());
        assertThat(search.finds(new Person(1, "N1_x", "Amy", "Adams", "", ""))).isEqualTo(found);
    }

    @Test
    void blankIsNothingButSpace() {
        assertThat(new NameSearch(" \t").blank()).isTrue();
        assertThat(new NameSearch(" a ").blank()).isFalse();
    }

    private List<String> inTable(NameSearch search) {
        return jdbc.sql("SELECT p.staff_no FROM person p WHERE " + search.condition())
                .param("typed", search.pattern())
                .query(String.class)
                .list();
    }
}
