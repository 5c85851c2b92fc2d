package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.scorecard.spi.Names;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** The directory and the names behind a figure. */
@DatabaseTest
class StaffDirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final int ALL = 1000;

    private final StaffDirectory directory;
    private final Names names;
    private final TestTrust trust;

    private long willow;
    private long oak;

    StaffDirectoryTest(StaffDirectory directory, Names names, TestTrust trust) {
        this.directory = directory;
        this.names = names;
        this.trust = trust;
    }

    @BeforeEach
    void schools() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
    }

    @Test
    void peopleAreFoundByIdAndByNumber() {
        long amy = trust.person("Amy Adams", "S01");
        trust.post(amy, willow, StaffGroup.TEACHER).titled("Class teacher");

        assertThat(directory.find(amy, TODAY))
                .contains(new Person(amy, "S01", "Amy", "Adams", "Class teacher", "Willow Primary"));
        assertThat(directory.findByStaffNo("S01", TODAY)).isEqualTo(directory.find(amy, TODAY));
        assertThat(directory.findByStaffNo("s01", TODAY)).isEmpty();
        assertThat(directory.find(1, TODAY)).isEmpty();
    }

    @Test
    void theLargestPostIsShownThenTheOldest() {
        long amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).fte("0.4");
        trust.post(amy, oak, StaffGroup.TEACHER).fte("0.6");
        trust.post(amy, null, StaffGroup.CENTRAL).fte("1").to("2026-01-13");
        long ben = trust.person("Ben Brown");
        trust.post(ben, oak, StaffGroup.TEACHER).fte("0.5").from("2021-09-01");
        trust.post(ben, willow, StaffGroup.TEACHER).fte("0.5").from("2020-09-01");
        long cora = trust.staff("Cora Cole", null, StaffGroup.CENTRAL);
        long left = trust.person("Lee Left");
        trust.post(left, oak, StaffGroup.TEACHER).to("2026-01-13");

        assertThat(directory.find(List.of(amy, ben, cora, left), TODAY))
                .hasEntrySatisfying(
                        amy, person -> assertThat(person.workplace()).isEqualTo("Oak Primary"))
                .hasEntrySatisfying(
                        ben, person -> assertThat(person.workplace()).isEqualTo("Willow Primary"))
                .hasEntrySatisfying(
                        cora, person -> assertThat(person.workplace()).isEqualTo("Central team"))
                .hasEntrySatisfying(left, person -> {
                    assertThat(person.name()).isEqualTo("Lee Left");
                    assertThat(person.post()).isEmpty();
                    assertThat(person.workplace()).isEmpty();
                });
    }

    @Test
    void manyIdsAreFoundInPortions() {
        var ids = new ArrayList<Long>();
        trust.together(() -> LongStream.range(0, 1203).forEach(i -> ids.add(trust.person("Amy Adams"))));

        assertThat(directory.find(ids, TODAY)).containsOnlyKeys(ids);
        assertThat(directory.find(List.of(), TODAY)).isEmpty();
        assertThat(names.named(ids, NameScope.EVERYONE, TODAY, 1202)).hasSize(1202);
    }

    @Test
    void postsHeldAreThoseOfTheDay() {
        long amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).to("2026-01-14");
        trust.post(amy, null, StaffGroup.CENTRAL).from("2026-01-15");

        assertThat(directory.postsHeld(amy, TODAY)).containsExactly(new PostHeld(willow, StaffGroup.TEACHER));
        assertThat(directory.postsHeld(amy, TODAY.plusDays(1))).containsExactly(new PostHeld(null, StaffGroup.CENTRAL));
        assertThat(directory.postsHeld(1, TODAY)).isEmpty();
    }

    @Test
    void searchLooksAtTheStartOfNamesAndNumbers() {
        trust.post(trust.person("Amy Adams", "S01"), willow, StaffGroup.TEACHER);
        trust.post(trust.person("Adam Amis", "S02"), willow, StaffGroup.TEACHER);
        trust.post(trust.person("Ben O'Neill", "T01"), willow, StaffGroup.TEACHER);
        trust.post(trust.person("Per_cent 100%", "T02"), willow, StaffGroup.TEACHER);
        trust.post(trust.person("Lee Left", "S03"), willow, StaffGroup.TEACHER).to("2026-01-13");
        trust.person("Never Here", "S04");

        assertThat(search("am")).containsExactly("Amy Adams", "Adam Amis");
        assertThat(search(" ADAM ")).containsExactly("Amy Adams", "Adam Amis");
        assertThat(search("amy a")).containsExactly("Amy Adams");
        assertThat(search("s0")).containsExactly("Amy Adams", "Adam Amis");
        assertThat(search("dams")).isEmpty();
        assertThat(search("o'n")).containsExactly("Ben O'Neill");
        assertThat(search("%")).isEmpty();
        assertThat(search("_")).isEmpty();
        assertThat(search("per_")).containsExactly("Per_cent 100%");
        assertThat(search("100%")).containsExactly("Per_cent 100%");
        assertThat(search("Lee")).isEmpty();
        assertThat(search("")).isEmpty();
        assertThat(search("  ")).isEmpty();
        assertThat(directory.search("a", TODAY, 1)).extracting(Person::name).containsExactly("Amy Adams");
    }

    @Test
    void namesAreShownToWhomeverMayReadThem() {
        long amy = trust.teacher("Amy Adams", willow);
        long ben = trust.teacher("Ben Brown", oak);
        long both = trust.teacher("Cara Cole", oak);
        trust.post(both, willow, StaffGroup.MIDDAY).fte("0.1");
        long central = trust.staff("Dan Dean", null, StaffGroup.CENTRAL);
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.TEACHER).to("2026-01-13");
        var all = List.of(left, central, both, ben, amy);

        assertThat(named(all, NameScope.EVERYONE))
                .containsExactly("Amy Adams", "Ben Brown", "Cara Cole", "Dan Dean", "Lee Left");
        assertThat(named(all, NameScope.NOBODY)).isEmpty();
        assertThat(named(all, new NameScope(false, Set.of(willow)))).containsExactly("Amy Adams", "Cara Cole");
        assertThat(named(all, new NameScope(false, Set.of(willow, oak))))
                .containsExactly("Amy Adams", "Ben Brown", "Cara Cole");
        assertThat(names.named(all, NameScope.EVERYONE, TODAY, 2))
                .extracting(Names.NamedPerson::workplace)
                .containsExactly("Willow Primary", "Oak Primary");
        assertThat(names.named(List.of(both), new NameScope(false, Set.of(willow)), TODAY, 2))
                .as("the school that the head may see, not the main one")
                .extracting(Names.NamedPerson::workplace)
                .containsExactly("Willow Primary");
        assertThat(named(List.of(ben), new NameScope(false, Set.of(willow)))).isEmpty();
    }

    @Test
    void anybodyIsSomebodyWhoMayBeNamed() {
        long ben = trust.teacher("Ben Brown", oak);
        var ofWillow = new NameScope(false, Set.of(willow));

        assertThat(names.anybody(List.of(ben), NameScope.EVERYONE, TODAY)).isTrue();
        assertThat(names.anybody(List.of(ben), NameScope.NOBODY, TODAY)).isFalse();
        assertThat(names.anybody(List.of(ben), ofWillow, TODAY)).isFalse();
        assertThat(names.anybody(List.of(), NameScope.EVERYONE, TODAY)).isFalse();

        var many = new ArrayList<>(Collections.nCopies(1000, ben));
        many.add(trust.teacher("Amy Adams", willow));
        assertThat(names.anybody(many, ofWillow, TODAY))
                .as("in the second slice")
                .isTrue();
    }

    @Test
    void nobodyIsHeldOutsideATransaction() {
        long amy = trust.person("Amy Adams");

        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> directory.hold(amy));
        trust.together(() -> directory.hold(amy));
    }

    private List<String> search(String text) {
        return directory.search(text, TODAY, ALL).stream().map(Person::name).toList();
    }

    private List<String> named(List<Long> ids, NameScope scope) {
        return names.named(ids, scope, TODAY, ALL).stream()
                .map(Names.NamedPerson::name)
                .toList();
    }
}
