package uk.coppice.portal.improvement.inquiry.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ReadOnce;

/** Loads the inquiries of an academic year. */
@Service
class YearInquiries {

    private record OfYear(AcademicYear year) implements ReadOnce.Key<List<YearInquiry>> {}

    private final JdbcClient jdbc;

    YearInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, with their authors; read once for all the figures of a scorecard. */
    @Transactional(readOnly = true)
    public List<YearInquiry> of(AcademicYear year) {
        return ReadOnce.get(new OfYear(year), () -> read(year));
    }

    private List<YearInquiry> read(AcademicYear year) {
        Map<Long, YearInquiry> found = new LinkedHashMap<>();
        Map<Long, List<Long>> authors = new LinkedHashMap<>();
        jdbc.sql("SELECT id, stage, findings_on, published_on FROM inquiry WHERE year_from = ? ORDER BY id")
                .param(year.firstDay())
                .query(row -> {
                    found.put(
                            row.getLong(1),
                            new YearInquiry(
                                    Stage.valueOf(row.getString(2)),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    List.of()));
                });
        jdbc.sql("SELECT a.inquiry_id, a.person_id FROM inquiry_author a JOIN inquiry i ON i.id = a.inquiry_id "
                        + "WHERE i.year_from = ? AND a.joined = TRUE ORDER BY a.inquiry_id, a.place, a.person_id")
                .param(year.firstDay())
                .query(row -> {
                    authors.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                            .add(row.getLong(2));
                });
        return found.entrySet().stream()
                .map(entry -> new YearInquiry(
                        entry.getValue().stage(),
                        entry.getValue().findingsOn(),
                        entry.getValue().publishedOn(),
                        authors.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
