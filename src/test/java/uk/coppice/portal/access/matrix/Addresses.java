package uk.coppice.portal.access.matrix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the things of {@link Things} into addresses. */
final class Addresses {

    private static final Pattern PARAMETER = Pattern.compile(":\\w+\\??|\\{(?:[^{}]|\\{[^{}]*})*}");

    private final Things things;

    Addresses(Things things) {
        this.things = things;
    }

    /**
     * An address of a template.
     *
     * @param template with parameters as {@code :code} or {@code {code}}
     * @param wanted a thing for each parameter, with slashes between, and a query behind: {@code phonics?with=teacher};
     *     a thing is given by what stands for it in addresses, with {@code #} before its name by its id, and what stands
     *     behind {@code =} is meant as it is
     */
    String of(String template, String wanted) {
        int query = wanted.indexOf('?');
        String path = query < 0 ? wanted : wanted.substring(0, query).strip();
        var values = path.isEmpty() ? new String[0] : path.split("/(?!/)");
        var address = new StringBuilder();
        var parameters = PARAMETER.matcher(template);
        int next = 0;
        while (parameters.find()) {
            parameters.appendReplacement(
                    address, Matcher.quoteReplacement(next < values.length ? value(values[next]) : ""));
            next++;
        }
        parameters.appendTail(address);
        String whole = address.toString().replaceAll("(?<=.)/$", "");
        return query < 0 ? whole : whole + query(wanted.substring(query + 1));
    }

    private String query(String text) {
        var query = new StringBuilder();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            query.append(query.isEmpty() ? "?" : "&")
                    .append(pair, 0, equals + 1)
                    .append(value(pair.substring(equals + 1)));
        }
        return query.toString();
    }

    private String value(String token) {
        if (token.startsWith("=")) {
            return token.substring(1);
        }
        int id = token.indexOf('#');
        return id < 0 ? things.code(token) : token.substring(0, id) + things.id(token.substring(id + 1));
    }

    /** Whether a template has a parameter that must be given. */
    static boolean parameters(@Nullable String template) {
        return template != null && PARAMETER.matcher(template).find();
    }
}
