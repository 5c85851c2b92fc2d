package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.DatabaseTest;

/** A new column of surveys wants a sentence for staff, in StoredWords: without one this fails. */
@DatabaseTest
class WhatWeStoreTest {

    private final WhatWeStore store;

    WhatWeStoreTest(WhatWeStore store) {
        this.store = store;
    }

    @Test
    void everyTableAndColumnHasASentence() {
        var tables = store.tables();
        assertThat(tables)
                .extracting(StoredTable::name)
                .contains(
                        "survey",
                        "survey_answered",
                        "survey_tally",
                        "survey_comment",
                        "survey_code",
                        "survey_response");
        for (var table : tables) {
            assertThat(table.about()).as("what a row of %s is", table.name()).isNotBlank();
            assertThat(table.gone())
                    .as("when rows of %s are deleted", table.name())
                    .isNotBlank();
            assertThat(table.columns())
                    .as("columns of %s without a sentence", table.name())
                    .isNotEmpty()
                    .filteredOn(column -> column.about().isBlank())
                    .isEmpty();
        }
    }
}
