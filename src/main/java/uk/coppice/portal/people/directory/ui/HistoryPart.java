package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import uk.coppice.portal.people.directory.PersonChanges;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.platform.DateWords;

/** Who changed what of a person, and when. */
final class HistoryPart extends Section {

    private static final long serialVersionUID = 1L;

    HistoryPart(PersonFile file, Clock clock) {
        var list = new UnorderedList();
        list.addClassName("changes");
        file.history().forEach(line -> list.add(item(line, clock)));
        var details = new Details(
                "What was changed, and by whom",
                file.history().isEmpty() ? new Paragraph("Nothing has been changed in the portal yet.") : list);
        add(details);
    }

    private static ListItem item(PersonChanges.Line line, Clock clock) {
        var at = LocalDateTime.ofInstant(line.at(), clock.getZone());
        String who = line.imported() ? "import of files" : line.by() == null ? "trust administrator" : line.by();
        var when = new Span(new DateWords(LocalDate.now(clock)).moment(at) + ", " + who);
        when.addClassName("meta");
        return new ListItem(new Span(line.words()), when);
    }
}
