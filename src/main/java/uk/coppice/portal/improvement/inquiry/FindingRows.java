package uk.coppice.portal.improvement.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads findings for a list or a page. Asks nobody who may see them; needs a transaction around it. */
@Component
class FindingRows {

    private final JdbcClient jdbc;
    private final InquiryRows rows;

    FindingRows(JdbcClient jdbc, InquiryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Findings.
     *
     * @param text which of them have their text and files read, a condition over {@code inquiry i}
     * @param rest what follows {@code FROM inquiry i}
     * @param inPublic whether only the authors are named who agreed to it
     */
    List<Finding> find(String text, String rest, Map<String, Object> parameters, boolean inPublic) {
        record Row(Finding finding, boolean withText) {}
        var found = jdbc.sql("SELECT i.id, i.code, i.question, i.year_from, i.doing, i.knowing, i.findings, "
                        + "i.published_on, i.public_url, CASE WHEN " + text + " THEN 1 ELSE 0 END FROM inquiry i "
                        + rest)
                .params(parameters)
                .query((row, n) -> {
                    boolean withText = row.getInt(10) == 1;
                    return new Row(
                            new Finding(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    InquiryRows.startYear(row, 4),
                                    List.of(),
                                    withText ? row.getString(5) : "",
                                    withText ? row.getString(6) : "",
                                    withText ? InquiryRows.text(row, 7) : "",
                                    row.getObject(8, LocalDate.class),
                                    InquiryRows.text(row, 9),
                                    List.of()),
                            withText);
                })
                .list();
        var names = rows.names(found.stream().map(row -> row.finding.id()).toList(), inPublic);
        return found.stream()
                .map(row -> whole(
                        row.finding,
                        names.getOrDefault(row.finding.id(), List.of()),
                        row.withText ? rows.files(row.finding.id()) : List.of()))
                .toList();
    }

    private static Finding whole(Finding finding, List<String> authors, List<FindingsFile> files) {
        return new Finding(
                finding.id(),
                finding.code(),
                finding.question(),
                finding.startYear(),
                authors,
                finding.doing(),
                finding.knowing(),
                finding.findings(),
                finding.publishedOn(),
                finding.elsewhere(),
                files);
    }
}
