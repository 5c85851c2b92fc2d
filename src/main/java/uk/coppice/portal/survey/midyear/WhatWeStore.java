package uk.coppice.portal.survey.midyear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.midyear.StoredTable.Column;

/** Every table and column of surveys that this database really has, with what it holds. */
@Service
public class WhatWeStore {

    private final JdbcClient jdbc;

    WhatWeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by name of the table. */
    @Transactional(readOnly = true)
    public List<StoredTable> tables() {
        Map<String, List<Column>> found = new LinkedHashMap<>();
        record Place(String table, String column) {}
        jdbc.sql("SELECT LOWER(table_name), LOWER(column_name) FROM information_schema.columns "
                        + "WHERE table_schema = SCHEMA() AND (LOWER(table_name) = 'survey' "
                        + "OR LOWER(table_name) LIKE 'survey!_%' ESCAPE '!') ORDER BY table_name, ordinal_position")
                .query((row, n) -> new Place(row.getString(1), row.getString(2)))
                .list()
                .forEach(place -> found.computeIfAbsent(place.table(), table -> new ArrayList<>())
                        .add(new Column(
                                place.column(),
                                StoredWords.of(place.table()).columns().getOrDefault(place.column(), ""))));
        return found.entrySet().stream()
                .map(table -> new StoredTable(
                        table.getKey(),
                        StoredWords.of(table.getKey()).about(),
                        StoredWords.of(table.getKey()).gone(),
                        table.getValue()))
                .toList();
    }
}
