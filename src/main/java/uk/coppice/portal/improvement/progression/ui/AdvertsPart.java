package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.coppice.portal.improvement.progression.Advert;
import uk.coppice.portal.improvement.progression.Adverts;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;

/** The roles advertised in a year, below the offers that came of them. */
final class AdvertsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Adverts adverts;
    private final transient List<School> schools;
    private final boolean trust;
    private final transient Clock clock;
    private final SerializableRunnable redraw;

    /**
     * @param schools that a role may be written down for
     * @param trust whether also for the whole trust
     * @param redraw the page, after a change
     */
    AdvertsPart(
            Adverts adverts,
            List<School> schools,
            boolean trust,
            AcademicYear year,
            Clock clock,
            SerializableRunnable redraw) {
        this.adverts = adverts;
        this.schools = schools;
        this.trust = trust;
        this.clock = clock;
        this.redraw = redraw;
        addClassName("adverts");
        add(
                new H2("Advertised roles"),
                new Paragraph(
                        "Roles advertised inside the trust. An advert is nobody's offer: the role counts once it is "
                                + "offered to somebody."));
        var words = new DateWords(LocalDate.now(clock));
        var rows = new Rows();
        adverts.of(year).forEach(advert -> rows.add(new DayMark(advert.closesOn(), words), about(advert, words)));
        if (rows.getComponentCount() > 0) {
            add(rows);
        } else {
            add(new Paragraph("None in " + year + "."));
        }
        if (trust || !schools.isEmpty()) {
            add(new Button("Add an advertised role", click -> addOne()));
        }
    }

    private Div about(Advert advert, DateWords words) {
        var meta = new Paragraph(advert.kind().words() + ", "
                + (advert.school().isEmpty() ? "across the trust" : advert.school()) + ", "
                + advert.basis().words().toLowerCase(Locale.UK) + ". Apply until " + words.day(advert.closesOn()) + ". "
                + (advert.offers() == 0
                        ? "Offered to nobody yet."
                        : "Offered to " + Words.count(advert.offers(), "person", "people") + "."));
        meta.addClassName("meta");
        var about = new Div(new H3(advert.title()), meta);
        if (adverts.mayChange(advert)) {
            var change = new Button("Change", click -> change(advert));
            change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            change.setAriaLabel("Change " + advert.title());
            var buttons = new Div(change);
            if (advert.offers() == 0) {
                var remove = new Button("Remove", click -> remove(advert));
                remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                remove.setAriaLabel("Remove " + advert.title());
                buttons.add(remove);
            }
            var end = new Div(buttons);
            end.addClassName("end");
            about.add(end);
        }
        return about;
    }

    private void addOne() {
        new AdvertDialog(null, schools, trust, draft -> {
                    adverts.add(draft);
                    redraw.run();
                    Toast.show("Role added: " + draft.title().strip());
                })
                .open();
    }

    private void change(Advert advert) {
        new AdvertDialog(advert, schools, trust, draft -> {
                    adverts.change(advert.id(), advert.version(), draft);
                    redraw.run();
                    Toast.show("Role changed", () -> {
                        adverts.change(advert.id(), advert.version() + 1, advert.draft());
                        redraw.run();
                    });
                })
                .open();
    }

    private void remove(Advert advert) {
        if (Toast.attempt(() -> adverts.remove(advert.id(), advert.version()))) {
            redraw.run();
            Toast.show("Role removed: " + advert.title(), () -> {
                adverts.add(advert.draft());
                redraw.run();
            });
        }
    }
}
