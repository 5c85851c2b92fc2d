package uk.coppice.portal.access.matrix;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;

/**
 * Calls every service method that is told which thing it is about, with things of one's own, of others and of nobody.
 * What is not for somebody must be refused, not found or empty, and leave every table as it was. What is for them must
 * not be refused for who they are; that some rule speaks against it at this moment does not matter here.
 */
final class ObjectsWalk {

    private static final Set<String> NAMES =
            Set.of("code", "staffNo", "sessionCode", "series", "key", "token", "comment");

    private final Services services;
    private final Things things;
    private final TransactionTemplate transactions;
    private final Tables tables;
    private final Cells cells;

    ObjectsWalk(Services services, Things things, TransactionTemplate transactions, Tables tables, Cells cells) {
        this.services = services;
        this.things = things;
        this.transactions = transactions;
        this.tables = tables;
        this.cells = cells;
    }

    /** How a method is told which thing it is about, and who may have which. */
    private record Rule(List<String> parameters, Map<String, Set<String>> things) {

        boolean tells(Method method) {
            return Arrays.stream(method.getParameters()).map(Parameter::getName).anyMatch(parameters::contains);
        }
    }

    void run(Policy policy, List<Asker> askers) {
        var rules = rules(policy);
        var there = new TreeSet<String>();
        for (var service : services.all()) {
            var rule = rules.get(service.name());
            if (rule != null && !isToldByAnother(service, rule)) {
                rule.things().forEach((thing, who) -> ask(service, rule, thing, who, askers));
            }
            if (rule != null || service.says() && isTold(service)) {
                there.add(service.name());
            }
        }
        cells.decided("service about one thing", rules.keySet(), there);
    }

    /** Whether only another method of the same name is told the thing. */
    private boolean isToldByAnother(ServiceMethod service, Rule rule) {
        return !rule.tells(service.method())
                && services.all().stream()
                        .anyMatch(other -> other.name().equals(service.name()) && rule.tells(other.method()));
    }

    /** Whether a method that people may call is told a thing by its id or code. */
    private boolean isTold(ServiceMethod service) {
        boolean forPeople = ServicesWalk.roles().stream()
                .filter(role -> !role.equals(Roles.OPERATOR))
                .anyMatch(service::isFor);
        return forPeople
                && !AnnotatedElementUtils.hasAnnotation(service.type(), Controller.class) // asked by their addresses
                && !service.isForAnybody()
                && Arrays.stream(service.method().getParameters()).anyMatch(ObjectsWalk::tells);
    }

    private static boolean tells(Parameter parameter) {
        return parameter.getType() == long.class
                || parameter.getType() == Long.class
                || parameter.getType() == String.class && NAMES.contains(parameter.getName());
    }

    private void ask(ServiceMethod service, Rule rule, String thing, Set<String> who, List<Asker> askers) {
        var arguments = arguments(service.method(), rule, thing);
        String cell = "service " + service.name() + " | " + thing;
        var outsiders =
                askers.stream().filter(asker -> !who.contains(asker.name())).toList();
        boolean writes = writes(service.method());
        var before = writes ? tables.now() : Map.<String, Long>of();
        var notRefused = new ArrayList<String>();
        for (var asker : outsiders) {
            var outcome = call(service, arguments, asker, true);
            cells.add(cell, asker, outcome, false, "");
            if (outcome != Outcome.REFUSED) {
                notRefused.add(asker.name());
            }
        }
        if (writes) {
            var changed = Tables.differing(before, tables.now());
            if (!changed.isEmpty()) {
                cells.wrong("HOLE " + cell + ": one of " + notRefused + " changed " + changed);
            }
        }
        askers.stream().filter(asker -> who.contains(asker.name())).forEach(asker -> {
            var outcome = transactions.execute(status -> {
                status.setRollbackOnly();
                return call(service, arguments, asker, false);
            });
            cells.add(cell, asker, outcome == null ? Outcome.BROKEN : outcome, true, "");
        });
    }

    private static boolean writes(Method method) {
        var transaction = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        return transaction == null || !transaction.readOnly();
    }

    private @Nullable Object[] arguments(Method method, Rule rule, String thing) {
        var parameters = method.getParameters();
        var told = rule.parameters().stream()
                .filter(name ->
                        Arrays.stream(parameters).anyMatch(one -> one.getName().equals(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(method + " has none of " + rule.parameters()));
        return Arrays.stream(parameters)
                .map(parameter -> !parameter.getName().equals(told)
                        ? MadeUp.likely(parameter, things)
                        : parameter.getType() == String.class ? things.code(thing) : (Object) things.id(thing))
                .toArray();
    }

    /**
     * @param outsider whether they should get nothing: then a method that ends without an error, and hands out nothing,
     *     is said to have found nothing; whether it changed something is asked of the tables
     */
    private Outcome call(ServiceMethod service, @Nullable Object[] arguments, Asker asker, boolean outsider) {
        asker.act();
        try {
            var result = service.call(arguments);
            if (isNothing(result)) {
                boolean empty = outsider || result instanceof Optional<?>;
                return empty ? Outcome.NOT_FOUND : Outcome.SHOWN;
            }
            return Outcome.SHOWN;
        } catch (AccessDeniedException | AuthenticationException refused) {
            return Outcome.REFUSED;
        } catch (Refusal rule) {
            return outsider ? Outcome.REFUSED : Outcome.SHOWN;
        } catch (ResponseStatusException status) {
            return Outcome.NOT_FOUND;
        } catch (Throwable other) {
            return outsider ? Outcome.NOT_FOUND : Outcome.SHOWN;
        }
    }

    private static boolean isNothing(@Nullable Object result) {
        return result == null
                || result instanceof Optional<?> one && one.isEmpty()
                || result instanceof Collection<?> many && many.isEmpty()
                || result instanceof Map<?, ?> map && map.isEmpty()
                || Boolean.FALSE.equals(result)
                || result instanceof Integer number && number == 0;
    }

    private static Map<String, Rule> rules(Policy policy) {
        var rules = new LinkedHashMap<String, Rule>();
        var byThing = policy.section("by object");
        byThing.forEach((name, value) -> {
            var group = Policy.map(value);
            var rule = new Rule(
                    Policy.list(String.valueOf(group.get("told by"))),
                    policy.things(Policy.map(Objects.requireNonNull(group.get("for")))));
            Policy.map(Objects.requireNonNull(group.get("methods")))
                    .forEach((type, methods) -> Policy.list(methods).forEach(method -> {
                        if (rules.put(type + "." + method, rule) != null) {
                            throw new IllegalArgumentException(type + "." + method + " is decided twice");
                        }
                    }));
        });
        return rules;
    }
}
