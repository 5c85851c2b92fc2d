package uk.coppice.portal.survey.ui;

/** Plays the browser that sends a form, for tests of pages that hold one. */
public final class FormSender {

    private FormSender() {}

    /** Sends answers as the browser does, and gives back what the browser is told. */
    public static String send(AnswerForm form, String json) {
        return form.send(json);
    }
}
