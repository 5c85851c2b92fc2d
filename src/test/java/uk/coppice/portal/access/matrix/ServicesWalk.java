package uk.coppice.portal.access.matrix;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Calls every service method as each role alone, as somebody without any, and as a stranger. */
final class ServicesWalk {

    private static final String ANYBODY = "anybody";

    private final Services services;
    private final Cells cells;
    private final List<Asker> callers;

    ServicesWalk(Services services, long person, Cells cells) {
        this.services = services;
        this.cells = cells;
        callers = new ArrayList<>();
        callers.add(new Asker("stranger", null, null));
        callers.add(new Asker("no role", person, new Viewer(person, "Nobody", Set.of(), Set.of())));
        roles().forEach(role ->
                callers.add(new Asker(role, person, new Viewer(person, "Somebody", Set.of(role), Set.of()))));
    }

    /** All that there are, as their constants say. */
    static List<String> roles() {
        return Arrays.stream(Roles.class.getFields())
                .map(ServicesWalk::value)
                .sorted()
                .toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares all methods that say who may use them with the file; how many they are. */
    int run(Policy policy) throws IllegalAccessException {
        var wanted = wanted(policy);
        var there = new TreeSet<String>();
        for (var service : services.saying()) {
            there.add(service.name());
            var who = wanted.get(service.name());
            if (who != null) {
                for (var caller : callers) {
                    call(service, caller, who.contains(caller.name()) || caller.isOneOf(who) || who.contains(ANYBODY));
                }
            }
        }
        cells.decided("service", wanted.keySet(), there);
        var silent = new TreeSet<>(reasons(policy, "ask by themselves").keySet());
        cells.decided("method that says nothing but is called by pages:", silent, services.silentButCalledByPages());
        return services.saying().size();
    }

    private void call(ServiceMethod service, Asker caller, boolean allowed) throws IllegalAccessException {
        caller.act();
        boolean said = service.isForAnybody() || caller.isOneOf(service.roles());
        if (!allowed && !service.refuses()) {
            cells.wrong("HOLE " + service.name() + " does not refuse " + caller.name() + " before it acts");
        }
        cells.add("service " + service.name(), caller, said ? Outcome.SHOWN : Outcome.REFUSED, allowed, "");
    }

    /** For each method the roles that the file gives it. */
    private static Map<String, Set<String>> wanted(Policy policy) {
        var wanted = new LinkedHashMap<String, Set<String>>();
        policy.section("services")
                .forEach((roles, classes) -> Policy.map(classes)
                        .forEach((type, methods) -> Policy.list(methods).forEach(method -> {
                            var before = wanted.put(type + "." + method, new LinkedHashSet<>(Policy.list(roles)));
                            if (before != null) {
                                throw new IllegalArgumentException(type + "." + method + " is decided twice");
                            }
                        })));
        reasons(policy, "open to anybody").keySet().forEach(method -> wanted.put(method, Set.of(ANYBODY)));
        return wanted;
    }

    /** Methods with the reason why they are what they are. */
    private static Map<String, String> reasons(Policy policy, String section) {
        var reasons = new LinkedHashMap<String, String>();
        policy.section(section)
                .forEach((type, value) -> Policy.map(value).forEach((methods, reason) -> {
                    if (String.valueOf(reason).isBlank()) {
                        throw new IllegalArgumentException("No reason is given for " + type + "." + methods);
                    }
                    Policy.list(methods).forEach(method -> reasons.put(type + "." + method, String.valueOf(reason)));
                }));
        return reasons;
    }
}
