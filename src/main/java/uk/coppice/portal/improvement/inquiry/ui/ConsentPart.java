package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Author;
import uk.coppice.portal.improvement.inquiry.Consent;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryAuthors;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Toast;

/** Asks an author whether the findings may be published, and with their name. Saved at once. */
final class ConsentPart extends Section {

    private static final long serialVersionUID = 1L;

    static final String NAMED = "Yes, with the name";
    static final String UNNAMED = "Yes, without the name";
    static final String NO = "No";

    ConsentPart(Inquiry inquiry, Author me, InquiryAuthors authors, SerializableRunnable changed) {
        addClassName("formpart");
        var banner = new Banner();
        var answer = new RadioButtonGroup<String>("What you say");
        answer.setItems(NAMED, UNNAMED, NO);
        answer.addClassName("column");
        answer.setValue(words(me));
        answer.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) {
                return;
            }
            var consent = NO.equals(change.getValue()) ? Consent.REFUSED : Consent.GIVEN;
            if (banner.attempt(() -> authors.consent(inquiry.id(), consent, NAMED.equals(change.getValue())))) {
                changed.run();
                Toast.show("Saved: " + change.getValue(), () -> {
                    authors.consent(inquiry.id(), me.consent(), me.named());
                    changed.run();
                });
            } else {
                answer.setValue(change.getOldValue());
            }
        });
        add(
                new H2("May these findings be published?"),
                new Paragraph(
                        "On a public page, for anybody to read. They are published only when every author agrees. "
                                + "You can change your mind: any author can withdraw a publication."),
                banner,
                answer);
    }

    private static @Nullable String words(Author me) {
        if (me.consent() == null) {
            return null;
        }
        return me.consent() == Consent.REFUSED ? NO : me.named() ? NAMED : UNNAMED;
    }
}
