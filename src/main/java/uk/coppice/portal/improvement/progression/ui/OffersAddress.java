package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.OffersWanted;
import uk.coppice.portal.platform.AcademicYear;

/** What the address of the list holds: the year, the filters and where the page begins. No offer and no answer of anyone. */
record OffersAddress(OffersWanted wanted, int from) {

    private static final int FIRST_YEAR = 2000;

    static OffersAddress read(QueryParameters query, AcademicYear current) {
        var year = query.getSingleParameter("year")
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new AcademicYear(Integer.parseInt(text)))
                .filter(asked -> asked.compareTo(current) <= 0 && asked.startYear() >= FIRST_YEAR)
                .orElse(current);
        Optional<Long> school = query.getSingleParameter("school")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        Optional<OfferKind> kind = query.getSingleParameter("type")
                .flatMap(code -> Arrays.stream(OfferKind.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst());
        Optional<OfferAnswer> answer = query.getSingleParameter("answer")
                .flatMap(code -> Arrays.stream(OfferAnswer.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst());
        int from = query.getSingleParameter("from")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new OffersAddress(
                new OffersWanted(
                        year,
                        school.orElse(null),
                        kind.orElse(null),
                        answer.orElse(null),
                        query.getSingleParameter("q").orElse("")),
                from);
    }

    QueryParameters query() {
        return QueryParameters.simple(values());
    }

    /** The address of a file with the same filters. */
    String file(String kind) {
        return "offers/progression-offers." + kind + "?"
                + new OffersAddress(wanted, 0)
                        .values().entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    private Map<String, String> values() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("year", String.valueOf(wanted.year().startYear()));
        if (wanted.school() != null) {
            query.put("school", String.valueOf(wanted.school()));
        }
        if (wanted.kind() != null) {
            query.put("type", wanted.kind().code());
        }
        if (wanted.answer() != null) {
            query.put("answer", wanted.answer().code());
        }
        if (!wanted.typed().isBlank()) {
            query.put("q", wanted.typed());
        }
        if (from > 0) {
            query.put("from", String.valueOf(from));
        }
        return query;
    }
}
