package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.AlreadyAnswered;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLinks;
import uk.coppice.portal.survey.midyear.MySurvey.Standing;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

/** Answering signed in, with a code of one's own, and with a code on paper: each person counts once. */
@DatabaseTest
class AnsweringTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    private final MidYearDesk desk;
    private final MySurveys mine;
    private final PaperCodes paper;
    private final CodeDesk codes;
    private final List<SurveyLinks> links;
    private final TestSurveys sheets;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;
    private long ben;
    private long survey;
    private String school = "";

    AnsweringTest(
            MidYearDesk desk,
            MySurveys mine,
            PaperCodes paper,
            CodeDesk codes,
            List<SurveyLinks> links,
            TestSurveys sheets,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.mine = mine;
        this.paper = paper;
        this.codes = codes;
        this.links = links;
        this.sheets = sheets;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOpenSurvey() {
        long willow = trust.school("Willow Primary");
        school = jdbc.sql("SELECT code FROM school WHERE id = ?")
                .param(willow)
                .query(String.class)
                .single();
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        trust.email(amy, "amy@coppice.example");
        trust.email(ben, "ben@coppice.example");
        for (int n = 0; n < 3; n++) {
            trust.staff("Mid Day" + n, willow, StaffGroup.MIDDAY);
        }
        trust.staff("No Mail", willow, StaffGroup.TEACHER);
        survey = desk.plan(desk.proposal());
        desk.open(survey);
        Acting.asAdministrator();
    }

    @Test
    void oneAnswersSignedInOnce() {
        Acting.asStaff(amy);
        assertThat(mine.toAnswer()).extracting(SurveyCard::id).containsExactly(survey);
        assertThat(standing()).isEqualTo(Standing.TO_ANSWER);

        assertThat(mine.handIn(survey, sheets.sheet(1, "")).code()).matches(CODE);

        assertThat(standing()).isEqualTo(Standing.ANSWERED);
        assertThat(mine.toAnswer()).isEmpty();
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> mine.handIn(survey, sheets.sheet(2, "")));
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> mine.takeCode(survey));
    }

    /** The moment of a row beside the counts that changed would lead to an answer: there is none, of no way to answer. */
    @Test
    void theTrailSaysOfNobodyThatTheyAnswered() {
        trust.together(() -> jdbc.sql("DELETE FROM audit_trail").update());
        Acting.asStaff(amy);
        mine.all();
        mine.handIn(survey, sheets.sheet(1, "A very rare sentence"));
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> mine.handIn(survey, sheets.sheet(2, "")));
        Acting.asStaff(ben);
        String code = mine.takeCode(survey);
        Acting.asNobody();
        codes.open(code, "192.0.2.7");
        codes.handIn(code, sheets.sheet(3, "Another rare one"), "192.0.2.7");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_trail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void standingSaysWhatOneCanDo() {
        Acting.asStaff(trust.teacher("New Joiner", trust.school("Oak")));
        assertThat(standing()).isEqualTo(Standing.NOT_ASKED);
        refused(() -> mine.handIn(survey, sheets.sheet(1, "")), "not among those asked");
        refused(() -> mine.takeCode(survey), "not among those asked");

        Acting.asStaff(jdbc.sql("SELECT id FROM person WHERE last_name = 'Mail'")
                .query(Long.class)
                .single());
        assertThat(standing()).isEqualTo(Standing.ON_PAPER);
        refused(() -> mine.handIn(survey, sheets.sheet(1, "")), "code on your sheet");
        refused(() -> mine.takeCode(survey), "code on your sheet");

        clock.set("2026-02-28T10:00");
        assertThat(standing()).isEqualTo(Standing.CLOSED);
        Acting.asStaff(amy);
        assertThat(mine.toAnswer()).isEmpty();
        refused(() -> mine.takeCode(survey), "closed");
        refused(() -> mine.handIn(survey, sheets.sheet(1, "")), "closed");
    }

    @Test
    void aCodeOfOnesOwnCountsOnceAndSurvivesAnotherSheet() {
        Acting.asStaff(amy);
        String code = mine.takeCode(survey);
        assertThat(code).matches(CODE);
        assertThat(standing()).isEqualTo(Standing.CODE_TAKEN);
        assertThat(mine.toAnswer()).isEmpty();
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> mine.takeCode(survey));
        refused(() -> mine.handIn(survey, sheets.sheet(1, "")), "with the code");
        Acting.asAdministrator();
        print();
        print();

        Acting.asNobody();
        var receipt = codes.handIn(" " + code.toLowerCase(Locale.ROOT).replace("-", "  "), sheets.sheet(1, ""), "own");
        refused(() -> codes.handIn(code, sheets.sheet(1, ""), "own"), "does not open a survey");

        Acting.asStaff(ben);
        mine.handIn(survey, sheets.sheet(2, ""));
        close();
        assertThat(desk.all().getFirst().responded()).isEqualTo(2);
        var check = codes.check(receipt.code(), "own").orElseThrow();
        assertThat(check.receipts()).isEqualTo(2);
    }

    @Test
    void aCodeThatIsTakenAndNotUsedIsNoAnswer() {
        Acting.asStaff(amy);
        mine.takeCode(survey);
        close();
        assertThat(desk.all().getFirst().responded()).isZero();
    }

    @Test
    void twoDevicesAtOnceCountOnce() throws Exception {
        Acting.asStaff(amy);
        var context = SecurityContextHolder.getContext();
        List<Callable<String>> deeds = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            int number = n;
            deeds.add(() -> {
                SecurityContextHolder.setContext(context);
                try {
                    return number % 2 == 0
                            ? "answered "
                                    + mine.handIn(survey, sheets.sheet(number, ""))
                                            .code()
                                            .length()
                            : "took " + mine.takeCode(survey);
                } catch (Refusal refusal) {
                    return "refused";
                } finally {
                    SecurityContextHolder.clearContext();
                }
            });
        }
        List<String> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var deed : threads.invokeAll(deeds)) {
                done.add(deed.get());
            }
        }
        assertThat(done).filteredOn(one -> !one.equals("refused")).hasSize(1);
        for (var one : done) {
            if (one.startsWith("took ")) {
                codes.handIn(one.substring("took ".length()), sheets.sheet(1, ""), "race");
            }
        }
        close();
        assertThat(desk.all().getFirst().responded()).isEqualTo(1);
    }

    @Test
    void aSheetHoldsACodeForEachAndNoNames() throws IOException {
        assertThat(paper.sheets(survey)).singleElement().satisfies(sheet -> {
            assertThat(sheet.people()).isEqualTo(4);
            assertThat(sheet.place()).isEqualTo("Willow Primary");
            assertThat(sheet.printed()).isFalse();
        });
        String sheet = text(paper.print(survey, school));

        assertThat(found(sheet)).hasSize(4);
        assertThat(sheet)
                .contains("Willow Primary", "/survey-code", "Wed 4 Feb, 8pm", "teaching staff", "all other staff")
                .doesNotContain("Mid Day", "Adams", "Mail");
        assertThat(paper.sheets(survey).getFirst().printed()).isTrue();
        for (String code : found(sheet)) {
            assertThat(codes.open(code, "sheet").id()).isEqualTo(survey);
        }
    }

    /** A lost sheet is void; its successor is as long, so that it tells nobody how many have answered. */
    @Test
    void printingAgainVoidsTheUnusedAndNobodyAnswersTwice() {
        var first = print();
        String used = first.getFirst();
        codes.handIn(used, sheets.sheet(1, ""), "again");

        var second = print();
        assertThat(second).hasSize(4).doesNotContainAnyElementsOf(first);
        for (String old : first) {
            refused(() -> codes.open(old, "again-old"), AnswerBox.NO_SUCH_CODE);
        }
        int taken = 0;
        for (String code : second) {
            try {
                codes.handIn(code, sheets.sheet(2, ""), "again");
                taken++;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isEqualTo(AnswerBox.NO_SUCH_CODE);
            }
        }
        assertThat(taken).as("three people had not answered").isEqualTo(3);
        close();
        assertThat(desk.all().getFirst().responded()).isEqualTo(4);
    }

    @Test
    void manyCodesAtOnceNeverExceedTheGroup() throws Exception {
        var first = print();
        codes.handIn(first.get(0), sheets.sheet(1, ""), "many");
        var second = print();
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (String code : second) {
            deeds.add(() -> {
                try {
                    codes.handIn(code, sheets.sheet(1, ""), "many");
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            });
        }
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var deed : threads.invokeAll(deeds)) {
                taken += deed.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(3);
    }

    @Test
    void unknownUsedAndClosedGetTheSameAnswer() {
        var sheet = print();
        codes.handIn(sheet.get(0), sheets.sheet(1, ""), "same");
        refused(() -> codes.open("ABCD-EFGH-JKMN", "same"), AnswerBox.NO_SUCH_CODE);
        refused(() -> codes.open("", "same"), AnswerBox.NO_SUCH_CODE);
        refused(() -> codes.open(sheet.get(0), "same"), AnswerBox.NO_SUCH_CODE);
        close();
        refused(() -> codes.open(sheet.get(1), "same"), AnswerBox.NO_SUCH_CODE);
    }

    @Test
    void guessingIsSlowButAStaffRoomIsNot() {
        var sheet = print();
        for (int n = 0; n < 30; n++) {
            refused(() -> codes.open("ABCD-EFGH-JKMN", "guesser"), AnswerBox.NO_SUCH_CODE);
        }
        refused(() -> codes.open(sheet.get(0), "guesser"), "try again in a few minutes");
        refused(() -> codes.handIn(sheet.get(0), sheets.sheet(1, ""), "guesser"), "try again in a few minutes");
        for (int n = 0; n < 100; n++) {
            assertThat(codes.open(sheet.get(0), "staff room").id()).isEqualTo(survey);
        }
        for (int n = 0; n < 30; n++) {
            assertThat(codes.check("ABCD-EFGH-JKMN", "guesser of receipts")).isEmpty();
        }
        refused(() -> codes.check("ABCD-EFGH-JKMN", "guesser of receipts"), "try again in a few minutes");
    }

    @Test
    void aReceiptSaysNothingBeforeTheClosing() {
        Acting.asStaff(amy);
        var receipt = mine.handIn(survey, sheets.sheet(1, ""));
        assertThat(codes.check(receipt.code(), "receipt")).isEmpty();
        close();
        assertThat(codes.check(receipt.code(), "receipt")).isPresent();
    }

    @Test
    void onlyAnAdministratorPrints() {
        Acting.asStaff(amy);
        for (ThrowingCallable deed :
                Set.<ThrowingCallable>of(() -> paper.print(survey, school), () -> paper.sheets(survey))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
        Acting.asAdministrator();
        refused(() -> paper.print(survey, "NONE"), "Nobody there");
        close();
        Acting.asAdministrator();
        refused(() -> paper.print(survey, school), "not open");
        assertThat(paper.sheets(survey)).isEmpty();
    }

    @Test
    void staffAreSentToTheSurveysPage() {
        var known = links.stream()
                .filter(one -> one.knows(SurveyKind.MID_YEAR))
                .findFirst()
                .orElseThrow();
        var card = desk.all().getFirst();
        assertThat(known.forStaff(card)).endsWith("/surveys/midyear-2026");
        assertThat(known.forGuest(card, 1)).isEmpty();
        assertThat(known.about(card)).isEqualTo("the mid-year staff survey");
        assertThat(known.knows(SurveyKind.SESSION)).isFalse();
    }

    private Standing standing() {
        return mine.find("midyear-2026").orElseThrow().standing();
    }

    private void close() {
        Acting.asAdministrator();
        desk.close(survey);
    }

    private List<String> print() {
        try {
            return found(text(paper.print(survey, school)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> found(String sheet) {
        return CODE.matcher(sheet).results().map(match -> match.group()).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessageContaining(why);
    }
}
