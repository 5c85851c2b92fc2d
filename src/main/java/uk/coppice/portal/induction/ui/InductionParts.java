package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.page.InductionHeading;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.PageHead;

/** Draws an induction for its viewer: the same page for the teacher and for those who stand by. */
@org.springframework.stereotype.Component
class InductionParts {

    private final List<InductionPanel> panels;
    private final Parts parts;

    InductionParts(List<InductionPanel> panels, Parts parts) {
        this.panels = panels;
        this.parts = parts;
    }

    /**
     * All parts of the page, in their order.
     *
     * @param redraw draws the page anew after a change
     */
    List<Component> of(InductionPage page, Command redraw) {
        var words = new DateWords(page.today());
        var sight = page.seen().sight();
        var all = new ArrayList<Component>();
        all.add(new PageHead(InductionHeading.title(page), InductionHeading.sentence(page)));
        all.addAll(warnings(page));
        panels.forEach(panel -> panel.panel(page.seen(), words).ifPresent(all::add));
        if (sight.seesReviews()) {
            all.add(new ReviewsPart(page, parts.reviews(), redraw));
        }
        all.add(new LengthPart(page, parts, redraw));
        if (sight.seesReviews()) {
            all.add(new AwayPart(page, parts.absences(), redraw));
        }
        if (sight.seesOutcome()) {
            all.add(new OutcomePart(page, parts, redraw));
        }
        all.add(new SupportPart(page, parts, redraw));
        all.add(whoSees(page));
        return all;
    }

    /** What somebody must mend: a mentor who has left, or nobody named. */
    private static List<Component> warnings(InductionPage page) {
        var warnings = new ArrayList<Component>();
        if (page.seen().induction().closedOn() != null) {
            return warnings;
        }
        boolean own = page.seen().sight().is(Sight.As.OWN);
        for (var kind : SupportKind.values()) {
            var supporter = page.supporter(kind);
            String role = kind.words().toLowerCase(java.util.Locale.UK);
            String way = page.seen().sight().manages()
                    ? "Choose another below."
                    : own
                            ? "Your headteacher or the ECT lead names another."
                            : "The headteacher or the ECT lead names another.";
            if (supporter.isPresent() && !supporter.get().inPost()) {
                warnings.add(Hint.warning(
                        supporter.get().name() + ", the " + role + ", works for the trust no more. " + way));
            } else if (supporter.isEmpty()) {
                warnings.add(Hint.warning("There is no " + role + " at present. "
                        + (page.seen().sight().manages() ? "Choose one below." : way.replace("another", "one"))));
            }
        }
        return warnings;
    }

    private static Div whoSees(InductionPage page) {
        var names = new ArrayList<String>();
        boolean own = page.seen().sight().is(Sight.As.OWN);
        names.add(own ? "you" : page.seen().person().name());
        page.supporter(SupportKind.TUTOR).map(Supporter::name).ifPresent(names::add);
        names.add(own ? "your headteacher" : "the headteacher");
        names.add("the trust's ECT lead");
        String mentor = page.supporter(SupportKind.MENTOR)
                .map(supporter -> " " + supporter.name()
                        + " as mentor sees neither reviews and assessments nor the outcome " + "and days away.")
                .orElse("");
        var line = new Paragraph(
                new Icon("lock"),
                new Span("Who sees this page: " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
                        + names.getLast() + ". A trust administrator sees dates and outcome, not the reviews."
                        + mentor));
        line.addClassName("hint");
        var foot = new Div();
        if (page.seen().sight().recordsReviews() || page.seen().sight().is(Sight.As.ECT_LEAD)) {
            var pack = new Anchor(
                    "inductions/" + page.seen().person().staffNo() + "/hand-over.pdf", "Download the hand-over pack");
            pack.setRouterIgnore(true);
            pack.getElement().setAttribute("download", true);
            pack.addClassName("btn");
            var btns = new Div(pack);
            btns.addClassName("btns");
            foot.add(btns);
        }
        foot.add(line);
        return foot;
    }
}
