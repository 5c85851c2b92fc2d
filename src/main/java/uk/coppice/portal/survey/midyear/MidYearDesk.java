package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.PostHolders;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/**
 * Where an administrator plans, opens and closes the mid-year survey. Before it opens everything can be changed; once it
 * is open, only that it stays open longer.
 */
@Service
public class MidYearDesk {

    private final Surveys surveys;
    private final SurveyKeeping keeping;
    private final Questionnaires questionnaires;
    private final PostHolders staff;
    private final Schools schools;
    private final ContactWishes wishes;
    private final PaperRows paper;
    private final MidYearRules rules;
    private final Clock clock;

    MidYearDesk(
            Surveys surveys,
            SurveyKeeping keeping,
            Questionnaires questionnaires,
            PostHolders staff,
            Schools schools,
            ContactWishes wishes,
            PaperRows paper,
            SchoolCalendar calendar,
            Clock clock) {
        this.surveys = surveys;
        this.keeping = keeping;
        this.questionnaires = questionnaires;
        this.staff = staff;
        this.schools = schools;
        this.wishes = wishes;
        this.paper = paper;
        this.rules = new MidYearRules(calendar);
        this.clock = clock;
    }

    /** All mid-year surveys, the latest first. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<SurveyCard> all() {
        return surveys.of(List.of(SurveyKind.MID_YEAR));
    }

    /** A mid-year survey by its code. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<SurveyCard> find(String code) {
        return surveys.find(code).filter(survey -> survey.kind() == SurveyKind.MID_YEAR);
    }

    /** What is proposed for the next one: it opens in a school week and is open for two. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public MidYearPlan proposal() {
        var opens = rules.opening(today());
        return new MidYearPlan(
                "Mid-year staff survey " + opens.getYear(),
                opens,
                rules.closing(opens),
                MidYearPlan.QUESTIONNAIRE,
                questionnaires.current(MidYearPlan.QUESTIONNAIRE).version(),
                MidYearPlan.SMALLEST_GROUP,
                Set.of());
    }

    /** When a survey that opens on a day would close by itself if nobody chose another day. */
    public LocalDate closing(LocalDate opensOn) {
        return rules.closing(opensOn);
    }

    /** A survey as it was planned. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public MidYearPlan plan(SurveyCard survey) {
        return new MidYearPlan(
                survey.title(),
                day(survey.opensAt()),
                day(survey.closesAt()),
                survey.questionnaire(),
                survey.questionnaireVersion(),
                survey.minimumGroup(),
                paper.groups(survey.id()));
    }

    /** Who would be asked, were the survey opened on a day; as numbers only. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public AskedNumbers asked(LocalDate opensOn, Set<StaffGroup> onPaper) {
        return new WhoIsAsked(onPaper, wishes.ids()).numbers(staff.on(opensOn));
    }

    /**
     * Plans a survey; nobody is asked before it opens.
     *
     * @return its id
     * @throws Refusal when the plan breaks a rule, or the year has a survey already
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#result)")
    public long plan(MidYearPlan plan) {
        rules.whyNot(plan, today()).ifPresent(MidYearDesk::refuse);
        requireFree(plan.code(), 0);
        long id = keeping.plan(survey(plan));
        paper.groups(id, plan.paper());
        return id;
    }

    /**
     * Changes a survey that has not opened.
     *
     * @param seen what it was when it was looked at
     * @throws Refusal when it has opened, somebody else has changed it meanwhile, the plan breaks a rule, or the year has
     *     another survey
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#id)")
    public void change(long id, MidYearPlan seen, MidYearPlan plan) {
        keeping.hold(id);
        var survey = require(id);
        if (survey.state() == SurveyState.PLANNED) {
            if (!plan(survey).equals(seen)) {
                throw new Refusal(
                        "Somebody else has changed this survey meanwhile. Nothing of yours was saved: note what "
                                + "you want to keep, then open the page again.");
            }
            rules.whyNot(plan, today()).ifPresent(MidYearDesk::refuse);
            requireFree(plan.code(), id);
        }
        // Refuses one that is open, whatever the plan says.
        keeping.change(id, survey(bounded(plan)));
        paper.groups(id, plan.paper());
    }

    /**
     * Gives a planned survey up.
     *
     * @throws Refusal when it has opened
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#id)")
    public void drop(long id) {
        require(id);
        keeping.drop(id);
    }

    /**
     * Opens a planned survey now, whenever it was to open.
     *
     * @throws Refusal when it is open or closed already, its closing day is over, or nobody would be asked
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#id)")
    public void open(long id) {
        var survey = require(id);
        var plan = plan(survey);
        var invited = invited(plan);
        if (survey.state() == SurveyState.PLANNED) {
            whyNotOpen(survey, () -> invited).ifPresent(MidYearDesk::refuse);
        }
        keeping.change(
                id,
                new NewSurvey(
                        SurveyKind.MID_YEAR,
                        MidYearPlan.code(today()),
                        plan.title(),
                        plan.questionnaire(),
                        plan.version(),
                        plan.minimumGroup(),
                        clock.instant(),
                        survey.closesAt()));
        paper.count(id, invited);
        keeping.open(id, questionnaires.at(plan.questionnaire(), plan.version()).questionnaire(), invited, units());
    }

    /**
     * Why a survey is still planned although its time to open has come; it stays so until somebody sees to it. Empty for
     * every other, such as one that opens within the minute.
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<String> whyMissed(SurveyCard survey) {
        return survey.state() != SurveyState.PLANNED || survey.opensAt().isAfter(clock.instant())
                ? Optional.empty()
                : whyNotOpen(survey, () -> invited(plan(survey)));
    }

    /**
     * Lets an open survey stay open longer.
     *
     * @throws Refusal when it is not open, or would close earlier than it was told to those who answer
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#id)")
    public void stayOpen(long id, LocalDate closesOn) {
        var survey = require(id);
        var until = closesOn.atTime(MidYearPlan.CLOSES).atZone(clock.getZone()).toInstant();
        if (survey.state() == SurveyState.OPEN && !until.isAfter(survey.closesAt())) {
            throw new Refusal("Staff were told that they have until the present closing day. It can only be later. "
                    + "To end the survey now, close it.");
        }
        rules.whyNotUntil(day(survey.opensAt()), closesOn).ifPresent(MidYearDesk::refuse);
        keeping.closeAt(id, until);
    }

    /**
     * Closes an open survey now and for good.
     *
     * @throws Refusal when it is not open
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mid-year survey", object = "@surveyNames.of(#id)")
    public void close(long id) {
        require(id);
        keeping.close(id);
    }

    /** A plan as far as a survey can be made of it at all, so that the reason why not can be told. */
    private static MidYearPlan bounded(MidYearPlan plan) {
        return new MidYearPlan(
                plan.title(),
                plan.opensOn(),
                plan.closesOn().isAfter(plan.opensOn())
                        ? plan.closesOn()
                        : plan.opensOn().plusDays(1),
                plan.questionnaire(),
                plan.version(),
                Math.max(plan.minimumGroup(), MidYearPlan.SMALLEST_GROUP),
                plan.paper());
    }

