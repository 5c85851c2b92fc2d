package uk.coppice.portal.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.Rods;
import uk.coppice.portal.scorecard.Figure;
import uk.coppice.portal.scorecard.Phase;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.scorecard.Status;

/** The plan's figures of a year, by aim; each opens to its working. */
@Route("scorecard/:indicator?")
@PageTitle("Plan scorecard – Coppice portal")
@Menu(order = 50, title = "Scorecard", icon = "i-chart")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
public class ScorecardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String INDICATOR = "indicator";
    private static final int YEARS_SHOWN = 3;

    private final transient Scorecard scorecard;
    private final transient Clock clock;

    ScorecardView(Scorecard scorecard, Clock clock) {
        super("score");
        this.scorecard = scorecard;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var current = AcademicYear.of(LocalDate.now(clock));
        var year = query.getSingleParameter("year").map(ScorecardView::year).orElse(current);
        if (year.compareTo(current) > 0) {
            throw new NotFoundException("The academic year " + year + " has not begun yet");
        }
        var address = new ScorecardAddress(
                year,
                event.getRouteParameters().get(INDICATOR).orElse(null),
                query.getSingleParameter("who").orElse(null));
        show(address, current);
    }

    private void show(ScorecardAddress address, AcademicYear current) {
        removeAll();
        var year = address.year();
        var asOf = scorecard.asOf(year);
        var phase = scorecard.phase(year);
        var figures = scorecard.aimedFor(year, asOf, address.indicator());
        var master = new Div(head(address, current, phase), answer(figures, phase));
        master.addClassName("master");
        byAim(figures).forEach((aim, ofAim) -> master.add(section(aim, ofAim, address, phase)));
        add(master);
        if (address.indicator() != null) {
            var open = figures.stream()
                    .filter(figure -> figure.indicator().key().equals(address.indicator()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("The plan has no indicator " + address.indicator()));
            add(new WorkingPanel(scorecard, open, address, asOf, phase, new DateWords(LocalDate.now(clock))));
        }
    }

    private static Component head(ScorecardAddress address, AcademicYear current, Phase phase) {
        boolean running = address.year().equals(current);
        var head = new Div(
                new H1("Plan scorecard"),
                new Paragraph(address.year() + (running ? ", so far" : "") + ". Aims for " + phase.words() + "."));
        head.addClassName("head");
        var years = new Nav();
        years.setAriaLabel("Academic year");
        years.addClassName("tabs");
        Stream.iterate(current, AcademicYear::previous).limit(YEARS_SHOWN).forEach(year -> {
            var link = new Anchor(address.withYear(year), year.toString());
            if (year.equals(address.year())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            years.add(link);
        });
        var bar = new Div(head, years);
        bar.addClassNames("toolbar", "score-head");
        return bar;
    }

    private static Component answer(List<Figure> figures, Phase phase) {
        long met = count(figures, phase, Status.MET);
        long notMet = count(figures, phase, Status.NOT_MET);
        long low = count(figures, phase, Status.LOW_RESPONSE);
        long explained = count(figures, phase, Status.ABOVE_AIM_EXPLAINED);
        long open = figures.size() - met - notMet - explained - low;
        var bold = new Span(met + " of " + figures.size() + " aims met");
        bold.addClassName("strong");
        var answer = new Paragraph(
                bold,
                new Span((notMet > 0 ? ", " + notMet + " not met" : "")
                        + (explained > 0 ? ", " + explained + " above aim, explained" : "")
                        + (low > 0 ? ", " + low + " with a low response" : "")
                        + (open > 0 ? ", " + open + " not yet measurable" : "") + "."));
        answer.addClassName("answer");
        return answer;
    }

    private static long count(List<Figure> figures, Phase phase, Status status) {
        return figures.stream()
                .filter(figure -> figure.status(phase).filter(status::equals).isPresent())
                .count();
    }

    private static Map<String, List<Figure>> byAim(List<Figure> figures) {
        var byAim = new LinkedHashMap<String, List<Figure>>();
        figures.forEach(figure -> byAim.computeIfAbsent(figure.indicator().aim(), aim -> new ArrayList<>())
                .add(figure));
        return byAim;
    }

    private static Component section(String aim, List<Figure> figures, ScorecardAddress address, Phase phase) {
        int met = (int) count(figures, phase, Status.MET);
        var heading = new Div(
                new H2(aim),
                new Paragraph(
                        new Span(met + " of " + figures.size() + " met "), new Rods(met, 0, figures.size() - met)));
        heading.addClassName("aimhead");
        var titles = new NativeTableRow();
        Stream.of("Indicator", "Figure", "Aim", "Status").forEach(title -> {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            titles.add(cell);
        });
        var head = new NativeTableHeader(titles);
        head.addClassName("vh");
        var body = new NativeTableBody();
        figures.forEach(figure -> body.add(new FigureRow(figure, address, phase)));
        var table = new NativeTable(head, body);
        table.addClassName("kpis");
        var section = new Section(heading, table);
        section.addClassName("aim");
        return section;
    }

    private static AcademicYear year(String text) {
        try {
            return AcademicYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }
}
