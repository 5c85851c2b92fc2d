package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.FindingsFiles;
import uk.coppice.portal.improvement.inquiry.FindingsLibrary;
import uk.coppice.portal.improvement.inquiry.FindingsUploads;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryAuthors;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.MidYearChecks;
import uk.coppice.portal.improvement.inquiry.Part;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** One inquiry, for its authors, those invited, and those who review it. */
@Route("inquiries/:code")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class InquiryView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final transient InquiryDesk desk;
    private final transient InquiryAuthors authors;
    private final transient MidYearChecks checks;
    private final transient FindingsFiles files;
    private final transient FindingsUploads uploads;
    private final transient PlanAims aims;
    private final transient PortalAddress address;
    private final transient CurrentViewer viewer;
    private final transient Clock clock;
    private final DateWords words;
    private final Banner banner = new Banner();
    private final Div stage = new Div();
    private String code = "";
    private String title = "";

    InquiryView(
            Inquiries inquiries,
            InquiryDesk desk,
            InquiryAuthors authors,
            MidYearChecks checks,
            FindingsFiles files,
            FindingsUploads uploads,
            PlanAims aims,
            PortalAddress address,
            CurrentViewer viewer,
            Clock clock) {
        super("inquiries");
        this.inquiries = inquiries;
        this.desk = desk;
        this.authors = authors;
        this.checks = checks;
        this.files = files;
        this.uploads = uploads;
        this.aims = aims;
        this.address = address;
        this.viewer = viewer;
        this.clock = clock;
        this.words = new DateWords(LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(InquiryNavigation.CODE).orElse("");
        banner.clear();
        draw(inquiries
                .find(code)
                .orElseThrow(() -> new NotFoundException("No inquiry that you may open has this code")));
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    private void again() {
        inquiries
                .find(code)
                .ifPresentOrElse(this::draw, () -> getUI().ifPresent(ui -> ui.navigate(InquiriesView.class)));
    }

    private void drawStage() {
        inquiries.find(code).ifPresent(this::drawStage);
    }

    private void draw(Inquiry inquiry) {
        title = inquiry.plan().question();
        removeAll();
        add(new BackLink("Inquiries", InquiriesView.class), header(inquiry), banner, stage);
        drawStage(inquiry);
        if (CheckPart.isWorthShowing(inquiry, checks) && !inquiry.is(Part.INVITED)) {
            add(new CheckPart(inquiry, checks, words, this::again));
        }
        add(plan(inquiry), new AuthorsPart(inquiry, authors, viewer.get().recordedBy(), this::again));
        if (inquiry.is(Part.AUTHOR) || inquiry.is(Part.REVIEWER)) {
            findings(inquiry);
        }
        if (!inquiry.history().isEmpty()) {
            add(new HistoryPart(inquiry.history(), words));
        }
    }

    private void findings(Inquiry inquiry) {
        if (inquiry.open()
                || inquiry.stage().hasFindings()
                || !inquiry.findings().isBlank()) {
            add(new FindingsPart(inquiry, inquiries, desk, clock, this::drawStage));
        }
        if (inquiry.open() || !inquiry.files().isEmpty()) {
            add(new FilesPart(inquiry, inquiries, files, uploads, this::drawStage));
        }
        if (inquiry.stage().hasFindings()) {
            inquiry.joined().stream()
                    .filter(author -> viewer.get().is(author.personId()))
                    .findFirst()
                    .ifPresent(me -> add(new ConsentPart(inquiry, me, authors, this::again)));
        }
    }

    private void drawStage(Inquiry inquiry) {
        stage.removeAll();
        stage.add(new StagePanel(
                inquiry,
                publicAddress(inquiry),
                words,
                move -> new Moves(inquiry, desk, banner, publicAddress(inquiry), LocalDate.now(clock), this::again)
                        .take(move),
                () -> {
                    if (banner.attempt(() -> authors.join(inquiry.id()))) {
                        again();
                    }
                },
                () -> {
                    if (banner.attempt(() -> authors.decline(inquiry.id()))) {
                        getUI().ifPresent(ui -> ui.navigate(InquiriesView.class));
                    }
                }));
    }

    private static Header header(Inquiry inquiry) {
        var over = new Paragraph(inquiry.code() + ", " + inquiry.plan().year());
        over.addClassName("over");
        return new Header(over, new H1(inquiry.plan().question()), StageLabels.of(inquiry.stage()));
    }

    private Component plan(Inquiry inquiry) {
        var plan = new Section(new H2("The plan"));
        plan.addClassNames("formpart", "typed");
        var aim = inquiry.plan().aimKey() == null
                ? "None in particular"
                : aims.nameOf(inquiry.plan().aimKey()).orElse("An aim that the plan has no longer");
        part(plan, "What will be done", inquiry.plan().doing());
        part(plan, "How it will be known", inquiry.plan().knowing());
        part(plan, "Aim of the trust's plan", aim);
        if (inquiry.open()) {
            var edit = new RouterLink("Edit", EditInquiryView.class, InquiryNavigation.parameters(code));
            edit.addClassName("btn");
            plan.add(new Div(edit));
        }
        return plan;
    }

    private static void part(Section plan, String heading, String text) {
        plan.add(new H3(heading));
        if (text.isBlank()) {
            var nothing = new Paragraph("Not said yet");
            nothing.addClassName("quiet");
            plan.add(nothing);
        } else {
            FindingPage.paragraphs(text).forEach(plan::add);
        }
    }

    private String publicAddress(Inquiry inquiry) {
        return address.of(FindingsLibrary.PUBLIC_FOLDER, inquiry.code());
    }
}
