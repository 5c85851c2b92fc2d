package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.InquiryFilter;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.platform.AcademicYear;

/**
 * What a list shows, as the address of its page holds it. Whatever an address holds that means nothing is left out.
 *
 * @param page from 1
 */
record ListQuery(InquiryFilter filter, int page) {

    static final int LONGEST_TEXT = 80;

    private static final String YEAR = "year";
    private static final String STAGE = "stage";
    private static final String SCHOOL = "school";
    private static final String CHECK = "check";
    private static final String TO_READ = "to-read";
    private static final String TEXT = "text";
    private static final String PAGE = "page";

    static final ListQuery START = new ListQuery(InquiryFilter.ALL, 1);

    static ListQuery of(QueryParameters query) {
        return new ListQuery(
                new InquiryFilter(
                        query.getSingleParameter(YEAR).flatMap(ListQuery::year).orElse(null),
                        query.getSingleParameter(STAGE).flatMap(Stage::ofCode).orElse(null),
                        shortened(query.getSingleParameter(SCHOOL).orElse("")),
                        query.getSingleParameter(CHECK).filter(TO_READ::equals).isPresent(),
                        shortened(query.getSingleParameter(TEXT).orElse(""))),
                query.getSingleParameter(PAGE)
                        .filter(number -> number.matches("[1-9]\\d{0,5}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    QueryParameters parameters() {
        Map<String, String> query = new HashMap<>();
        if (filter.year() != null) {
            query.put(YEAR, filter.year().toString());
        }
        if (filter.stage() != null) {
            query.put(STAGE, filter.stage().code());
        }
        put(query, SCHOOL, filter.school());
        put(query, CHECK, filter.checkToRead() ? TO_READ : "");
        put(query, TEXT, filter.text().strip());
        if (page > 1) {
            query.put(PAGE, String.valueOf(page));
        }
        return QueryParameters.simple(query);
    }

    ListQuery year(@Nullable AcademicYear year) {
        return new ListQuery(
                new InquiryFilter(year, filter.stage(), filter.school(), filter.checkToRead(), filter.text()), 1);
    }

    ListQuery stage(@Nullable Stage stage) {
        return new ListQuery(
                new InquiryFilter(filter.year(), stage, filter.school(), filter.checkToRead(), filter.text()), 1);
    }

    ListQuery school(String school) {
        return new ListQuery(
                new InquiryFilter(filter.year(), filter.stage(), school, filter.checkToRead(), filter.text()), 1);
    }

    ListQuery text(String text) {
        return new ListQuery(
                new InquiryFilter(filter.year(), filter.stage(), filter.school(), filter.checkToRead(), text), 1);
    }

    ListQuery checkToRead(boolean wanted) {
        return new ListQuery(
                new InquiryFilter(filter.year(), filter.stage(), filter.school(), wanted, filter.text()), 1);
    }

    ListQuery turned(int pages) {
        return new ListQuery(filter, page + pages);
    }

    private static Optional<AcademicYear> year(String text) {
        try {
            return Optional.of(AcademicYear.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    private static String shortened(String typed) {
        return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    }
}
