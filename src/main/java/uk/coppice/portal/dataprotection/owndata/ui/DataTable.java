package uk.coppice.portal.dataprotection.owndata.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.dataprotection.owndata.DataWords;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.platform.Words;

/** A section of one's data: what it is for, its newest rows, and the way to say that something is wrong in it. */
final class DataTable extends Section {

    private static final long serialVersionUID = 1L;

    /** A page with all that happened in ten years is read by nobody; the copy has it. */
    static final int SHOWN = 10;

    DataTable(DataSection section, DataWords words) {
        add(new H3(section.title()), quiet(section.purpose()));
        if (!section.note().isEmpty()) {
            add(new Paragraph(section.note()));
        }
        if (section.empty()) {
            return;
        }
        int all = section.rows().size();
        var list = new UnorderedList();
        list.addClassName("datarows");
        list.getElement().setAttribute("role", "list");
        section.rows()
                .subList(Math.max(0, all - SHOWN), all)
                .reversed()
                .forEach(row -> list.add(new ListItem(facts(section, row, words))));
        add(list);
        if (all > SHOWN) {
            add(quiet("The newest " + SHOWN + " of " + Words.count(all, "entry", "entries")
                    + ". All of them are in your copy."));
        }
        var wrong = new Anchor("my-data/ask?kind=correction&about=" + section.key(), "Something is wrong here");
        wrong.addClassName("more");
        wrong.setAriaLabel("Something is wrong here: " + section.title());
        add(wrong);
    }

    private static DescriptionList facts(DataSection section, List<@Nullable Object> row, DataWords words) {
        var facts = new DescriptionList();
        for (int at = 0; at < row.size(); at++) {
            var column = section.columns().get(at);
            String text = words.of(column.kind(), row.get(at));
            if (!text.isEmpty()) {
                var pair = new Div();
                pair.getElement()
                        .appendChild(
                                new DescriptionList.Term(column.heading()).getElement(),
                                new DescriptionList.Description(text).getElement());
                facts.getElement().appendChild(pair.getElement());
            }
        }
        return facts;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
