package uk.coppice.portal.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import uk.coppice.portal.notification.news.NewsDesk;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Toast;

/** The mails about inductions, inquiries, offers and leaving in numbers; by name only who could not be reached. */
final class NewsMails extends Section {

    private static final long serialVersionUID = 1L;

    private final transient NewsDesk desk;

    NewsMails(NewsDesk.Counts counts, NewsDesk desk) {
        this.desk = desk;
        addClassName("survey-mails");
        show(counts);
    }

    private void show(NewsDesk.Counts counts) {
        removeAll();
        add(
                new H2("Induction, inquiries, offers and leaving"),
                new Paragraph(
                        "Each goes to the one person it concerns. Nobody sees here who gets what: that alone would "
                                + "say something of them."),
                new Paragraph(String.format(
                        Locale.UK,
                        "%,d sent, %,d waiting, %,d not delivered.",
                        counts.sent(),
                        counts.waiting(),
                        counts.undelivered())));
        if (counts.undelivered() > 0) {
            add(undelivered());
        }
    }

    private Details undelivered() {
        var unreached = desk.unreached();
        var people = new UnorderedList();
        unreached.forEach(one -> people.add(new ListItem(
                one.name() + (one.address().isEmpty() ? ". No email address is known." : ", " + one.address()))));
        var again = new Button("Send again to these", click -> {
            if (Toast.attempt(desk::again)) {
                Toast.show("Waiting to go out again");
                show(desk.counts());
            }
        });
        return new Details(
                Words.count(unreached.size(), "person", "people") + " could not be reached",
                new Div(
                        people,
                        new Paragraph("Mend the addresses with the staff file, then send again. What waits for them "
                                + "stands in the portal all the same."),
                        again));
    }
}
