package uk.coppice.portal.access.matrix;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import uk.coppice.portal.Portal;

/** All methods of the portal's own beans: those that say who may use them, and those that say nothing. */
final class Services {

    private final Map<String, ServiceMethod> methods = new TreeMap<>();

    Services(ApplicationContext portal) {
        for (String bean : portal.getBeanDefinitionNames()) {
            var type = portal.getType(bean, false);
            if (type != null && type.getName().startsWith("uk.coppice.portal") && isSingleton(portal, bean)) {
                add(portal.getBean(bean));
            }
        }
    }

    private static boolean isSingleton(ApplicationContext portal, String bean) {
        return portal.isSingleton(bean);
    }

    private void add(Object bean) {
        var type = AopUtils.getTargetClass(bean);
        if (type.isAnonymousClass()
                || type.isSynthetic()
                || !ofThePortal(type)
                || Component.class.isAssignableFrom(type)
                || AnnotatedElementUtils.hasAnnotation(type, Configuration.class)) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isSynthetic() || method.isBridge() || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            var service = ServiceMethod.of(bean, method);
            boolean own = Arrays.stream(method.getAnnotations())
                    .anyMatch(a -> a.annotationType().getPackageName().equals("jakarta.annotation.security"));
            if (Modifier.isPublic(method.getModifiers()) || own) {
                var other = methods.put(key(service), service);
                if (other != null && service.says()) {
                    throw new IllegalStateException("Two services of one name: " + type + " and " + other.type());
                }
            }
        }
    }

    private static String key(ServiceMethod service) {
        return service.name()
                + Arrays.toString(Arrays.stream(service.method().getParameterTypes())
                        .map(Class::getSimpleName)
                        .toArray());
    }

    /** Test code does not count. */
    private static boolean ofThePortal(Class<?> type) {
        return type.getProtectionDomain() != null
                && type.getProtectionDomain().getCodeSource() != null
                && type.getProtectionDomain()
                        .getCodeSource()
                        .equals(Portal.class.getProtectionDomain().getCodeSource());
    }

    /** Those that say who may use them. */
    List<ServiceMethod> saying() {
        return methods.values().stream().filter(ServiceMethod::says).toList();
    }

    /** All, those that say nothing too. */
    Collection<ServiceMethod> all() {
        return methods.values();
    }

    /** Those that say nothing though a page, or what answers to a request, calls them. */
    Set<String> silentButCalledByPages() {
        var silent = new TreeSet<String>();
        methods.values().stream().filter(service -> !service.says()).forEach(service -> silent.add(service.name()));
        var called = new TreeSet<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.coppice.portal");
        classes.stream()
                .filter(Services::shows)
                .forEach(page -> page.getAccessesFromSelf().stream()
                        .filter(access -> !shows(access.getTargetOwner()))
                        .map(access -> access.getTargetOwner().getSimpleName() + "." + access.getName())
                        .filter(silent::contains)
                        .forEach(called::add));
        return called;
    }

    private static boolean shows(JavaClass type) {
        return type.getPackageName().matches(".*\\.(ui|shell)(\\..*)?") || type.isMetaAnnotatedWith(Controller.class);
    }
}
