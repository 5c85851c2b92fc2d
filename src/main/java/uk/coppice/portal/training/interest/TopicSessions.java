package uk.coppice.portal.training.interest;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlanProblems;
import uk.coppice.portal.training.planning.SessionPlanner;

/** Where a topic becomes a session: a draft at first, of which those who asked are told when it is published. */
@Service
public class TopicSessions {

    private static final int LONGEST_SUBJECT = 100;

    private final TopicRequests requests;
    private final SessionPlanner planner;

    TopicSessions(TopicRequests requests, SessionPlanner planner) {
        this.requests = requests;
        this.planner = planner;
    }

    /**
     * A form about what was asked for; date, place and places are still to be chosen.
     *
     * @throws Refusal when the topic is gone, or was answered
     */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    public PlanForm form(long topic) {
        var request = open(topic);
        String title = TypedText.line(request.title());
        int colon = title.indexOf(':');
        String subject = colon > 0 ? title.substring(0, colon).strip() : title;
        return planner.empty()
                .about(
                        title,
                        request.details(),
                        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT))
                                .strip());
    }

    /**
     * Keeps a new draft as what comes of a topic.
     *
     * @return the code of the draft
     * @throws PlanProblems saying what each field must be
     * @throws Refusal when the topic is gone, or was answered; nothing is kept then
     */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    public String create(long topic, PlanForm form) {
        open(topic);
        String code = planner.create(form, null);
        // Not in one transaction: the draft is worth keeping even if the topic was taken back in this very moment.
        planner.open(code).ifPresent(draft -> requests.plan(topic, draft.id()));
        return code;
    }

    private TopicRequest open(long topic) {
        var request = requests.find(topic)
                .orElseThrow(() -> new Refusal("This topic is gone: whoever asked for it took it back."));
        if (request.state() != TopicState.OPEN) {
            throw new Refusal("This topic has been answered meanwhile. Open it again first.");
        }
        return request;
    }
}
