package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFile.PostLine;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.StateLabel;

/** A person's posts over time, the latest first. */
final class PostsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final PersonView page;
    private final transient PersonFile file;
    private final transient List<School> schools;
    private final transient LeavingReasons reasons;
    private final LocalDate today;

    PostsPart(PersonView page, PersonFile file, List<School> schools, LeavingReasons reasons, LocalDate today) {
        this.page = page;
        this.file = file;
        this.schools = PersonView.choices(schools);
        this.reasons = reasons;
        this.today = today;
        add(new H2("Posts"));
        boolean edits = file.sight() == Sight.ALL;
        if (file.posts().isEmpty()) {
            add(new Paragraph("No post is known." + (edits ? " Add the first one." : "")));
        }
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        file.posts().forEach(post -> list.add(item(post, edits)));
        add(list);
        if (edits) {
            add(new Button("Add a post", click -> addPost()));
        }
    }

    private ListItem item(PostLine post, boolean edits) {
        var about = new Div(
                new H3(post.title() + ", " + post.workplace()),
                new Paragraph(PostWords.span(post.start(), post.end(), today) + ", " + PostWords.fte(post.fte())
                        + (post.days().isEmpty() ? "" : ", " + PostWords.days(post.days()))));
        var state = state(post);
        var group = new Paragraph(post.group().words() + (carriesOn(post) ? ". Carries on the post before it" : ""));
        group.addClassName("meta");
        about.add(group);
        if (post.reason() != null || post.destination() != null) {
            about.add(new Paragraph("Left: " + reasons.reasonWords(post.reason())
                    + (post.destination() == null
                            ? ""
                            : ". Went to: " + reasons.destinationWords(post.destination()))));
        }
        about.add(state);
        var item = new ListItem(about);
        if (edits) {
            item.add(buttons(post));
        }
        return item;
    }

    private boolean carriesOn(PostLine post) {
        return post.follows() != null && file.posts().stream().anyMatch(other -> other.id() == post.follows());
    }

    private StateLabel state(PostLine post) {
        if (post.active(today)) {
            return StateLabel.done("In post");
        }
        return post.start().isAfter(today)
                ? StateLabel.plain("calendar", "To start")
                : StateLabel.plain("none", "Ended");
    }

    private Div buttons(PostLine post) {
        var buttons = new Div();
        buttons.addClassName("btns");
        var last = post.end();
        if (last == null || !last.isBefore(today)) {
            buttons.add(
                    named("Change hours or title", post, () -> change(post)),
                    named(last == null ? "End the post" : "Change the end", post, () -> end(post)));
        }
        buttons.add(named("Correct", post, () -> correct(post)));
        return buttons;
    }

    private static Button named(String words, PostLine post, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words + ": " + post.title() + ", " + post.workplace());
        return button;
    }

    private void addPost() {
        new PostDialog(schools, null, facts -> page.change(file, PersonEdit.addPost(facts), "Added: " + facts.title()))
                .open();
    }

    private void correct(PostLine post) {
        var dialog = new PostDialog(
                schools,
                post,
                facts -> page.change(file, PersonEdit.correctPost(post.id(), facts), "Corrected: " + facts.title()));
        dialog.removable(() -> page.change(file, PersonEdit.removePost(post.id()), "Removed: " + post.title()));
        dialog.open();
    }

    private void change(PostLine post) {
        new ChangePostDialog(
                        post,
                        wanted -> page.change(
                                file,
                                PersonEdit.changeFrom(post.id(), wanted),
                                "Changed from " + new DateWords(today).day(wanted.from()) + ": " + wanted.title()))
                .open();
    }

    private void end(PostLine post) {
        new EndPostDialog(
                        post,
                        reasons,
                        ending -> page.change(
                                file,
                                PersonEdit.endPost(post.id(), ending.last(), ending.reason(), ending.destination()),
                                "Ends " + new DateWords(today).day(ending.last()) + ": " + post.title()))
                .open();
    }
}
