package uk.coppice.portal.improvement.inquiry;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Inquiries that somebody is an author of. */
@Component
class InquiriesData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Steps of inquiries, reviews included", "inquiry_step", "taken_by", "taken_at"),
            new Deed("Co-authors invited", "inquiry_author", "invited_by", "consent_at"),
            new Deed("Consent recorded, your own included", "inquiry_author", "consent_by", "consent_at"),
            new Deed("Answers how an inquiry goes", "inquiry_check", "said_by", "said_at"),
            new Deed("Such answers read", "inquiry_check", "read_by", "read_at"),
            new Deed("Files added", "inquiry_file", "added_by", "added_at"));

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return "Inquiries";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(DEEDS, "inquiry_author.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of()
                : List.of(inquiries(reading), checks(reading), reading.deeds("inquiries.recorded", DEEDS));
    }

    private static DataSection inquiries(DataReading reading) {
        return reading.section(
                        "inquiries.mine",
                        "Inquiries you are an author of, or invited to",
                        "So that you and your co-authors can work on them, your head reads the findings, and colleagues "
                                + "learn from them once you agree.")
                .text("code", "Code")
                .text("question", "Question")
                .text("doing", "What is done")
                .text("knowing", "How it will be known")
                .text("findings", "Findings")
                .code("stage", "Stage")
                .yes("joined", "You joined")
                .code("consent", "Publication")
                .yes("named", "With your name")
                .moment("consent_at", "Said")
                .text("consent_note", "Note")
                .rows(
                        "SELECT i.code, i.question, i.doing, i.knowing, i.findings, i.stage, a.joined, a.consent, a.named, "
                                + "a.consent_at, a.consent_note FROM inquiry_author a JOIN inquiry i ON i.id = a.inquiry_id "
                                + "WHERE a.person_id = :id ORDER BY i.year_from, i.code");
    }

    private static DataSection checks(DataReading reading) {
        return reading.section(
                        "inquiries.checks",
                        "How you said in the middle of the year that it goes",
                        "So that your head can help where it is needed.")
                .text("code", "Inquiry")
                .code("standing", "How it goes")
                .text("note", "Note")
                .moment("said_at", "Said")
                .moment("read_at", "Read by your head")
                .rows("SELECT i.code, c.standing, c.note, c.said_at, c.read_at FROM inquiry_check c "
                        + "JOIN inquiry i ON i.id = c.inquiry_id WHERE c.said_by = :id ORDER BY c.said_at, i.code");
    }
}
