package uk.coppice.portal.dataprotection.notice.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.coppice.portal.dataprotection.notice.Notice;

/** A notice with its version below. */
final class NoticePart extends Div {

    private static final long serialVersionUID = 1L;

    NoticePart(Notice notice) {
        var version = new Paragraph("Version of " + notice.version());
        version.addClassNames("quiet", "small");
        // Safe: the notice was rendered without tags of its own.
        add(new Html("<div class=\"notice\">" + notice.html() + "</div>"), version);
    }
}
