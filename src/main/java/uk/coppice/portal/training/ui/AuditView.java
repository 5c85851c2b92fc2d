package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;

/** What the auditor of booking finds now. */
@Route("audit")
@PageTitle("Booking audit – Coppice portal")
@Menu(order = 95, title = "Booking audit", icon = "i-lock")
@RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
public class AuditView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;

    private final transient BookingAudit audit;

    public AuditView(BookingAudit audit) {
        super("audit");
        this.audit = audit;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var findings = audit.run();
        long broken = findings.stream().filter(finding -> !finding.kept()).count();
        add(new PageHead(
                broken == 0
                        ? "All " + findings.size() + " promises of booking are kept"
                        : Words.count(broken, "promise", "promises") + " of booking broken",
                "Checked just now over every booking and register, and every night. The check reads only."));
        findings.forEach(finding -> add(section(finding)));
    }

    private static Component section(AuditFinding finding) {
        var section = new Div(
                new H2(finding.promise()),
                finding.kept()
                        ? StateLabel.done("Kept")
                        : StateLabel.needsYou(
                                "Broken " + Words.count(finding.breaches().size(), "time", "times")));
        section.addClassName("finding");
        if (!finding.kept()) {
            section.add(list(finding.breaches()));
        }
        return section;
    }

    private static Component list(List<String> breaches) {
        var list = new UnorderedList();
        breaches.stream().limit(MOST_SHOWN).forEach(breach -> list.add(new ListItem(breach)));
        var block = new Div(list);
        if (breaches.size() > MOST_SHOWN) {
            block.add(new Paragraph("And " + (breaches.size() - MOST_SHOWN) + " more: ./portal audit lists all."));
        }
        return block;
    }
}
