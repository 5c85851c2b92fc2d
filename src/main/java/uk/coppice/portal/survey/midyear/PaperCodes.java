package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SharedLock;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.SurveyCodes;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.midyear.PaperRows.Pile;

/**
 * Codes on paper for those without a work address. A sheet holds a code for each of them, and no names. Printing it again
 * voids what stands on the one before and has not been used; it holds as many codes again, so that its length tells
 * nobody how many have answered, while no more answers are taken than there are people (survey_paper).
 */
@Service
public class PaperCodes {

    private final PaperRows rows;
    private final Surveys surveys;
    private final SurveyCodes codes;
    private final Schools schools;
    private final PortalAddress address;
    private final JdbcClient jdbc;
    private final SharedLock lock;
    private final Clock clock;

    PaperCodes(
            PaperRows rows,
            Surveys surveys,
            SurveyCodes codes,
            Schools schools,
            PortalAddress address,
            JdbcClient jdbc,
            SharedLock lock,
            Clock clock) {
        this.rows = rows;
        this.surveys = surveys;
        this.codes = codes;
        this.schools = schools;
        this.address = address;
        this.jdbc = jdbc;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * A sheet that can be printed.
     *
     * @param unit the code of the school, or {@code CENTRAL}
     * @param place its name
     * @param people how many answer on paper there
     * @param printed whether it was printed before
     */
    public record Sheet(String unit, String place, int people, boolean printed) {}

    /** The sheets of an open survey, by school; none once it is closed. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Sheet> sheets(long survey) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        rows.piles(survey)
                .forEach(pile -> sheets.merge(
                        pile.school(),
                        new Sheet(pile.school(), name(pile.school()), pile.people(), pile.printed()),
                        (one, other) -> new Sheet(
                                one.unit(),
                                one.place(),
                                one.people() + other.people(),
                                one.printed() || other.printed())));
        return List.copyOf(sheets.values());
    }

    /**
     * Makes the codes of a school and prints them as PDF; the unused ones on an earlier sheet are void.
     *
     * @param unit the code of the school, or {@code CENTRAL}
     * @throws Refusal when the survey is not open, or nobody there answers on paper
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.EXPORTED, what = "survey codes on paper", object = "@surveyNames.of(#survey)")
    public byte[] print(long survey, String unit) {
        var card = jdbc.sql("SELECT s.id FROM survey s WHERE s.id = ? AND s.state = 'OPEN'" + lock.clause())
                .param(survey)
                .query(Long.class)
                .optional()
                .flatMap(surveys::find)
                .filter(found -> found.kind() == SurveyKind.MID_YEAR && found.takesAnswers(clock.instant()))
                .orElseThrow(
                        () -> new Refusal("The survey is not open, so codes would open nothing. Nothing was printed."));
        var piles = rows.hold(survey, unit);
        if (piles.isEmpty()) {
            throw new Refusal("Nobody there answers this survey on paper. Nothing was printed.");
        }
        List<PaperSlip> slips = new ArrayList<>();
        for (Pile pile : piles) {
            var units = List.of(pile.school(), pile.group());
            codes.forgetUnused(survey, units);
            codes.make(survey, units, pile.people())
                    .forEach(code -> slips.add(new PaperSlip(code, pile.group().equals(WhoIsAsked.TEACHING))));
        }
        rows.printed(survey, unit);
        return PaperSlips.print(card, name(unit), slips, address.of("/survey-code"), clock);
    }

    private String name(String unit) {
        return unit.equals(WhoIsAsked.CENTRAL)
                ? StaffDirectory.CENTRAL_TEAM
                : schools.all().stream()
                        .filter(school -> school.code().equals(unit))
                        .map(School::name)
                        .findFirst()
                        .orElse(unit);
    }
}
