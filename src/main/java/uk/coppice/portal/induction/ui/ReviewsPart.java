package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.review.Review;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.StateLabel.Tone;
import uk.coppice.portal.platform.ui.Toast;

/** Terms and reviews: what is due, what was found, and the way to record or read it. */
final class ReviewsPart extends Div {

    private static final long serialVersionUID = 1L;

    /** As many terms as stand beside each other on a desktop. */
    private static final int BESIDE = 6;

    private final transient InductionPage page;
    private final transient Reviews reviews;
    private final transient DateWords words;
    private final Command redraw;

    ReviewsPart(InductionPage page, Reviews reviews, Command redraw) {
        this.page = page;
        this.reviews = reviews;
        this.redraw = redraw;
        this.words = new DateWords(page.today());
        next();
        terms();
        recorded();
    }

    /** The one thing to do: for who records reviews the one that is due, for the teacher the one to read. */
    private void next() {
        var sight = page.seen().sight();
        if (sight.is(Sight.As.OWN)) {
            page.items().stream()
                    .map(ReviewItem::review)
                    .filter(review -> review != null && !review.read())
                    .findFirst()
                    .ifPresent(review -> add(todo(
                            "Read your " + review.kind().words().toLowerCase(java.util.Locale.UK),
                            "Held on " + words.day(review.heldOn()) + ", recorded by " + review.recordedBy()
                                    + ". You can say what you think about it.",
                            "Read it",
                            () -> read(review))));
            return;
        }
        page.next()
                .filter(item -> item.state() != ReviewItem.State.LATER && sight.recordsReviews())
                .ifPresent(item -> add(todo(
                        item.planned().kind().words()
                                + (item.state() == ReviewItem.State.OVERDUE ? " is overdue" : " is due"),
                        "By " + words.day(item.planned().due())
                                + ". Meet, then write down how it goes and what to work on.",
                        "Record it",
                        () -> edit(item))));
    }

    private static Component todo(String heading, String text, String verb, Command act) {
        var button = new Button(verb, click -> act.execute());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var btns = new Div(button);
        btns.addClassName("btns");
        var section = new Section(new Div(new H2(heading), new Paragraph(text)), btns);
        section.addClassName("do");
        return section;
    }

    private void terms() {
        var terms = page.ofTerms();
        if (terms.isEmpty()) {
            return;
        }
        int last = terms.getLast().planned().term();
        var quiet = new Paragraph(
                "An induction term is a third of a school year, counted from the start. It is not one of Kent's six short "
                        + "terms.");
        quiet.addClassName("quiet");
        var list = new OrderedList();
        list.addClassName("ectterms");
        if (last <= BESIDE) {
            list.addClassName("few");
        }
        var section = new Section(
                new H2(
                        last == BESIDE
                                ? "Six terms, six reviews"
                                : Words.count(last, "term", "terms") + ", a review in each"),
                quiet,
                list);
        boolean running = page.seen().induction().closedOn() == null;
        terms.forEach(item -> list.add(term(item, running)));
        page.items().stream()
                .filter(item -> !terms.contains(item))
                .forEach(item -> section.add(
                        new Paragraph(item.planned().kind().words() + ", as the teacher leaves the school: "),
                        state(item)));
        add(section);
    }

    private ListItem term(ReviewItem item, boolean running) {
        var planned = item.planned();
        boolean past = planned.due().isBefore(page.today());
        boolean now = running && !past && !planned.from().isAfter(page.today());
        var name = new Paragraph("Term " + planned.term());
        name.addClassName("tn");
        var season = new Paragraph(planned.season() + (now ? ", now" : ""));
        season.addClassName("tw");
        var term = new ListItem(name, season, new Paragraph(planned.kind().words()), state(item));
        term.addClassNames("ectterm", past ? "past" : now ? "cur" : "next");
        if (now) {
            term.getElement().setAttribute("aria-current", "step");
        }
        return term;
    }

    private StateLabel state(ReviewItem item) {
        var due = words.day(item.planned().due());
        var review = item.review();
        return switch (item.state()) {
            case DONE -> StateLabel.done(review == null ? "Held" : words.day(review.heldOn()));
            case OVERDUE -> new StateLabel(Tone.YOU, "alert", "Overdue since " + due);
            case DUE -> new StateLabel(Tone.YOU, "clock", "Due by " + due);
            case LATER -> new StateLabel(Tone.OFF, "none", "Due by " + due);
            case ELSEWHERE -> new StateLabel(Tone.OFF, "none", "Not recorded here");
        };
    }

    private void recorded() {
        var list = new UnorderedList();
        list.addClassName("reviews");
        boolean records = page.seen().sight().recordsReviews();
        for (var item : page.items().reversed()) {
            var review = item.review();
            if (review != null) {
                list.add(recorded(item, review));
            } else if (records && item.state() == ReviewItem.State.ELSEWHERE) {
                var button = new Button("Record it here too", click -> edit(item));
                button.setAriaLabel("Record the " + label(item) + " here too");
                list.add(new ListItem(
                        new H3(label(item)),
                        new Paragraph("It was due by "
                                + words.day(item.planned().due()) + ", before the portal knew of this induction."),
                        button));
            }
        }
        var section = new Section(new H2("Reviews so far"));
        section.add(
                list.getComponentCount() == 0
                        ? new Paragraph(
                                "What the induction tutor records stands here. The first one comes at the end of "
                                        + "the first term.")
                        : list);
        add(section);
    }

    private static String label(ReviewItem item) {
        return item.planned().kind().words() + ", term " + item.planned().term();
    }

    private ListItem recorded(ReviewItem item, Review review) {
        var meta = new Paragraph(words.day(review.heldOn()) + ", recorded by " + review.recordedBy());
        meta.addClassName("meta");
        var one = new ListItem(
                new H3(label(item)),
                meta,
                review.onTrack() ? StateLabel.done(review.judgement()) : StateLabel.needsYou(review.judgement()),
                said(review.summary()));
        if (!review.targets().isEmpty()) {
            one.add(said("Targets: " + review.targets()));
        }
        if (!review.comment().isEmpty()) {
            one.add(said("The teacher says: " + review.comment()));
        }
        var btns = new Div();
        btns.addClassName("btns");
        if (page.seen().sight().recordsReviews()) {
            var change = new Button("Change it", click -> edit(item));
            change.setAriaLabel("Change the " + label(item));
            btns.add(change);
            one.add(new Paragraph(review.read() ? "Read by the teacher." : "Not read by the teacher yet."));
        } else if (page.seen().sight().is(Sight.As.OWN) && review.read()) {
            var comment = new Button(
                    review.comment().isEmpty() ? "Add a comment" : "Change my comment", click -> read(review));
            comment.setAriaLabel(
                    (review.comment().isEmpty() ? "Comment on the " : "Change my comment on the ") + label(item));
            btns.add(comment);
        }
        one.add(btns);
        return one;
    }

    private static Paragraph said(String text) {
        var said = new Paragraph(text);
        said.addClassName("said");
        return said;
    }

    private void edit(ReviewItem item) {
        long induction = page.seen().induction().id();
        new ReviewDialog(item, page.today(), form -> reviews.record(induction, form), () -> {
                    redraw.execute();
                    Toast.show("Recorded. " + page.seen().person().name() + " can read it now.");
                })
                .open();
    }

    private void read(Review review) {
        long induction = page.seen().induction().id();
        new ReadReviewDialog(review, comment -> reviews.read(induction, review.id(), review.version(), comment), () -> {
                    redraw.execute();
                    Toast.show("Your tutor sees that you have read it.");
                })
                .open();
    }
}
