package uk.coppice.portal.survey.questionnaire.yaml;

/**
 * Something that is wrong in a file.
 *
 * @param file its name, as people find it
 * @param line counted from 1
 * @param reason in plain words
 */
public record YamlFault(String file, int line, String reason) {

    /** {@code config/questionnaires/mid-year-staff.yaml, line 12: …}. */
    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
