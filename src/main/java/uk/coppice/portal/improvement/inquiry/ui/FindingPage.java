package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import uk.coppice.portal.improvement.inquiry.Finding;
import uk.coppice.portal.platform.DateWords;

/** What came of an inquiry, to be read: the same for staff and for anybody, but for the names and the files' address. */
final class FindingPage extends Div {

    private static final long serialVersionUID = 1L;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    /**
     * The page.
     *
     * @param folder where files are read: {@code findings-files/}
     */
    FindingPage(Finding finding, String folder, DateWords words) {
        addClassName("finding");
        var over = new Paragraph("Inquiry of " + finding.year());
        over.addClassName("over");
        add(over, new H1(finding.question()));
        if (!finding.authors().isEmpty()) {
            add(quiet("By " + String.join(", ", finding.authors())));
        }
        if (finding.publishedOn() != null) {
            add(quiet("Published " + words.day(finding.publishedOn())));
        }
        part("What was done", finding.doing());
        part("How it was to be known", finding.knowing());
        part("What was found", finding.findings());
        if (!finding.files().isEmpty()) {
            add(section("Files", new FilesList(finding.files(), folder)));
        }
        if (!finding.elsewhere().isEmpty()) {
            var link = new Anchor(finding.elsewhere(), "Read it where it is published", AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassName("btn");
            add(new Paragraph(link));
        }
    }

    /** Text that somebody typed, in paragraphs, never as markup. */
    static List<Component> paragraphs(String text) {
        return Arrays.stream(BLANK_LINE.split(text.strip()))
                .filter(paragraph -> !paragraph.isBlank())
                .<Component>map(Paragraph::new)
                .toList();
    }

    private void part(String heading, String text) {
        if (!text.isBlank()) {
            add(section(heading, paragraphs(text).toArray(Component[]::new)));
        }
    }

    private static Section section(String heading, Component... parts) {
        var section = new Section(new H2(heading));
        section.add(parts);
        section.addClassName("typed");
        return section;
    }

    private static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
