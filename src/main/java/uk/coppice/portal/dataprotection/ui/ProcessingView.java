package uk.coppice.portal.dataprotection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.coppice.portal.dataprotection.processing.ProcessingRecords;
import uk.coppice.portal.dataprotection.processing.Purpose;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;

/** The record of processing activities (UK GDPR, article 30), purpose by purpose, down to each column. */
@Route("processing-records")
@PageTitle("Records of processing – Coppice portal")
@RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
public class ProcessingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProcessingRecords records;
    private final transient CurrentViewer currentViewer;

    ProcessingView(ProcessingRecords records, CurrentViewer currentViewer) {
        super("processingpage");
        this.records = records;
        this.currentViewer = currentViewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = records.all();
        long tables =
                all.stream().mapToLong(purpose -> purpose.personal().size()).sum();
        var files = new Div(file("csv", "Save as CSV"), file("xlsx", "Save as Excel"));
        files.addClassName("btns");
        add(
                DataProtectionTabs.of(DataProtectionTabs.Tab.PROCESSING, currentViewer.get()),
                new PageHead(
                        Words.count(tables, "table", "tables") + " with personal data, for "
                                + Words.count(all.size(), "purpose", "purposes"),
                        "The record of processing activities (UK GDPR, article 30). It names every column that the "
                                + "database has; the times are those that the trust has set."),
                files);
        var whole = new DescriptionList();
        records.whole().forEach((asked, answer) -> fact(whole, asked, answer));
        add(new Section(new H2("For every purpose"), whole));
        all.forEach(purpose -> add(section(purpose)));
    }

    private static Anchor file(String kind, String words) {
        var link = new Anchor("processing-records/record." + kind, words);
        link.addClassName("more");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Component section(Purpose purpose) {
        var facts = new DescriptionList();
        fact(facts, "Lawful basis", purpose.basis());
        fact(facts, "Whose data", purpose.whose());
        fact(facts, "Categories", purpose.categories());
        fact(facts, "Who sees it", purpose.who());
        var section = new Section(new H2(purpose.title()), new Paragraph(purpose.why()), facts);
        purpose.personal().forEach(kept -> section.add(table(kept)));
        var without = purpose.tables().stream()
                .filter(kept -> kept.personal().isEmpty())
                .map(Purpose.Kept::table)
                .toList();
        if (!without.isEmpty()) {
            var rest = new Paragraph("Without personal data: " + String.join(", ", without) + ".");
            rest.addClassName("meta");
            section.add(rest);
        }
        return section;
    }

    private static Component table(Purpose.Kept kept) {
        var columns = new DescriptionList();
        kept.personal().forEach((column, words) -> fact(columns, words, column));
        var details =
                new Details(Words.count(kept.personal().size(), "column", "columns") + " with personal data", columns);
        var part = new Div(new H3(kept.about()), new Paragraph("How long: " + kept.kept()), details);
        part.addClassName("kept");
        return part;
    }

    private static void fact(DescriptionList list, String term, String words) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(words));
    }
}
