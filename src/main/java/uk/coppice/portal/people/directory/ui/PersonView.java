package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.people.merge.ui.MergeView;
import uk.coppice.portal.people.spi.PersonPart;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** A member of staff: for everyone a card, for leaders what they see of their school, for human resources the file to edit. */
@Route("staff/:staffNo")
@RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR})
public class PersonView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What of the address names the person. */
    public static final String STAFF_NO = "staffNo";

    private static final String BYTES = "~";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final transient PersonFiles files;
    private final transient StaffDesk desk;
    private final transient Schools schools;
    private final transient SchoolStaff staff;
    private final transient LineManagers managers;
    private final transient LeavingReasons reasons;
    private final transient List<PersonPart> parts;
    private final transient Clock clock;
    private String staffNo = "";
    private String name = "";

    PersonView(
            PersonFiles files,
            StaffDesk desk,
            Schools schools,
            SchoolStaff staff,
            LineManagers managers,
            LeavingReasons reasons,
            List<PersonPart> parts,
            Clock clock) {
        super("personpage");
        this.files = files;
        this.desk = desk;
        this.schools = schools;
        this.staff = staff;
        this.managers = managers;
        this.reasons = reasons;
        this.parts = parts;
        this.clock = clock;
    }

    /** The address of a person's page. A number that could not stand in one is written as its bytes. */
    public static RouteParameters of(String staffNo) {
        return new RouteParameters(
                STAFF_NO,
                PLAIN.matcher(staffNo).matches()
                        ? staffNo
                        : BYTES + HexFormat.of().formatHex(staffNo.getBytes(StandardCharsets.UTF_8)));
    }

    /** The staff number that an address names; empty when it names none. */
    public static String staffNo(RouteParameters address) {
        return staffNo(address.get(STAFF_NO).orElse(""));
    }

    /** The same of {@link #STAFF_NO} alone. */
    public static String staffNo(String asked) {
        if (!asked.startsWith(BYTES)) {
            return asked;
        }
        try {
            return new String(HexFormat.of().parseHex(asked.substring(BYTES.length())), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = staffNo(event.getRouteParameters());
        var file = files.of(asked).orElseThrow(() -> new NotFoundException("Nobody in the directory is " + asked));
        if (!file.staffNo().equals(asked)) {
            event.forwardTo(PersonView.class, of(file.staffNo()));
            return;
        }
        staffNo = asked;
        draw(file);
    }

    @Override
    public String getPageTitle() {
        return name + " – Coppice portal";
    }

    /** What is changed, and in which words it is said once it is done. */
    void change(PersonFile file, PersonEdit edit, String done) {
        var undo = desk.change(file.id(), file.version(), edit);
        draw();
        Toast.show(done, () -> {
            desk.undo(undo);
            draw();
        });
    }

    private void draw() {
        files.of(staffNo).ifPresent(this::draw);
    }

    private void draw(PersonFile file) {
        removeAll();
        name = file.name();
        var today = LocalDate.now(clock);
        add(new BackLink("Staff", StaffView.class), new PageHead(file.name(), summary(file, today)));
        add(card(file));
        boolean edits = file.sight() == Sight.ALL;
        if (edits) {
            add(editing(file));
        }
        file.doubles().forEach(other -> add(lookalike(file, other)));
        if (file.sight() == Sight.EVERYONE) {
            addOthers(file);
            return;
        }
        add(new PostsPart(this, file, edits ? schools.all() : List.of(), reasons, today));
        add(new AbsencesPart(this, file, today));
        if (!file.managers().isEmpty()) {
            add(new LineManagersPart(file, staff, managers, this::draw, today));
        }
        addOthers(file);
        if (edits) {
            add(new HistoryPart(file, clock));
        }
    }

    /** What other modules have to say of the person. */
    private void addOthers(PersonFile file) {
        parts.stream().flatMap(part -> part.of(file.id()).stream()).forEach(part -> add(new OtherPart(part)));
    }

    private static String summary(PersonFile file, LocalDate today) {
        var now = file.posts().stream()
                .filter(post -> post.active(today))
                .map(post -> post.title() + ", " + post.workplace())
                .toList();
        if (!now.isEmpty()) {
            return String.join(". ", now) + ".";
        }
        return file.others().stream()
                .findFirst()
                .map(post -> post.title() + ", " + post.workplace())
                .orElse("No post today.");
    }

    private static Component card(PersonFile file) {
        var card = new Div();
        card.addClassName("card");
        if (file.email() != null) {
            var mail = new Anchor("mailto:" + file.email(), file.email());
            mail.addClassName("more");
            card.add(mail);
        }
        var others =
                file.sight() == Sight.EVERYONE ? file.others().stream().skip(1).toList() : file.others();
        others.forEach(post -> card.add(new Paragraph("Also " + post.title() + ", " + post.workplace())));
        if (file.sight() != Sight.EVERYONE) {
            card.add(new Paragraph("Staff number " + file.staffNo()
                    + (file.former().isEmpty() ? "" : ", formerly " + String.join(", ", file.former()))
                    + (file.trn() == null ? "" : ". Teacher reference number " + file.trn())));
        }
        switch (file.sight()) {
            case OWN ->
                card.add(
                        Hint.info("This is what the portal keeps of your posts. Your leaders see what belongs to their "
                                + "school. If something is wrong, tell human resources."));
            case LEADER ->
                card.add(
                        Hint.info("You see what belongs to your school. If something is wrong, tell human resources."));
            case EVERYONE, ALL -> {}
        }
        return card;
    }

    private Component editing(PersonFile file) {
        var names = new Button(
                "Change name or email",
                click -> new NamesDialog(
                                file,
                                facts -> change(
                                        file,
                                        PersonEdit.facts(facts),
                                        "Saved: " + facts.firstName() + " " + facts.lastName()))
                        .open());
        var merge = new RouterLink("Merge with another record", MergeView.class, of(file.staffNo()));
        merge.addClassName("more");
        var all = new Div(names, merge);
        all.addClassName("btns");
        return all;
    }

    /** The same number or email needs looking at; two people of one name are usual. */
    private static Component lookalike(PersonFile file, PersonFile.Lookalike other) {
        var link = new RouterLink("Look at both", MergeView.class, of(file.staffNo()));
        link.setQueryParameters(QueryParameters.of("with", other.staffNo()));
        link.addClassName("more");
        String words = other.name() + " (" + other.staffNo() + ") has " + other.why() + ".";
        var hint = new Div(other.likely() ? Hint.warning(words + " Is it one person?") : Hint.info(words), link);
        hint.addClassName("lookalike");
        if (other.likely()) {
            hint.addClassName("likely");
        }
        return hint;
    }

    /** The schools that a post may be at: those of the trust, of today or not. */
    static List<School> choices(List<School> schools) {
        return schools.stream().filter(school -> school.inTrustFrom() != null).toList();
    }
}
