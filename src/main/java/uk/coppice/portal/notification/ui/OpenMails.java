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
import uk.coppice.portal.notification.open.OpenMailDesk;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Toast;

/** The mails to people without an account that wait, and those that could not be delivered. */
final class OpenMails extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OpenMailDesk desk;

    OpenMails(OpenMailDesk.Counts counts, OpenMailDesk desk) {
        this.desk = desk;
        addClassName("survey-mails");
        show(counts);
    }

    private void show(OpenMailDesk.Counts counts) {
        removeAll();
        add(
                new H2("People without an account"),
                new Paragraph("Links and news to people who asked about their data with the form for everybody, or by "
                        + "letter or phone. Nothing of a mail is kept once it is sent."),
                new Paragraph(String.format(
                        Locale.UK, "%,d waiting, %,d not delivered.", counts.waiting(), counts.undelivered())));
        if (counts.undelivered() > 0) {
            add(undelivered());
        }
    }

    private Details undelivered() {
        var unreached = desk.unreached();
        var people = new UnorderedList();
        unreached.forEach(
                one -> people.add(new ListItem((one.name() + ", " + one.address() + ". " + one.problem()).strip())));
        var again = new Button("Send again to these", click -> {
            if (Toast.attempt(desk::again)) {
                Toast.show("Waiting to go out again");
                show(desk.counts());
            }
        });
        again.setAriaLabel("Send again to these people without an account");
        return new Details(
                Words.count(unreached.size(), "mail", "mails") + " could not be delivered",
                new Div(
                        people,
                        new Paragraph(
                                "An address that was recorded for somebody is changed on their request, under Data "
                                        + "requests. One that they typed wrong themselves can’t be mended: they can write again."),
                        again));
    }
}
