package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.ViewTest;

/** Every service method that is not for all staff is audited, or stands in a list with a reason why not. */
@ViewTest
class AuditedServicesTest {

    private static final String OURS = "uk.coppice.portal.";
    private static final Pattern VARIABLE = Pattern.compile("#(\\w+)");
    private static final Pattern BEAN = Pattern.compile("@(\\w+)");

    private final ApplicationContext portal;

    AuditedServicesTest(ApplicationContext portal) {
        this.portal = portal;
    }

    /** A method of a bean. Its name is as {@code people.directory.StaffDesk.add}, with parameters where there are others. */
    private record Guarded(Method method, Set<String> roles) {

        String name() {
            var type = method.getDeclaringClass();
            boolean alone = Arrays.stream(type.getDeclaredMethods())
                            .filter(other -> !other.isSynthetic() && !Modifier.isPrivate(other.getModifiers()))
                            .filter(other -> other.getName().equals(method.getName()))
                            .count()
                    == 1;
            String parameters = Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ", "(", ")"));
            return type.getName().substring(OURS.length()) + "." + method.getName() + (alone ? "" : parameters);
        }

        boolean audited() {
            return AnnotatedElementUtils.hasAnnotation(method, Audited.class);
        }

        boolean openToAllStaff() {
            return roles.isEmpty() || roles.contains(Roles.STAFF);
        }
    }

    @Test
    void whatIsNotForAllStaffIsAuditedOrSaysWhyNot() throws IOException {
        var reasons = reasons();
        var guarded = guarded();
        var undecided = guarded.stream()
                .filter(one -> !one.openToAllStaff() && !one.audited())
                .map(Guarded::name)
                .filter(name -> !reasons.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(guarded.stream().filter(Guarded::audited)).hasSizeGreaterThan(90);
        assertThat(undecided).as("neither audited nor in audited-not.txt").isEmpty();
    }

    /** A method that is gone, or audited by now, has no reason any more. */
    @Test
    void theListHoldsNothingThatIsDecidedOtherwise() throws IOException {
        var open = guarded().stream()
                .filter(one -> !one.openToAllStaff() && !one.audited())
                .map(Guarded::name)
                .collect(Collectors.toSet());
        assertThat(reasons().keySet()).isSubsetOf(open);
        assertThat(reasons().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(15));
    }

    /** Handing in answers, and whatever else could tell who answered when, never leaves a row. */
    @Test
    void nothingAboutAnsweringASurveyIsAudited() {
        assertThat(guarded().stream().filter(Guarded::audited).map(Guarded::name))
                .noneMatch(
                        name -> name.matches(
                                "survey\\.(AnswerBox|Receipts|midyear\\.(MySurveys|CodeDesk)).*|training\\.evaluation\\.(MyEvaluations|GuestEvaluations).*"));
    }

    /** What sends a file by itself has sent most of it before it is over: a connection that broke would leave no row. */
    @Test
    void noExportIsSentBeforeItsRowIsWritten() {
        assertThat(guarded().stream().filter(Guarded::audited).map(Guarded::method))
                .noneMatch(method -> Arrays.asList(method.getParameterTypes()).contains(HttpServletResponse.class));
    }

    @Test
    void expressionsNameWhatThereIs() {
        var parser = new SpelExpressionParser();
        for (var one : guarded()) {
            var audited = AnnotatedElementUtils.findMergedAnnotation(one.method(), Audited.class);
            if (audited == null) {
                continue;
            }
            var names = Arrays.stream(one.method().getParameters())
                    .map(parameter -> parameter.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add("result");
            for (String expression : List.of(audited.person(), audited.object(), audited.when())) {
                if (!expression.isEmpty()) {
                    parser.parseExpression(expression);
                }
                assertThat(VARIABLE.matcher(expression).results().map(found -> found.group(1)))
                        .as(one.name())
                        .isSubsetOf(names);
                assertThat(BEAN.matcher(expression).results().map(found -> found.group(1)))
                        .as(one.name())
                        .allMatch(portal::containsBean);
            }
            assertThat(audited.what()).hasSizeBetween(3, 80);
            assertThat(audited.value()).isIn(Act.SAW, Act.EXPORTED, Act.CHANGED);
            assertThat(Modifier.isFinal(one.method().getModifiers())).isFalse();
        }
    }

    private List<Guarded> guarded() {
        return Arrays.stream(portal.getBeanDefinitionNames())
                .map(portal::getType)
                .filter(type -> type != null && type.getName().startsWith(OURS))
                .filter(type -> !com.vaadin.flow.component.Component.class.isAssignableFrom(type))
                .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                .filter(AuditedServicesTest::saysWho)
                .map(method ->
                        new Guarded(AopUtils.getMostSpecificMethod(method, method.getDeclaringClass()), roles(method)))
                .toList();
    }

    private static boolean saysWho(Method method) {
        var type = method.getDeclaringClass();
        return method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(PermitAll.class)
                || type.isAnnotationPresent(RolesAllowed.class)
                || AnnotatedElementUtils.hasAnnotation(method, Audited.class)
                || AnnotatedElementUtils.hasAnnotation(method, RolesAllowed.class);
    }

    /** Who may; nobody in particular where all may. */
    private static Set<String> roles(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        var own = AnnotatedElementUtils.findMergedAnnotation(method, RolesAllowed.class);
        var allowed = own == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RolesAllowed.class)
                : own;
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }

    /** Lines of: a method, a colon, why it needs no row. Lines that begin with # say what a group has in common. */
    private static Map<String, String> reasons() throws IOException {
        var reasons = new TreeMap<String, String>();
        new ClassPathResource("audited-not.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    assertThat(colon).as(line).isPositive();
                    reasons.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                });
        return reasons;
    }
}