    private List<Invited> invited(MidYearPlan plan) {
        return new WhoIsAsked(plan.paper(), wishes.ids()).of(staff.on(today()));
    }

    /** @param invited asked last: that reads everybody's posts, and a missed survey is asked about again and again */
    private Optional<String> whyNotOpen(SurveyCard survey, Supplier<List<Invited>> invited) {
        if (!survey.closesAt().isAfter(clock.instant())) {
            return Optional.of("The closing day is over. Choose new dates: then open it, or let it open by itself.");
        }
        return whyTaken(MidYearPlan.code(today()), survey.id())
                .or(() -> invited.get().isEmpty()
                        ? Optional.of(
                                "Nobody has a post in the trust today, so nobody would be asked. Import the staff first.")
                        : Optional.empty());
    }

    private NewSurvey survey(MidYearPlan plan) {
        // Fails where there is no such version.
        questionnaires.at(plan.questionnaire(), plan.version());
        return new NewSurvey(
                SurveyKind.MID_YEAR,
                plan.code(),
                TypedText.line(plan.title()),
                plan.questionnaire(),
                plan.version(),
                plan.minimumGroup(),
                plan.opensOn().atTime(MidYearPlan.OPENS).atZone(clock.getZone()).toInstant(),
                plan.closesOn()
                        .atTime(MidYearPlan.CLOSES)
                        .atZone(clock.getZone())
                        .toInstant());
    }

    private Map<Cut, Set<String>> units() {
        Map<Cut, Set<String>> units = new EnumMap<>(Cut.class);
        Set<String> places = new TreeSet<>(Set.of(WhoIsAsked.CENTRAL));
        schools.inTrust(today()).stream().map(School::code).forEach(places::add);
        units.put(Cut.SCHOOL, places);
        units.put(Cut.STAFF_GROUP, Set.of(WhoIsAsked.TEACHING, WhoIsAsked.NON_TEACHING));
        return units;
    }

    private SurveyCard require(long id) {
        return surveys.find(id)
                .filter(survey -> survey.kind() == SurveyKind.MID_YEAR)
                .orElseThrow(() -> new Refusal("There is no such mid-year survey."));
    }

    private void requireFree(String code, long except) {
        whyTaken(code, except).ifPresent(MidYearDesk::refuse);
    }

    private Optional<String> whyTaken(String code, long except) {
        return surveys.find(code)
                .filter(other -> other.id() != except)
                .map(other -> "There is a mid-year survey of " + code.substring("midyear-".length())
                        + " already. One a year is held.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private static void refuse(String reason) {
        throw new Refusal(reason);
    }
}
