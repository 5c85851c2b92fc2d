package uk.coppice.portal.improvement.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Who records, sees and answers which offer. It is Wednesday 14 January 2026. */
@DatabaseTest
class OffersTest {

    private static final OffersWanted YEAR = OffersWanted.of(new AcademicYear(2025));

    private final Offers offers;
    private final MyOffers mine;
    private final Adverts adverts;
    private final OfferFiles files;
    private final TestTrust trust;
    private long willow;
    private long oak;
    private long hana;
    private long amy;
    private long una;

    OffersTest(Offers offers, MyOffers mine, Adverts adverts, OfferFiles files, TestTrust trust) {
        this.offers = offers;
        this.mine = mine;
        this.adverts = adverts;
        this.files = files;
        this.trust = trust;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        amy = trust.teacher("Amy Adams", willow);
        una = trust.teacher("Una Oak", oak);
        asHr();
    }

    @Test
    void humanResourcesSeeAllAHeadThoseOfTheirSchool() {
        offers.record(draft(amy, "2026-01-12"));
        long unas = offers.record(draft(una, "2026-01-13"));

        assertThat(offers.page(YEAR, 0, 9)).extracting(Offer::name).containsExactly("Una Oak", "Amy Adams");
        asHeadOfWillow();
        assertThat(offers.page(YEAR, 0, 9)).extracting(Offer::name).containsExactly("Amy Adams");
        assertThat(offers.count(YEAR)).isEqualTo(1);
        assertThat(offers.find(unas)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> offers.remove(unas, 0));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> offers.change(unas, 0, draft(una, "2026-01-12")));
        for (String role : new String[] {Roles.STAFF, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR}) {
            Acting.as(amy, role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> offers.page(YEAR, 0, 9));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> offers.record(draft(una, "2026-01-12")));
        }
    }

    @Test
    void aSchoolsOffersAreThoseMadeWhileSomebodyWorkedThere() {
        long ola = trust.person("Ola Moved");
        trust.post(ola, willow, StaffGroup.TEACHER).to("2025-12-31");
        trust.post(ola, oak, StaffGroup.TEACHER).from("2026-01-01");
        offers.record(draft(ola, "2025-12-31"));
        offers.record(draft(ola, "2026-01-01"));

        asHeadOfWillow();
        assertThat(offers.page(YEAR, 0, 9)).extracting(Offer::offeredOn).containsExactly(LocalDate.of(2025, 12, 31));
        assertThat(offers.candidates("ol", 9)).isEmpty();
    }

    @Test
    void aHeadRecordsForTheirOwnStaffAndNobodyForThemselves() {
        long head = asHeadOfWillow();
        offers.record(draft(amy, "2026-01-12"));

        assertThat(offers.candidates("AM", 9)).extracting(person -> person.id()).containsExactly(amy);
        refused("did not work at your school", draft(una, "2026-01-12"));
        refused("Somebody else records what is offered to you", draft(head, "2026-01-12"));
    }

    @Test
    void anOfferIsOfAPersonInPostAndNotOfADayToCome() {
        refused("once it is made", draft(amy, "2026-01-15"));
        refused("no post in the trust on that day", draft(amy, "2014-01-15"));
        offers.record(draft(amy, "2026-01-14"));
        refused("stands in the list already", draft(amy, "2026-01-14"));
    }

    @Test
    void whatWasShownIsChangedAndWhatChangedMeanwhileIsNot() {
        long id = offers.record(draft(amy, "2026-01-12"));
        var shown = offers.find(id).orElseThrow();
        offers.change(id, shown.version(), draft(amy, "2026-01-13"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> offers.change(id, shown.version(), draft(amy, "2026-01-11")))
                .withMessageContaining("in the meantime");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> offers.remove(id, shown.version()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> offers.change(id, shown.version() + 1, draft(una, "2026-01-13")))
                .withMessageContaining("stays with the person");
        offers.remove(id, shown.version() + 1);
        assertThat(offers.count(YEAR)).isZero();
    }

    @Test
    void thePersonSeesTheirOwnAndAnswers() {
        long id = offers.record(draft(amy, "2026-01-12"));
        Acting.asStaff(amy);

        assertThat(mine.all()).singleElement().satisfies(offer -> {
            assertThat(offer.words()).isEqualTo("Leadership, in a school, permanent");
            assertThat(offer.toString()).doesNotContain("Amy", "Leadership");
            mine.answer(offer.id(), offer.version(), OfferAnswer.ACCEPTED);
        });
        assertThat(mine.all().getFirst().answer()).isEqualTo(OfferAnswer.ACCEPTED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> mine.answer(id, 0, OfferAnswer.DECLINED));
        Acting.asStaff(una);
        assertThat(mine.all()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> mine.answer(id, 1, OfferAnswer.DECLINED));
    }

    @Test
    void aListCanBeNarrowed() {
        offers.record(draft(amy, "2026-01-12"));
        offers.record(new OfferDraft(
                una,
                LocalDate.of(2025, 9, 1),
                OfferKind.COORDINATION,
                OfferReach.TRUST,
                OfferBasis.FIXED_TERM,
                OfferAnswer.DECLINED,
                null));
        var year = YEAR.year();

        assertThat(offers.count(new OffersWanted(year, oak, null, null, ""))).isEqualTo(1);
        assertThat(offers.count(new OffersWanted(year, null, OfferKind.LEADERSHIP, null, "")))
                .isEqualTo(1);
        assertThat(offers.count(new OffersWanted(year, null, null, OfferAnswer.DECLINED, "un")))
                .isEqualTo(1);
        assertThat(offers.count(new OffersWanted(year, null, null, OfferAnswer.DECLINED, "am")))
                .isZero();
        assertThat(offers.count(OffersWanted.of(year.previous()))).isZero();
        assertThat(offers.page(YEAR, 1, 1)).extracting(Offer::name).containsExactly("Una Oak");
    }

    @Test
    void anAdvertIsNobodysOfferUntilItIsMade() {
        long advert = adverts.add(advert("Phonics lead", willow));
        assertThat(offers.count(YEAR)).isZero();

        offers.record(new OfferDraft(
                amy,
                LocalDate.of(2026, 1, 12),
                OfferKind.LEADERSHIP,
                OfferReach.SCHOOL,
                OfferBasis.PERMANENT,
                OfferAnswer.PENDING,
                advert));

        assertThat(offers.page(YEAR, 0, 9)).extracting(Offer::advert).containsExactly("Phonics lead");
        assertThat(adverts.of(YEAR.year())).singleElement().satisfies(role -> {
            assertThat(role.offers()).isEqualTo(1);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> adverts.remove(role.id(), role.version()));
        });
    }

    @Test
    void aHeadKeepsTheAdvertsOfTheirSchool() {
        long trustwide = adverts.add(advert("Maths hub lead", null));
        asHeadOfWillow();
        long own = adverts.add(advert("Phonics lead", willow));
        adverts.change(own, 0, advert("Phonics lead, key stage 1", willow));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> adverts.add(advert("Art lead", oak)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> adverts.add(advert("Art lead", null)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> adverts.remove(trustwide, 0));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> adverts.change(own, 1, advert("Phonics lead", oak)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> adverts.add(advert("=1+1", willow)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> adverts.change(own, 0, advert("Late", willow)));
        adverts.remove(own, 1);
    }

    @Test
    void filesHoldNoFormulaAndOnlyWhatTheReaderMaySee() throws IOException {
        long bad = trust.person("=HYPERLINK(1) Bad");
        trust.post(bad, oak, StaffGroup.TEACHER);
        offers.record(draft(bad, "2026-01-12"));
        offers.record(draft(amy, "2026-01-12"));

        assertThat(csv()).contains("\ufeffStaff number,Name", "'=HYPERLINK(1) Bad", "12/01/2026", "Not answered");
        var book = new ByteArrayOutputStream();
        files.xlsx(YEAR, book);
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book.toByteArray()))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.stream().map(row -> row.getCellText(1))).contains("'=HYPERLINK(1) Bad", "Amy Adams");
        }
        asHeadOfWillow();
        assertThat(csv()).contains("Amy Adams").doesNotContain("Bad");
    }

    private String csv() throws IOException {
        var file = new ByteArrayOutputStream();
        files.csv(YEAR, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private void refused(String words, OfferDraft draft) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> offers.record(draft))
                .withMessageContaining(words);
    }

    private void asHr() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
    }

    private long asHeadOfWillow() {
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asLeaderOf(head, willow);
        return head;
    }

    private static OfferDraft draft(long person, String day) {
        return new OfferDraft(
                person,
                LocalDate.parse(day),
                OfferKind.LEADERSHIP,
                OfferReach.SCHOOL,
                OfferBasis.PERMANENT,
                OfferAnswer.PENDING,
                null);
    }

    private static AdvertDraft advert(String title, @Nullable Long school) {
        return new AdvertDraft(title, school, OfferKind.LEADERSHIP, OfferBasis.PERMANENT, LocalDate.of(2026, 2, 1));
    }
}
