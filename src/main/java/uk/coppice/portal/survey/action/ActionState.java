package uk.coppice.portal.survey.action;

/** How far an action is. */
public enum ActionState {
    PLANNED("Planned"),
    UNDER_WAY("Under way"),
    DONE("Done");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
