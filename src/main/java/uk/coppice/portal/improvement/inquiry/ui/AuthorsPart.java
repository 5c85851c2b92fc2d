package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.improvement.inquiry.Author;
import uk.coppice.portal.improvement.inquiry.Consent;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryAuthors;
import uk.coppice.portal.improvement.inquiry.Part;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;

/** Who works on an inquiry: authors invite colleagues, and once there are findings each says whether to publish them. */
final class AuthorsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient InquiryAuthors authors;
    private final transient Inquiry inquiry;
    private final long me;
    private final Banner banner = new Banner();
    private final SerializableRunnable changed;

    /**
     * The part.
     *
     * @param me the viewer; 0 without a staff record
     * @param changed draws the page again
     */
    AuthorsPart(Inquiry inquiry, InquiryAuthors authors, long me, SerializableRunnable changed) {
        this.inquiry = inquiry;
        this.authors = authors;
        this.me = me;
        this.changed = changed;
        addClassName("formpart");
        var list = new UnorderedList();
        list.addClassName("authors");
        list.getElement().setAttribute("role", "list");
        inquiry.authors().forEach(author -> list.add(item(author)));
        add(new H2("Authors"), banner, list);
        if (inquiry.open()) {
            add(invite());
        }
    }

    private ListItem item(Author author) {
        var name = new Span(author.name());
        name.addClassName("strong");
        var about = new Span(author.inPost() ? author.workplace() : "Has left the trust, and stays an author");
        about.addClassName("quiet");
        var words = new Div(name, about);
        words.addClassName("twolines");
        var item = new ListItem(words);
        if (!author.joined()) {
            item.add(StateLabel.plain("clock", "Invited"));
        } else if (inquiry.stage().hasFindings()) {
            item.add(consent(author));
            if (!author.note().isEmpty()) {
                item.add(new Paragraph(author.note()));
            }
        }
        actions(author, item);
        return item;
    }

    private void actions(Author author, ListItem item) {
        if (inquiry.open() && !author.joined()) {
            item.add(button("Take the invitation back", author, () -> {
                authors.uninvite(inquiry.id(), author.personId());
                changed.run();
                Toast.show("Invitation taken back: " + author.name(), () -> {
                    authors.invite(inquiry.id(), author.personId());
                    changed.run();
                });
            }));
        } else if (inquiry.open() && author.personId() == me && inquiry.joined().size() > 1) {
            item.add(button("Step down as an author", author, () -> {
                authors.leave(inquiry.id());
                getUI().ifPresent(ui -> ui.navigate(InquiriesView.class));
                Toast.show("You are no longer an author of this inquiry");
            }));
        } else if (inquiry.is(Part.REVIEWER)
                && author.joined()
                && !author.inPost()
                && inquiry.stage().hasFindings()
                && inquiry.stage() != Stage.PUBLISHED) {
            item.add(button(
                    "Write down what they said",
                    author,
                    () -> new RecordedConsentDialog(author.name(), (consent, named, note) -> {
                                authors.record(inquiry.id(), author.personId(), consent, named, note);
                                changed.run();
                                Toast.show("Noted for " + author.name());
                            })
                            .open()));
        }
    }

    private static StateLabel consent(Author author) {
        if (author.consent() == Consent.GIVEN) {
            return StateLabel.done(author.named() ? "Agrees, with name" : "Agrees, without name");
        }
        return author.consent() == Consent.REFUSED
                ? StateLabel.off("Would not like it published")
                : StateLabel.plain("clock", "Has not said yet");
    }

    private Div invite() {
        var colleague = new StaffField("Invite a colleague", typed -> authors.colleagues(typed, StaffField.MOST_FOUND));
        var button = new Button(
                "Invite",
                click -> colleague.chosen().ifPresent(person -> {
                    if (banner.attempt(() -> authors.invite(inquiry.id(), person.id()))) {
                        changed.run();
                        Toast.show("Invited: " + person.name() + ". It waits on their first page.", () -> {
                            authors.uninvite(inquiry.id(), person.id());
                            changed.run();
                        });
                    }
                }));
        var line = new Div(colleague, button);
        line.addClassName("invite");
        return line;
    }

    private Button button(String words, Author author, SerializableRunnable act) {
        var button = new Button(words, click -> banner.attempt(act::run));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words + ": " + author.name());
        return button;
    }
}
