package uk.coppice.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import uk.coppice.portal.access.RoleGrants;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.intake.ImportListener;
import uk.coppice.portal.intake.Intake;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** The example trust in {@code config/demo}: read like a real one, with its dates told from today. */
@Component
class DemoTrust {

    private static final String PERSONAS = "personas.csv";
    private static final String REASON = "Part of the demo trust";
    private static final String BOOKINGS = "bookings.csv";

    private final Intake intake;
    private final StaffDirectory directory;
    private final TrainingCalendar calendar;
    private final BookingDesk desk;
    private final RoleGrants grants;
    private final RoleDesk roles;
    private final DemoFiles files;
    private final DemoPortalWork portalWork;
    private final DemoOffer offer;
    private final DemoSurvey survey;
    private final DemoEvaluations evaluations;
    private final DemoInductions inductions;
    private final DemoAdverts adverts;
    private final Clock clock;

    DemoTrust(
            Intake intake,
            StaffDirectory directory,
            TrainingCalendar calendar,
            BookingDesk desk,
            RoleGrants grants,
            RoleDesk roles,
            DemoFiles files,
            DemoPortalWork portalWork,
            DemoOffer offer,
            DemoSurvey survey,
            DemoEvaluations evaluations,
            DemoInductions inductions,
            DemoAdverts adverts,
            Clock clock) {
        this.intake = intake;
        this.directory = directory;
        this.calendar = calendar;
        this.desk = desk;
        this.grants = grants;
        this.roles = roles;
        this.files = files;
        this.portalWork = portalWork;
        this.offer = offer;
        this.survey = survey;
        this.evaluations = evaluations;
        this.inductions = inductions;
        this.adverts = adverts;
        this.clock = clock;
    }

    /** Loads the example trust into an empty database. */
    void load() {
        try {
            var folder = Files.createTempDirectory("portal-demo");
            try {
                resolveInto(folder);
                var problems = new ArrayList<String>();
                intake.run(folder, Installation.Kind.DEMO, false, new ImportListener() {
                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem.toString());
                    }
                });
                if (!problems.isEmpty()) {
                    throw new IllegalStateException("The demo files in " + files.folder() + " are broken: " + problems);
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo files in " + files.folder() + " cannot be read", e);
        }
        book();
        portalWork.load();
        offer.load();
        survey.load();
        evaluations.load();
        inductions.load();
        adverts.load();
        personas().forEach(this::grant);
    }

    private void grant(Persona persona) {
        for (String role : persona.grants()) {
            if (persona.isStaff()) {
                grants.grant(id(persona.staffNo()), role, REASON);
            } else {
                int space = persona.name().indexOf(' ');
                roles.grant(
                        new RoleDesk.NotStaff(
                                persona.name().substring(0, space),
                                persona.name().substring(space + 1),
                                persona.email()),
                        GrantableRole.valueOf(role),
                        LocalDate.now(clock),
                        null,
                        REASON);
            }
        }
    }

    /** Whom a visitor may sign in as. */
    List<Persona> personas() {
        return files.rows(PERSONAS).stream()
                .map(row -> new Persona(
                        row.getField("staff_no"),
                        row.getField("role"),
                        row.getField("sentence"),
                        Arrays.stream(row.getField("grants").split(";"))
                                .filter(role -> !role.isEmpty())
                                .toList(),
                        row.getField("name"),
                        row.getField("email")))
                .toList();
    }

    private void resolveInto(Path folder) throws IOException {
        try (var all = Files.list(files.folder())) {
            for (var file : all.filter(DemoTrust::isOfATrust).toList()) {
                Files.writeString(folder.resolve(file.getFileName().toString()), files.text(file));
            }
        }
    }

    private static boolean isOfATrust(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.equals(PERSONAS) && !name.equals(BOOKINGS);
    }

    private void book() {
        for (var row : files.rows(BOOKINGS)) {
            var session = calendar.find(row.getField("session")).orElseThrow();
            desk.enrol(session.id(), id(row.getField("attendee")));
        }
    }

    private long id(String staffNo) {
        return directory
                .findByStaffNo(staffNo, LocalDate.now(clock))
                .orElseThrow()
                .id();
    }
}
