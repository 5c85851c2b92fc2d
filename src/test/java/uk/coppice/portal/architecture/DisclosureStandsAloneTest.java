package uk.coppice.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What may be shown of answers is decided by plain functions: no database, no clock, no framework, no other module. */
class DisclosureStandsAloneTest {

    private static final String DISCLOSURE = "uk.coppice.portal.survey.disclosure";
    private static final ArchRule RULE = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DISCLOSURE,
                    "java.lang..",
                    "java.util..",
                    "org.jspecify..",
                    "org.apache.commons.numbers.fraction..");

    @Test
    void itKnowsNothingOfTheRest() {
        RULE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(DISCLOSURE));
    }

    /** A test of the rule itself. */
    @Test
    void aStrangerIsSeen() {
        var stranger = new ClassFileImporter().importClasses(DisclosureStandsAloneTest.class);
        Assertions.assertThat(RULE.evaluate(stranger).hasViolation()).isTrue();
    }
}
