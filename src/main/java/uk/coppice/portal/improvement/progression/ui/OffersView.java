package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.coppice.portal.improvement.progression.Advert;
import uk.coppice.portal.improvement.progression.Adverts;
import uk.coppice.portal.improvement.progression.Offer;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.Offers;
import uk.coppice.portal.improvement.progression.OffersWanted;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.Whereabouts;

/** Offers of progression in a year, for those who look after them; to record, change and take away as a file. */
@Route("offers")
@PageTitle("Progression offers – Coppice portal")
@Menu(order = 55, title = "Progression offers", icon = "i-sprout")
@RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
public class OffersView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final transient Offers offers;
    private final transient Adverts adverts;
    private final transient CurrentViewer viewer;
    private final transient Clock clock;
    private transient OffersAddress address;
    private final SearchField search = new SearchField(
            "Name or staff number",
            LONGEST_SEARCH,
            typed -> Whereabouts.follow(getClass(), first(wanted().named(typed))));
    private final Choice<School> school =
            new Choice<>("School", "All schools", School::name, chosen -> go(wanted().at(chosen)));
    private final Choice<OfferKind> kind =
            new Choice<>("What for", "Both", OfferKind::words, chosen -> go(wanted().of(chosen)));
    private final Choice<OfferAnswer> answer =
            new Choice<>("Answer", "Any answer", OfferAnswer::words, chosen -> go(wanted().with(chosen)));
    private final Div filters = new Div(search, school, kind, answer);

    OffersView(Offers offers, Adverts adverts, CurrentViewer viewer, Clock clock) {
        super("offers");
        this.offers = offers;
        this.adverts = adverts;
        this.viewer = viewer;
        this.clock = clock;
        this.address = new OffersAddress(OffersWanted.of(AcademicYear.of(LocalDate.now(clock))), 0);
        filters.addClassName("offerfilters");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = OffersAddress.read(event.getLocation().getQueryParameters(), AcademicYear.of(LocalDate.now(clock)));
        draw();
    }

    private void draw() {
        var wanted = address.wanted();
        var schools = offers.schools();
        showFilters(schools);
        int all = offers.count(wanted);
        var record = new Button("Record an offer", click -> record());
        record.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var parts = new ArrayList<Component>(List.of(
                new PageHead(
                                "Progression offers",
                                wanted.year() + ", " + Words.count(all, "offer", "offers")
                                        + ". An offer counts whatever the answer; human resources, the head and "
                                        + "deputies of the school, and the person see it.")
                        .beside(years()),
                record,
                filters));
        if (all == 0) {
            parts.add(
                    wanted.narrowed()
                            ? new EmptyState("No such offer", "None of this year fits all of the filters.")
                            : new EmptyState(
                                    "No offer in " + wanted.year(),
                                    "Record an offer once somebody has been asked to take on leadership or "
                                            + "coordination, in a school or across the trust."));
        } else {
            var words = new DateWords(LocalDate.now(clock));
            var rows = new Rows();
            offers.page(wanted, address.from(), PAGE)
                    .forEach(offer -> rows.add(new DayMark(offer.offeredOn(), words), about(offer)));
            parts.addAll(List.of(files(), rows, pages(all)));
        }
        parts.add(new AdvertsPart(adverts, schools, viewer.get().is(Roles.HR), wanted.year(), clock, this::draw));
        show(parts);
    }

    private Div about(Offer offer) {
        var meta = new Paragraph(
                offer.words() + (offer.advert().isEmpty() ? "" : ". From the advertised role " + offer.advert()));
        meta.addClassName("meta");
        var end = new Div(state(offer.answer()));
        end.addClassName("end");
        if (!viewer.get().is(offer.personId())) {
            var change = new Button("Change", click -> change(offer));
            change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            change.setAriaLabel("Change the offer to " + offer.name());
            var remove = new Button("Remove", click -> remove(offer));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            remove.setAriaLabel("Remove the offer to " + offer.name());
            end.add(new Div(change, remove));
        }
        var where = new Paragraph(offer.workplace());
        where.addClassName("meta");
        return new Div(new H3(offer.name()), where, meta, end);
    }

    static StateLabel state(OfferAnswer answer) {
        return switch (answer) {
            case ACCEPTED -> StateLabel.done(answer.words());
            case DECLINED -> StateLabel.plain("cross", answer.words());
            case PENDING -> StateLabel.plain("clock", answer.words());
        };
    }

    private void record() {
        var today = LocalDate.now(clock);
        new OfferDialog(
                        null,
                        adverts(today),
                        today,
                        typed -> offers.candidates(typed, StaffField.MOST_FOUND),
                        draft -> {
                            long id = offers.record(draft);
                            draw();
                            Toast.show("Offer recorded", () -> {
                                offers.find(id).ifPresent(made -> offers.remove(id, made.version()));
                                draw();
                            });
                        })
                .open();
    }

    private void change(Offer offer) {
        var today = LocalDate.now(clock);
        new OfferDialog(offer, adverts(offer.offeredOn()), today, typed -> List.of(), draft -> {
                    offers.change(offer.id(), offer.version(), draft);
                    draw();
                    Toast.show("Offer changed: " + offer.name(), () -> {
                        offers.change(offer.id(), offer.version() + 1, offer.draft());
                        draw();
                    });
                })
                .open();
    }

    /** What an offer of a day may have come of: a role that is advertised in June is often offered in September. */
    private List<Advert> adverts(LocalDate offered) {
        var year = AcademicYear.of(offered);
        return Stream.of(year, year.previous())
                .flatMap(each -> adverts.of(each).stream())
                .toList();
    }

    private void remove(Offer offer) {
        if (Toast.attempt(() -> offers.remove(offer.id(), offer.version()))) {
            draw();
            Toast.show("Offer removed: " + offer.name(), () -> {
                offers.record(offer.draft());
                draw();
            });
        }
    }

    private void showFilters(List<School> schools) {
        var wanted = wanted();
        search.show(wanted.typed());
        school.setVisible(schools.size() > 1);
        school.show(
                schools,
                schools.stream()
                        .filter(each -> Long.valueOf(each.id()).equals(wanted.school()))
                        .findFirst()
                        .orElse(null));
        kind.show(List.of(OfferKind.values()), wanted.kind());
        answer.show(List.of(OfferAnswer.values()), wanted.answer());
    }

    private OffersWanted wanted() {
        return address.wanted();
    }

    private static QueryParameters first(OffersWanted wanted) {
        return new OffersAddress(wanted, 0).query();
    }

    private static void go(OffersWanted wanted) {
        UI.getCurrent().navigate(OffersView.class, first(wanted));
    }

    private Component files() {
        var files = new Div(file("xlsx", "Download for Excel"), file("csv", "Download as CSV"));
        files.addClassName("btns");
        return files;
    }

    private Anchor file(String kind, String words) {
        var link = new Anchor(address.file(kind), words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }

    private Nav years() {
        var year = address.wanted().year();
        var years = new Nav();
        years.addClassName("btns");
        years.setAriaLabel("Other years");
        years.add(link(year.previous().toString(), OffersWanted.of(year.previous()), 0));
        if (year.compareTo(AcademicYear.of(LocalDate.now(clock))) < 0) {
            var next = new AcademicYear(year.startYear() + 1);
            years.add(link(next.toString(), OffersWanted.of(next), 0));
        }
        return years;
    }

    private Nav pages(int all) {
        var pages = new Nav();
        pages.addClassNames("btns", "showmore");
        pages.setAriaLabel("More offers");
        if (address.from() > 0) {
            pages.add(link("Before", address.wanted(), Math.max(0, address.from() - PAGE)));
        }
        if (address.from() + PAGE < all) {
            pages.add(link(
                    "Next " + Math.min(PAGE, all - address.from() - PAGE), address.wanted(), address.from() + PAGE));
        }
        return pages;
    }

    private static RouterLink link(String words, OffersWanted wanted, int from) {
        var link = new RouterLink(words, OffersView.class);
        link.setQueryParameters(new OffersAddress(wanted, from).query());
        link.addClassName("btn");
        return link;
    }
}
