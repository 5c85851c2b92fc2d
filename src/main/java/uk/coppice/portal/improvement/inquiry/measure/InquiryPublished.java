package uk.coppice.portal.improvement.inquiry.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.SchoolParts;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;

/**
 * inquiry-published: '50 % (75 %) of disciplined inquiry findings published on trust website'. The year's inquiries that
 * are published, of those whose findings are submitted or published.
 */
@Component
class InquiryPublished implements Measure {

    private final StaffHistories histories;
    private final YearInquiries inquiries;

    InquiryPublished(StaffHistories histories, YearInquiries inquiries) {
        this.histories = histories;
        this.inquiries = inquiries;
    }

    @Override
    public String key() {
        return "inquiry-published";
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(request, histories.of(request.year()), inquiries.of(request.year()));
    }

    static Measurement of(MeasureRequest request, StaffHistory staff, List<YearInquiry> inquiries) {
        int findings = 0;
        int published = 0;
        int withdrawn = 0;
        var bySchool = new SchoolParts(request);
        var stages = new ArrayList<Stage>();
        for (var inquiry : inquiries) {
            if (!inquiry.hasFindings(request.asOf())) {
                withdrawn += inquiry.stage() == Stage.WITHDRAWN ? 1 : 0;
                continue;
            }
            findings++;
            boolean out = inquiry.published(request.asOf());
            published += out ? 1 : 0;
            // Published later than the day that is asked for: on it, it was reviewed.
            stages.add(inquiry.stage() == Stage.PUBLISHED && !out ? Stage.REVIEWED : inquiry.stage());
            bySchool.add(() -> school(staff, inquiry), out);
        }
        return Measurement.of(
                published,
                findings,
                List.of(
                        Step.of("inquiries", Step.Kind.START, inquiries.size(), "inquiries of the year"),
                        Step.of("withdrawn", Step.Kind.LEFT_OUT, withdrawn, "withdrawn"),
                        Step.of(
                                "no-findings",
                                Step.Kind.LEFT_OUT,
                                inquiries.size() - withdrawn - findings,
                                "without findings yet"),
                        Step.of("count", Step.Kind.COUNTS, findings, "with findings count"),
                        Step.of("reached", Step.Kind.REACHED, published, "published"),
                        Step.of("missed", Step.Kind.MISSED, findings - published, "not published")),
                List.of(
                        new Breakdown(
                                "By school of the first author",
                                bySchool.breakdown().parts()),
                        byStage(stages)));
    }

    private static Breakdown byStage(List<Stage> stages) {
        return new Breakdown(
                "By stage",
                Stage.withFindings().stream()
                        .map(stage -> new Breakdown.Part(
                                stage.words(),
                                stages.stream().filter(stage::equals).count(),
                                0))
                        .toList());
    }

    /** The main school, on the day of the findings, of the first author who was in post then. */
    private static Optional<School> school(StaffHistory staff, YearInquiry inquiry) {
        LocalDate day = inquiry.findingsOn();
        return day == null
                ? Optional.empty()
                : inquiry.authors().stream()
                        .filter(author -> staff.posts(author).stream().anyMatch(post -> post.active(day)))
                        .findFirst()
                        .flatMap(author -> staff.mainSchool(author, day));
    }
}
