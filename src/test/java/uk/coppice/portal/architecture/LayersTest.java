package uk.coppice.portal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.coppice.portal.Portal;
import uk.coppice.portal.platform.UnderLock;

class LayersTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.coppice.portal");

    @Test
    void vaadinStaysInTheUserInterface() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..shell..")
                .and()
                .areNotAssignableTo(Portal.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(MAIN);
    }

    /** An entity is its module's own: no class of another module, and no view, depends on one. */
    @Test
    void entitiesAreNobodyElsesBusiness() {
        var entities = MAIN.that(annotatedWith(Entity.class).or(annotatedWith(MappedSuperclass.class)));
        assertThat(entities).isNotEmpty();
        for (var entity : entities) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(module(entity) + "..")
                    .or()
                    .resideInAPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(entity.reflect())
                    .check(MAIN);
        }
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .and()
                .areNotAssignableTo(HasErrorParameter.class)
                .should(beAnnotatedWith(RolesAllowed.class)
                        .or(beAnnotatedWith(PermitAll.class))
                        .or(beAnnotatedWith(AnonymousAllowed.class)))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /**
     * Nothing stands before a page or a part of one, so an annotation that wants to act around its methods would be
     * overlooked: who may do what, and what is one transaction, is said at the services.
     */
    @Test
    void whatIsShownLeavesGuardsAndTransactionsToTheServices() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Component.class)
                .should(carryNothingThatActsAroundThem())
                .check(MAIN);
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .and()
                .areNotAnnotatedWith(Route.class)
                .should(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
                .check(MAIN);
        assertThat(violations(Unguarded.class, carryNothingThatActsAroundThem()))
                .anyMatch(line -> line.contains("guarded()"))
                .anyMatch(line -> line.contains("composed()"));
    }

    @Test
    void everyChangeSaysWhoMayMakeIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(sayWhoMayUseThemIfTheyChangeSomething())
                .check(MAIN);
    }

    /** A test of the rule itself: it must see through annotations made of others, such as the one that locks. */
    @Test
    void aComposedTransactionIsSeen() {
        assertThat(violations(Unguarded.class, sayWhoMayUseThemIfTheyChangeSomething()))
                .hasSize(2)
                .allMatch(line -> line.contains("says nobody who may use it"))
                .anyMatch(line -> line.contains("composed"))
                .anyMatch(line -> line.contains("plain"));
        assertThat(violations(Unguarded.class, sayWhoMayCallThem()))
                .hasSize(1)
                .allMatch(line -> line.contains("answer"));
    }

    @Test
    void everyAnswerToARequestSaysWhoMayAsk() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(sayWhoMayCallThem())
                .check(MAIN);
    }

    @Test
    void servicesAreTransactional() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(beTransactionalIfTheyReachTheDatabase())
                .check(MAIN);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(new ClassFileImporter().importPackages("uk.coppice.portal"));
    }

    /** What the rules must find. */
    @SuppressWarnings("unused")
    private static final class Unguarded {

        @UnderLock
        public void composed() {}

        @Transactional
        public void plain() {}

        @Transactional(readOnly = true)
        public void reads() {}

        @UnderLock
        @RolesAllowed("STAFF")
        public void guarded() {}

        @GetMapping("/")
        String answer() {
            return "";
        }

        @GetMapping("/guarded")
        @PermitAll
        String guardedAnswer() {
            return "";
        }
    }

    private static java.util.List<String> violations(Class<?> type, ArchCondition<JavaMethod> condition) {
        var events = ConditionEvents.Factory.create();
        new ClassFileImporter().importClass(type).getMethods().forEach(method -> condition.check(method, events));
        return events.getViolating().stream()
                .flatMap(event -> event.getDescriptionLines().stream())
                .toList();
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return condition("say who may call them", (method, events) -> {
            boolean answers = method.isMetaAnnotatedWith(RequestMapping.class);
            if (answers && !annotated(method, RolesAllowed.class) && !annotated(method, PermitAll.class)) {
                violated(events, method, "says nobody who may call it");
            }
        });
    }

    private static ArchCondition<JavaMethod> carryNothingThatActsAroundThem() {
        return condition("carry nothing that acts around them", (method, events) -> {
            boolean acts = method.isAnnotatedWith(RolesAllowed.class)
                    || method.isAnnotatedWith(PermitAll.class)
                    || method.isAnnotatedWith(DenyAll.class)
                    || method.isMetaAnnotatedWith(PreAuthorize.class)
                    || method.isMetaAnnotatedWith(PostAuthorize.class)
                    || method.isMetaAnnotatedWith(Secured.class)
                    || method.isMetaAnnotatedWith(Transactional.class);
            if (acts) {
                violated(events, method, "carries an annotation that nobody looks at");
            }
        });
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^(uk\\.coppice\\.portal\\.\\w+).*", "$1");
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThemIfTheyChangeSomething() {
        return condition("say who may use them if they change something", (method, events) -> {
            boolean says = annotated(method, RolesAllowed.class) || annotated(method, PermitAll.class);
            if (method.isMetaAnnotatedWith(Transactional.class) && writes(method) && !says) {
                violated(events, method, "says nobody who may use it");
            }
        });
    }

    /** Whether it is a transaction of its own that may write; an annotation made of others never only reads. */
    private static boolean writes(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .map(transaction -> !transaction.readOnly() && transaction.propagation() != Propagation.MANDATORY)
                .orElse(true);
    }

    private static ArchCondition<JavaMethod> beTransactionalIfTheyReachTheDatabase() {
        return condition("be transactional if they reach the database", (method, events) -> {
            boolean reaches = method.getMethodCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .anyMatch(owner -> owner.getPackageName().startsWith("org.springframework.jdbc")
                            || assignableTo(org.springframework.data.repository.Repository.class)
                                    .test(owner));
            if (reaches
                    && !annotated(method, Transactional.class)
                    && !method.isMetaAnnotatedWith(Transactional.class)) {
                violated(events, method, "reaches the database outside a transaction");
            }
        });
    }

    private static boolean annotated(JavaMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static void violated(ConditionEvents events, JavaMethod method, String what) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + what));
    }

    private static ArchCondition<JavaMethod> condition(
            String words, java.util.function.BiConsumer<JavaMethod, ConditionEvents> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                check.accept(method, events);
            }
        };
    }
}
