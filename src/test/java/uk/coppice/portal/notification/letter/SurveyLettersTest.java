package uk.coppice.portal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.coppice.portal.notification.Golden;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.survey.SurveyKind;

/** The words of the mails about surveys, against files that people have read. */
class SurveyLettersTest {

    private static final String HOSTILE = "<script>alert(1)</script> \"A&B\"\r\nBcc: all@example.org \u202egnp.exe";

    private final SurveyLetters letters = new SurveyLetters(
            new MailProperties(
                    "training@coppice.example",
                    "Coppice Primary Partnership",
                    null,
                    "The Coppice Primary Partnership, Loose Road, Maidstone",
                    Duration.ofSeconds(10),
                    2,
                    Duration.ofMinutes(5),
                    Duration.ofDays(4),
                    Duration.ofDays(90)),
            new PortalAddress("https://portal.coppice.example/"));
    private final Dress dress = new Dress(new Templates().templateEngine());

    @ParameterizedTest
    @CsvSource({
        "survey-asked, ASKED, MID_YEAR, the mid-year staff survey, false",
        "survey-reminded, REMINDED, MID_YEAR, the mid-year staff survey, false",
        "evaluation-asked, ASKED, SESSION, Adaptive teaching on Tue 9 Feb, false",
        "evaluation-asked-guest, ASKED, SESSION, Adaptive teaching on Tue 9 Feb, true",
        "evaluation-reminded, REMINDED, SESSION, Adaptive teaching on Tue 9 Feb, false",
        "evaluation-reminded-guest, REMINDED, SESSION, Adaptive teaching on Tue 9 Feb, true",
        "series-asked, ASKED, SERIES, the series ECT year 1, false",
        "impact-asked, ASKED, IMPACT, Adaptive teaching on Tue 9 Feb, false",
        "impact-reminded, REMINDED, IMPACT, Adaptive teaching on Tue 9 Feb, false",
    })
    void words(String file, SurveyMailKind kind, SurveyKind survey, String about, boolean guest) {
        var letter = letters.write(facts(kind, survey, about, guest));
        Golden.same(file + ".txt", "Subject: " + letter.subject() + "\n\n" + dress.plain(letter));
        Golden.same(file + ".html", dress.html(letter));
    }

    @ParameterizedTest
    @EnumSource(SurveyKind.class)
    void whatIsTypedStaysText(SurveyKind survey) {
        var letter = letters.write(new SurveyLetterFacts(
                SurveyMailKind.REMINDED,
                survey,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                false,
                "",
                5,
                closes(),
                "https://x.example/"));
        assertThat(letter.subject()).doesNotContain("\r", "\n", "\u202e");
        assertThat(dress.html(letter)).doesNotContain("<script", "\u202e");
        assertThat(dress.plain(letter).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void whoHasNoAccountHasNothingToChoose() {
        var letter = letters.write(facts(SurveyMailKind.REMINDED, SurveyKind.SESSION, "Phonics", true));
        assertThat(letter.choices()).isNull();
        assertThat(letter.why()).isEqualTo("You get this because you were there.");
    }

    private static SurveyLetterFacts facts(SurveyMailKind kind, SurveyKind survey, String about, boolean guest) {
        boolean midYear = survey == SurveyKind.MID_YEAR;
        return new SurveyLetterFacts(
                kind,
                survey,
                switch (survey) {
                    case MID_YEAR -> "Mid-year staff survey 2027";
                    case SERIES -> "ECT year 1";
                    case SESSION, IMPACT -> "Adaptive teaching";
                },
                about,
                "Amara",
                guest,
                midYear ? "20 questions, about 6 minutes" : "4 questions, about 2 minutes",
                midYear ? 10 : 5,
                closes(),
                "https://portal.coppice.example/"
                        + (guest
                                ? "open/evaluate#c2VjcmV0"
                                : switch (survey) {
                                    case MID_YEAR -> "surveys/midyear-2027";
                                    case SESSION -> "evaluate/T1-07";
                                    case SERIES -> "evaluate/series-ECT-Y1";
                                    case IMPACT -> "evaluate/impact-T1-07";
                                }));
    }

    private static LocalDateTime closes() {
        return LocalDateTime.of(2027, 2, 23, 0, 0);
    }
}
