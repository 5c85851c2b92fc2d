package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.SheetProblem;
import uk.coppice.portal.survey.questionnaire.SheetReader;

/**
 * A questionnaire to answer. Answers stay in the browser until Send, which brings all of them at once; a draft of them
 * lies in the browser's own store. The questionnaire's introduction stands above its questions, except when shortened. The promise of what is kept stands on the page above it, and is the caller's to give.
 *
 * <pre>{@code
 * add(new AnswerForm(version.questionnaire(), "Send")
 *         .draftKept(survey.id() + "." + version.version())
 *         .onSend(sheet -> { surveys.handIn(survey, sheet); showThanks(); }));
 * }</pre>
 */
@Tag("answer-form")
@JavaScript("context://portal/answer-draft.js")
@JavaScript("context://portal/answer-questions.js")
@JavaScript("context://portal/answer-form.js")
public final class AnswerForm extends Component {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DRAFT_KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");

    private final transient Questionnaire questionnaire;
    private transient FormShown shown;
    private String draft = "";
    private Sender sender = sheet -> {};

    /** Takes a sheet that is whole. */
    @FunctionalInterface
    public interface Sender extends Serializable {

        /**
         * Hands in the answers, and then shows what comes next; the draft is cleared when this returns.
         *
         * @throws Refusal when a rule does not allow it: its words are shown on the form, and the draft stays
         */
        void send(AnswerSheet sheet);
    }

    private record Answer(boolean sent, @Nullable String refused, List<SheetProblem> problems) {}

    /**
     * @param send what stands on the button: {@code Send}
     */
    public AnswerForm(Questionnaire questionnaire, String send) {
        this.questionnaire = questionnaire;
        this.shown = new FormShown(questionnaire, send);
        show(shown);
    }

    /**
     * For an evaluation: the first question and Send, all else folded away. The page's heading asks the first question,
     * whose own words are then for screen readers only.
     *
     * @param more what opens the rest: {@code Say more}
     */
    public AnswerForm shortened(String more) {
        return show(shown.shortened(more));
    }

    /**
     * Keeps a draft on the device.
     *
     * @param key what is answered, and the version of the questionnaire; never who answers: letters, digits, {@code ._-}
     */
    public AnswerForm draftKept(String key) {
        if (!DRAFT_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a draft: " + key);
        }
        draft = key;
        return show(shown.kept(key));
    }

    /** To be looked at only: nothing is sent and no draft kept. */
    public AnswerForm preview() {
        return show(shown.notSent());
    }

    public AnswerForm onSend(Sender taker) {
        sender = taker;
        return this;
    }

    /**
     * Forgets a draft on this device, such as that of somebody who has sent their answers in another way or whose answers
     * arrived although the reply was lost: to be called where a page finds that they have answered.
     *
     * @param key as for {@link #draftKept}
     */
    public static void forgetDraft(UI ui, String key) {
        ui.getPage()
                .executeJs(
                        "try { localStorage.removeItem('coppice.answers.' + $0); } catch (refused) { /* nothing kept */ }",
                        key);
    }

    /** Tells the browser how to find out, before it sends, that the session has ended: Vaadin answers its sign of life. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var request = VaadinRequest.getCurrent();
        show(shown.onPage(
                "./?" + ApplicationConstants.REQUEST_TYPE_PARAMETER + "="
                        + HandlerHelper.RequestType.HEARTBEAT.getIdentifier() + "&"
                        + ApplicationConstants.UI_ID_PARAMETER + "="
                        + event.getUI().getUIId(),
                request != null && request.getUserPrincipal() != null));
    }

    /** Called by the browser with all answers; answers with what is wrong, which the browser shows. */
    @ClientCallable
    String send(String sent) {
        if (shown.preview()) {
            return refused("Not sent: this is a preview.");
        }
        var sheet = SheetJson.read(sent);
        if (sheet.isEmpty()) {
            return refused("Not sent: this page is out of date or its answers are too long. Your answers stay on this "
                    + "device. Load the page again, then send them.");
        }
        var problems = new SheetReader(questionnaire).read(sheet.get()).problems();
        if (!problems.isEmpty()) {
            return JSON.writeValueAsString(new Answer(false, null, problems));
        }
        try {
            sender.send(sheet.get());
        } catch (Refusal refusal) {
            return refused(refusal.reason());
        }
        if (!draft.isEmpty()) {
            // Also where the page has changed by now, and with it this form has gone.
            forgetDraft(UI.getCurrentOrThrow(), draft);
        }
        return JSON.writeValueAsString(new Answer(true, null, List.of()));
    }

    private static String refused(String words) {
        return JSON.writeValueAsString(new Answer(false, words, List.of()));
    }

    private AnswerForm show(FormShown form) {
        shown = form;
        getElement().setPropertyBean("form", form);
        return this;
    }
}
