package uk.coppice.portal.scorecard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How figures are written out: one record an indicator, the same fields in each format. Where figures stand beside one,
 * JSON and text hold them too; CSV, which is compared line by line, does not.
 */
public enum ScorecardFormat {
    CSV {
        @Override
        public String write(List<Figure> figures) {
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                csv.writeRecord(FIELDS);
                figures.forEach(figure -> csv.writeRecord(record(figure)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    },
    JSON {
        @Override
        public String write(List<Figure> figures) {
            var records = new ArrayList<Map<String, Object>>();
            for (var figure : figures) {
                var values = record(figure);
                var fields = new LinkedHashMap<String, Object>();
                for (int i = 0; i < FIELDS.size(); i++) {
                    fields.put(FIELDS.get(i), values.get(i));
                }
                if (!figure.measurement().companions().isEmpty()) {
                    fields.put("beside_it", beside(figure));
                }
                records.add(fields);
            }
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(records) + "\n";
        }
    },
    TEXT {
        @Override
        public String write(List<Figure> figures) {
            var text = new StringBuilder(line(FIELDS));
            figures.forEach(figure -> {
                text.append(line(record(figure)));
                // Told apart by the space before: they have no target of their own.
                beside(figure)
                        .forEach(fields -> text.append("  ")
                                .append(line(List.of(
                                        fields.getOrDefault("label", ""),
                                        fields.getOrDefault("numerator", ""),
                                        fields.getOrDefault("denominator", ""),
                                        fields.getOrDefault("figure", ""),
                                        "",
                                        ""))));
            });
            return text.toString();
        }

        private String line(List<String> values) {
            return "%-22s %10s %12s %8s  %-20s %s".formatted(values.toArray()).stripTrailing() + "\n";
        }
    };

    private static final List<String> FIELDS =
            List.of("indicator", "numerator", "denominator", "figure", "years_1_2", "years_3_5");

    /** The figures as one text that ends with a line break. */
    public abstract String write(List<Figure> figures);

    private static List<Map<String, String>> beside(Figure figure) {
        return figure.measurement().companions().stream()
                .<Map<String, String>>map(companion -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("key", companion.key());
                    fields.put("label", companion.label());
                    fields.put("numerator", Figure.plain(companion.numerator()));
                    fields.put("denominator", Figure.plain(companion.denominator()));
                    fields.put("figure", figure.written(companion));
                    return fields;
                })
                .toList();
    }

    private static List<String> record(Figure figure) {
        return List.of(
                figure.indicator().key(),
                figure.numerator(),
                figure.denominator(),
                figure.written(),
                figure.status(Phase.YEARS_1_2).map(Status::code).orElse(""),
                figure.status(Phase.YEARS_3_5).map(Status::code).orElse(""));
    }
}
