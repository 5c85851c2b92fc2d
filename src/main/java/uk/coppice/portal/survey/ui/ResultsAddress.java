package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import uk.coppice.portal.survey.Cut;

/**
 * Where a reader is on the results page.
 *
 * @param code of the survey
 * @param cut by which groups are shown, one at a time
 * @param question whose groups are shown; empty: the first
 */
record ResultsAddress(String code, Cut cut, String question) {

    static Cut cut(String word) {
        return word.equals("role") ? Cut.STAFF_GROUP : Cut.SCHOOL;
    }

    ResultsAddress by(Cut other) {
        return new ResultsAddress(code, other, question);
    }

    ResultsAddress about(String other) {
        return new ResultsAddress(code, cut, other);
    }

    RouteParameters parameters() {
        return new RouteParameters(SurveyResultView.CODE, code);
    }

    QueryParameters query() {
        String word = cut == Cut.STAFF_GROUP ? "role" : "school";
        return QueryParameters.simple(
                question.isEmpty() ? Map.of("cut", word) : Map.of("cut", word, "question", question));
    }

    RouterLink link(String words, Class<? extends Component> page) {
        var link = new RouterLink(words, page, parameters());
        link.setQueryParameters(query());
        return link;
    }
}
