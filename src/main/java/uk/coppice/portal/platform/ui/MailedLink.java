package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What somebody reads who has to confirm by a link in a mail: where to look for it, or that no mail leaves the portal. */
public final class MailedLink {

    private MailedLink() {}

    /**
     * The mail is on its way.
     *
     * @param email where it went
     * @param onlyThen what pressing the link does: 'only then is the place yours'
     */
    public static List<Component> sent(String email, String onlyThen) {
        return List.of(
                new H2("Look in your email"),
                new Paragraph("We have written to " + email.strip() + ". Press the link in it within two days: "
                        + onlyThen + "."),
                new Paragraph("Nothing there after a few minutes? Look in the junk folder, or check the address."));
    }

    /**
     * The mail was made and stays where it is, for no mail server is set.
     *
     * @param notYet what is true now: 'The place is not yours.'
     * @param otherWay what to do instead, as a sentence
     */
    public static List<Component> kept(String email, String notYet, String otherWay) {
        return List.of(
                new H2("We can’t write to you yet"),
                new Paragraph("This portal has no mail server, so the link to confirm does not reach " + email.strip()
                        + ". It waits where whoever runs the portal can see it, under Mail. " + notYet),
                new Paragraph(otherWay));
    }
}
