package uk.coppice.portal.dataprotection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.coppice.portal.dataprotection.erasure.ErasureDesk;
import uk.coppice.portal.dataprotection.erasure.ErasureOutlook;
import uk.coppice.portal.people.erasure.Eraser;
import uk.coppice.portal.people.spi.ErasureStep.Fate;
import uk.coppice.portal.people.spi.PersonErasure.Holding;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.people.spi.PersonErasure.Known;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** Find somebody, see what would go and what would stay, and erase them. */
@Route("erasure")
@PageTitle("Erasure – Coppice portal")
@Menu(order = 73, title = "Erasure", icon = "i-cross")
@RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
public class ErasureView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String PERSON = "person";
    private static final String GUEST = "guest";
    private static final int MOST = 100;

    private final transient ErasureDesk desk;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    ErasureView(ErasureDesk desk, CurrentViewer currentViewer, Clock clock) {
        super("erasurepage");
        this.desk = desk;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw(event.getLocation().getQueryParameters());
    }

    private void draw(QueryParameters address) {
        removeAll();
        boolean guest = address.getSingleParameter(GUEST).isPresent();
        String asked = address.getSingleParameter(guest ? GUEST : PERSON).orElse("");
        var kind = guest ? Kind.GUEST : Kind.PERSON;
        var outlook = id(asked).flatMap(id -> desk.look(kind, id)).orElse(null);
        add(
                DataProtectionTabs.of(DataProtectionTabs.Tab.ERASURE, currentViewer.get()),
                new PageHead(
                        "Erase a leaver or a guest",
                        "Names, numbers and texts go for good; what figures count stays under an id that names nobody. "
                                + "Those whose time is over go by themselves (Retention)."),
                fields());
        if (outlook != null) {
            add(section(outlook));
        } else if (!asked.isEmpty()) {
            add(Hint.warning("Nobody such is in the portal, or they are erased already. Look for them by name."));
        }
        add(done());
    }

    private static Optional<Long> id(String typed) {
        try {
            return Optional.of(Long.valueOf(typed));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Component fields() {
        var fields = new Div(
                search(
                        "A member of staff who left",
                        Kind.PERSON,
                        PERSON,
                        "The first letters of the name, or the staff number"),
                search("A guest", Kind.GUEST, GUEST, "The first letters of the name, or the email"));
        fields.addClassName("both");
        return fields;
    }

    private ComboBox<Known> search(String label, Kind kind, String parameter, String help) {
        var field = new ComboBox<Known>(label);
        field.setHelperText(help);
        field.setWidthFull();
        field.setItems(query -> desk.find(kind, query.getFilter().orElse(""), MOST).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setItemLabelGenerator(known -> known.name() + ", " + known.key());
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(
                        ErasureView.class,
                        QueryParameters.of(
                                parameter, String.valueOf(change.getValue().id()))));
            }
        });
        return field;
    }

    private Component section(ErasureOutlook outlook) {
        var who = outlook.who();
        var section = new Section(new H2(who.name() + ", " + who.key()));
        outlook.holdings().forEach(holding -> section.add(Hint.warning(holding.why())));
        possible(outlook).ifPresent(day -> section.add(Hint.info("It is possible from " + words().day(day) + ".")));
        section.add(
                part("This goes", outlook.lines(), Fate.GOES),
                part("This stays, without its texts", outlook.lines(), Fate.EMPTIED),
                part("This stays as it is", outlook.lines(), Fate.STAYS));
        section.add(
                Hint.info(
                        "Wherever else their name, number or email stands in a text, ‘Erased person’ is put in its "
                                + "place. Uploaded files are not looked through, and backups keep them until they are overwritten."));
        if (outlook.nameShared()) {
            section.add(
                    Hint.info("Somebody else has the same name, so texts of others that mention it stay as they are."));
        }
        if (outlook.holdings().isEmpty()) {
            var erase = new Button("Erase " + who.name(), click -> new EraseDialog(desk, outlook, this::erased).open());
            erase.addThemeVariants(ButtonVariant.AURA_DANGER);
            section.add(erase);
        }
        return section;
    }

    /** The day on which nothing stands in the way any more, where the days of all that does are known. */
    private static Optional<LocalDate> possible(ErasureOutlook outlook) {
        var days = outlook.holdings().stream().map(Holding::from).toList();
        return days.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : days.stream().filter(Objects::nonNull).max(LocalDate::compareTo);
    }

    private void erased() {
        getUI().ifPresent(ui -> ui.navigate(ErasureView.class));
        Toast.show("Erased");
    }

    private static Component part(String title, List<Eraser.Line> lines, Fate fate) {
        var list = new UnorderedList();
        lines.stream()
                .filter(line -> line.fate() == fate)
                .forEach(line -> list.add(new ListItem(line.words() + ": " + "%,d".formatted(line.count()))));
        var part = new Div();
        if (list.getComponentCount() > 0) {
            part.add(new H3(title), list);
        }
        return part;
    }

    private Component done() {
        var all = desk.done();
        var section = new Section(new H2(all.isEmpty() ? "Nobody was erased so far" : "Who was erased"));
        section.add(new Paragraph("Kept are an id, the day and the reason, never the name. An old file does not bring "
                + "anybody back. After an older backup is restored, ./portal erase --again erases them once more: keep the "
                + "list apart from the backups."));
        if (all.isEmpty()) {
            return section;
        }
        var file = new Anchor("erasure/list.csv", "Save the list (CSV)");
        file.addClassName("more");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        all.forEach(one -> list.add(new ListItem(new Paragraph(words().moment(one.at())
                + (one.kind() == Kind.PERSON ? ": a member of staff, " : ": a guest, ")
                + one.reason().words()
                + (one.reference().isEmpty() ? "" : " (" + one.reference() + ")")
                + (one.by() == null ? "" : ", by " + one.by())))));
        section.add(
                file,
                new Paragraph(
                        all.size() < ErasureDesk.MOST_SHOWN
                                ? Words.count(all.size(), "erasure", "erasures")
                                : "The latest " + all.size() + "; the file has all of them"),
                list);
        return section;
    }

    private DateWords words() {
        return new DateWords(LocalDate.now(clock));
    }
}
