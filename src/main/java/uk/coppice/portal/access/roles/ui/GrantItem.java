package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.roles.RoleGrant;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.StateLabel;

/** A grant in the list: who, from when to when, by whom and why, and what was changed of it. */
final class GrantItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** Numbers that stand in an address as they are. */
    private static final Pattern IN_ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final transient DateWords words;

    /** What an administrator can do with it. */
    record Actions(SerializableRunnable lastDay, SerializableRunnable endNow) implements Serializable {}

    /**
     * @param withRole whether the role is said too, for it stands in no heading above
     * @param actions null: none
     */
    GrantItem(RoleGrant grant, boolean withRole, Clock clock, @Nullable Actions actions) {
        words = new DateWords(LocalDate.now(clock));
        boolean linked = actions != null && IN_ADDRESS.matcher(grant.staffNo()).matches();
        var about =
                new Div(linked ? new H3(new Anchor("staff/" + grant.staffNo(), grant.name())) : new H3(grant.name()));
        about.add(meta((withRole ? grant.role().words() + ". " : "")
                + (!grant.post().isEmpty() ? grant.post() : grant.withoutPost() ? "Not staff" : "No post today")));
        about.add(new Paragraph(days(grant)));
        about.add(new Paragraph(why(grant)));
        state(grant).ifPresent(about::add);
        if (!grant.changes().isEmpty()) {
            about.add(changes(grant));
        }
        add(about);
        if (actions != null && grant.state() != RoleGrant.State.ENDED) {
            add(buttons(grant, actions));
        }
    }

    private String days(RoleGrant grant) {
        var end = grant.end();
        if (grant.takenBack()) {
            return "For " + words.dayOfMonth(grant.start()) + " on, and taken back before a whole day had passed.";
        }
        if (grant.state() == RoleGrant.State.ENDED && end != null) {
            return words.dayOfMonth(grant.start()) + " to " + words.dayOfMonth(end);
        }
        return (grant.state() == RoleGrant.State.COMING ? "From " : "Since ")
                + words.dayOfMonth(grant.start())
                + (end == null ? ", until further notice" : ", until " + words.dayOfMonth(end));
    }

    private String why(RoleGrant grant) {
        var at = grant.grantedAt();
        return at == null
                ? "Reason: " + grant.reason()
                : "Granted by " + grant.grantedBy() + " on " + words.dayOfMonth(at.toLocalDate()) + ": "
                        + grant.reason();
    }

    private Optional<StateLabel> state(RoleGrant grant) {
        return switch (grant.state()) {
            case COMING -> Optional.of(StateLabel.plain("clock", "Starts " + words.dayOfMonth(grant.start())));
            case RESTING -> Optional.of(StateLabel.plain("lock", "Gives nothing: no post today"));
            case HELD, ENDED -> Optional.empty();
        };
    }

    private Component changes(RoleGrant grant) {
        var list = new UnorderedList();
        list.addClassName("changes");
        grant.changes()
                .forEach(change -> list.add(new ListItem(
                        new Paragraph("Last day: " + day(change.before(), grant) + ", then "
                                + day(change.after(), grant) + ". " + change.reason()),
                        meta(words.moment(change.at()) + ", " + change.by()))));
        return new NativeDetails("What was changed", list);
    }

    private String day(@Nullable LocalDate day, RoleGrant grant) {
        if (day == null) {
            return "none";
        }
        return day.isBefore(grant.start()) ? "taken back" : words.dayOfMonth(day);
    }

    private static Component buttons(RoleGrant grant, Actions actions) {
        String whose = ": " + grant.role().words().toLowerCase(Locale.UK) + ", " + grant.name();
        var last = new Button("Change the last day", click -> actions.lastDay().run());
        last.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        last.setAriaLabel("Change the last day" + whose);
        var end = new Button("End now", click -> actions.endNow().run());
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        end.setAriaLabel("End now" + whose);
        var buttons = new Div(last, end);
        buttons.addClassName("btns");
        return buttons;
    }

    private static Paragraph meta(String text) {
        var meta = new Paragraph(text);
        meta.addClassName("meta");
        return meta;
    }
}
