package uk.coppice.portal.access.roles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonPart;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** A person's roles on their page: for themselves, and for those who look after people or roles. */
@Component
class RolesOnPersonPage implements PersonPart {

    private final HeldRoles held;
    private final RoleRows rows;
    private final CurrentViewer currentViewer;

    RolesOnPersonPage(HeldRoles held, RoleRows rows, CurrentViewer currentViewer) {
        this.held = held;
        this.rows = rows;
        this.currentViewer = currentViewer;
    }

    @Override
    public Optional<Part> of(long person) {
        var viewer = currentViewer.get();
        boolean administers = viewer.is(Roles.TRUST_ADMINISTRATOR);
        if (viewer.is(person)) {
            return Optional.of(part(held.mine(), person, administers));
        }
        return administers || viewer.is(Roles.HR) || viewer.is(Roles.DATA_PROTECTION_OFFICER)
                ? Optional.of(part(held.of(person), person, administers))
                : Optional.empty();
    }

    private Part part(List<HeldRole> roles, long person, boolean administers) {
        var lines = roles.isEmpty()
                ? List.of(new Line("None", "No post today, and nothing granted: this person can’t sign in."))
                : roles.stream()
                        .map(role -> new Line(role.role(), role.source()))
                        .toList();
        return new Part(
                "Roles",
                lines,
                administers ? "roles?q=" + URLEncoder.encode(rows.name(person).orElse(""), StandardCharsets.UTF_8) : "",
                "Grant or end a role");
    }
}
