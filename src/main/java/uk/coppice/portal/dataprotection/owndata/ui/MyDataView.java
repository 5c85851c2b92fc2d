package uk.coppice.portal.dataprotection.owndata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.dataprotection.owndata.DataCopy;
import uk.coppice.portal.dataprotection.owndata.DataWords;
import uk.coppice.portal.dataprotection.owndata.OwnData;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;

/** All that the portal holds of the person signed in, a copy to take away, and the way to have something put right. */
@Route("my-data")
@PageTitle("My data – Coppice portal")
@PermitAll
public class MyDataView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OwnData own;
    private final transient List<MyDataPart> others;
    private final transient Clock clock;

    MyDataView(OwnData own, List<MyDataPart> others, Clock clock) {
        super("mydata");
        this.own = own;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var copy = own.mine();
        if (copy.isEmpty()) {
            var privacy = new Anchor("privacy", "Read the privacy notice");
            privacy.addClassName("btn");
            add(
                    new PageHead("My data"),
                    new EmptyState(
                            "The portal holds nothing of you here",
                            "You are signed in without a staff record. What is kept of your sign-ins stands under ‘Where "
                                    + "you are signed in’.",
                            privacy));
            return;
        }
        draw(copy.get());
    }

    private void draw(DataCopy copy) {
        add(
                new PageHead(
                        "My data",
                        "Everything that the portal holds of you, what it is for, and what you can do about it. Only you "
                                + "see this page."),
                take(copy));
        others.stream()
                .flatMap(other -> other.part(LocalDate.now(clock)).stream())
                .forEach(this::add);
        var all = new Section(new H2("What is held"));
        all.addClassName("alldata");
        copy.parts().forEach(part -> all.add(part(part)));
        add(all);
    }

    private static Component take(DataCopy copy) {
        var save = new Anchor("my-data/my-data.zip", "Save a copy");
        save.addClassNames("btn", "primary");
        save.setRouterIgnore(true);
        save.getElement().setAttribute("download", true);
        var ask = new Anchor("my-data/ask", "Ask or complain");
        ask.addClassName("btn");
        var buttons = new Div(save, ask);
        buttons.addClassName("btns");
        return new Panel(
                new H2("Take it with you"),
                new Paragraph("A zip with a page to read and a file for programs, "
                        + Words.count(copy.rows(), "entry", "entries") + " in all. Keep it safe: it is as private as "
                        + "this page."),
                buttons);
    }

    /** A part is drawn when it is opened, from what is held then: so little of it stays in the server's memory. */
    private Component part(DataCopy.Part part) {
        int rows = part.sections().stream()
                .mapToInt(section -> section.rows().size())
                .sum();
        String title = part.title();
        var content = new Div();
        content.addClassName("datapart");
        var details =
                new Details(title + ": " + (rows == 0 ? "nothing" : Words.count(rows, "entry", "entries")), content);
        details.addClassName("datadetails");
        details.addOpenedChangeListener(change -> {
            content.removeAll();
            if (change.isOpened()) {
                own.part(title).ifPresent(now -> fill(content, now));
            }
        });
        return details;
    }

    private void fill(Div content, DataCopy.Part part) {
        var words = new DataWords(clock.getZone());
        part.told().forEach(section -> content.add(new DataTable(section, words)));
        var nothing = part.sections().stream()
                .filter(section -> section.empty() && section.note().isEmpty())
                .map(DataSection::title)
                .toList();
        if (!nothing.isEmpty()) {
            var none = new Paragraph("Nothing is held under: " + String.join("; ", nothing) + ".");
            none.addClassName("quiet");
            content.add(none);
        }
    }
}
