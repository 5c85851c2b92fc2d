package uk.coppice.portal.people.merge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.people.directory.ui.PersonView;
import uk.coppice.portal.people.merge.Merges;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** Two records of one person side by side: choose the one to keep. */
@Route("staff/:staffNo/merge")
@PageTitle("Merge two records – Coppice portal")
@RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR})
public class MergeView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String WITH = "with";

    private final transient Merges merges;
    private final transient PersonFiles files;
    private final transient Clock clock;
    private final Banner banner = new Banner();
    private String staffNo = "";

    MergeView(Merges merges, PersonFiles files, Clock clock) {
        super("mergepage");
        this.merges = merges;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        staffNo = PersonView.staffNo(event.getRouteParameters());
        if (files.of(staffNo).isEmpty()) {
            throw new NotFoundException("Nobody in the directory is " + staffNo);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw(event.getLocation().getQueryParameters().getSingleParameter(WITH).orElse(null));
    }

    private void draw(@Nullable String with) {
        removeAll();
        banner.clear();
        var one = files.of(staffNo).orElseThrow();
        var other = with == null ? null : files.of(with).orElse(null);
        add(
                new BackLink(one.name(), PersonView.class, PersonView.of(one.staffNo())),
                new PageHead(
                        "Merge two records",
                        "When one person stands in the directory twice. Posts, training, roles and everything else of "
                                + "both become those of the record that you keep."),
                banner,
                search(one));
        if (with != null && other == null) {
            add(Hint.warning("Nobody has the staff number " + with + ". Look for the other record by name."));
        } else if (other != null && other.id() == one.id()) {
            add(Hint.info("This is one record already."));
        } else if (other != null) {
            var both = new Div(record(one, other), record(other, one));
            both.addClassName("both");
            add(both);
        }
    }

    private ComboBox<Person> search(PersonFile one) {
        var field = new ComboBox<Person>("The other record");
        field.setHelperText("Type the first letters of the name, or the staff number");
        field.setWidthFull();
        field.setItems(query -> {
            String typed = query.getFilter().orElse("");
            Stream<Person> found = merges.search(typed).stream().filter(person -> person.id() != one.id());
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
        field.setItemLabelGenerator(person -> person.name() + ", " + person.staffNo());
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(
                        MergeView.class,
                        PersonView.of(staffNo),
                        QueryParameters.of(WITH, change.getValue().staffNo())));
            }
        });
        return field;
    }

    private Div record(PersonFile keep, PersonFile other) {
        var words = new DateWords(LocalDate.now(clock));
        var card = new Div(new H2(keep.name()), new Paragraph("Staff number " + keep.staffNo()));
        card.addClassName("record");
        card.add(new Paragraph(keep.email() == null ? "No email" : keep.email()));
        if (keep.trn() != null) {
            card.add(new Paragraph("Teacher reference number " + keep.trn()));
        }
        keep.posts()
                .forEach(post -> card.add(new Paragraph(post.title() + ", " + post.workplace() + ", from "
                        + words.day(post.start())
                        + (post.end() == null ? "" : " to " + words.day(post.end())))));
        if (keep.posts().isEmpty()) {
            card.add(new Paragraph("No post"));
        }
        if (!keep.absences().isEmpty()) {
            card.add(new Paragraph(Words.count(keep.absences().size(), "long absence", "long absences")));
        }
        var obstacles = merges.obstacles(keep.id(), other.id());
        if (obstacles.isEmpty()) {
            card.add(new Button("Keep " + keep.staffNo(), click -> confirm(keep, other)));
        } else {
            obstacles.forEach(reason -> card.add(Hint.warning(reason)));
        }
        return card;
    }

    private void confirm(PersonFile keep, PersonFile other) {
        var dialog = new ConfirmDialog(
                "Merge " + other.staffNo() + " into " + keep.staffNo() + "?",
                "Everything of " + other.name() + " (" + other.staffNo() + ") becomes " + keep.name() + "'s ("
                        + keep.staffNo()
                        + "), roles too, and that record goes. Of two places in one session the firmer "
                        + "stays. Files with the number " + other.staffNo() + " mean " + keep.staffNo()
                        + " from then on. This cannot be undone.",
                "Merge",
                click -> merge(keep, other));
        dialog.setCancelable(true);
        dialog.setCancelText("Not yet");
        dialog.open();
    }

    private void merge(PersonFile keep, PersonFile other) {
        if (banner.attempt(() -> merges.merge(keep.id(), keep.version(), other.id(), other.version()))) {
            getUI().ifPresent(ui -> ui.navigate(PersonView.class, PersonView.of(keep.staffNo())));
            Toast.show("Merged: " + other.staffNo() + " is " + keep.staffNo() + " now");
        }
    }
}
