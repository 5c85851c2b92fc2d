package uk.coppice.portal.journey;

import com.vaadin.flow.router.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that no browser would send on behalf of somebody who means well; the same ones for the same dice. */
final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "HEAD",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "FOO",
            "get",
            "G\u0000T");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "application/json; charset=utf-7",
            "application/json;charset=nonsense",
            "nonsense",
            "",
            "a/b; " + "c=d; ".repeat(50),
            "application/x-java-serialized-object");

    private static final List<String> FIXED = List.of(
            "/error",
            "/logout",
            "/login",
            "/actuator",
            "/actuator/health",
            "/h2-console",
            "/sign-in/out",
            "/oauth2/authorization/none",
            "/login/oauth2/code/none",
            "/VAADIN/dynamic/resource/0/x/y",
            "/VAADIN/build/none.js",
            "/portal/none.css",
            "/?v-r=uidl&v-uiId=0",
            "/?v-r=heartbeat&v-uiId=0",
            "/?v-r=push&v-uiId=0",
            "/?v-r=init&location=",
            "/?v-r=webcomponent-bootstrap",
            "/?v-r=oldbrowser",
            "/?v-r=hello",
            "/vaadinServlet/",
            "/HILLA/push",
            "/connect/x/y");

    private final List<String> addresses;
    private final List<String> known;

    /**
     * For the portal as it is.
     *
     * @param known codes, numbers and ids of its people and things
     */
    HostileRequests(List<String> known) {
        this.known = known;
        addresses = new ArrayList<>(FIXED);
        addresses.addAll(addresses());
    }

    /** How many addresses of the portal are tried. */
    int size() {
        return addresses.size();
    }

    RawHttp.Request next(Random dice) {
        return switch (dice.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> RawHttp.Request.get(path(dice), "Accept: text/html");
            case 6, 7, 8, 9, 10 -> RawHttp.Request.get(parameters(address(dice), dice), "Accept: text/html");
            case 11, 12, 13 -> RawHttp.Request.get(address(dice), header(dice), header(dice));
            case 14, 15 -> new RawHttp.Request(HostileWords.pick(METHODS, dice), address(dice), List.of(), new byte[0]);
            default -> body(dice);
        };
    }

    private String path(Random dice) {
        String address = address(dice);
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return switch (dice.nextInt(5)) {
            case 0 -> "/" + HostileWords.piece(dice) + path;
            case 1 -> path + "/" + HostileWords.piece(dice);
            case 2 -> path + HostileWords.piece(dice);
            case 3 -> "/" + HostileWords.piece(dice) + "/" + HostileWords.piece(dice);
            default ->
                path.replaceFirst(
                        "(?<=.)/", "/" + java.util.regex.Matcher.quoteReplacement(HostileWords.piece(dice)) + "/");
        };
    }

    private static String parameters(String address, Random dice) {
        var names = List.of(
                "q",
                "text",
                "search",
                "show",
                "page",
                "year",
                "school",
                "code",
                "from",
                "to",
                "with",
                "copy",
                "cut",
                "month",
                "sort",
                "order",
                "kind",
                "group",
                "v-r",
                "v-uiId",
                "continue",
                "error",
                "state",
                "location",
                "query",
                "_csrf",
                "class.module.classLoader",
                "constructor",
                "__proto__");
        var text = new StringBuilder(address).append(address.indexOf('?') < 0 ? '?' : '&');
        int count = dice.nextInt(200) == 0 ? 700 : 1 + dice.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(HostileWords.pick(names, dice))
                    .append(dice.nextInt(10) == 0 ? "" : "=")
                    .append(HostileWords.encoded(dice))
                    .append('&');
            if (text.length() > 7000) {
                break;
            }
        }
        return text.toString();
    }

    private static String header(Random dice) {
        String text = HostileWords.text(dice).replace("\r", "").replace("\n", " ");
        return switch (dice.nextInt(17)) {
            case 0 -> "Host: evil.example";
            case 1 -> "Host: " + text;
            case 2 -> "X-Forwarded-Host: " + text;
            case 3 -> "X-Forwarded-Proto: " + text;
            case 4 -> "X-Forwarded-For: " + text;
            case 5 -> "X-Forwarded-Port: " + text;
            case 6 -> "X-Forwarded-Prefix: /" + text;
            case 7 -> "Forwarded: for=" + text + ";host=evil.example;proto=https";
            case 8 -> "Cookie: JSESSIONID=" + text;
            case 9 -> "Cookie: " + "a=b; ".repeat(1 + dice.nextInt(900));
            case 10 -> "Accept-Language: " + text;
            case 11 -> "Range: bytes=" + text + "-,0-0,-1," + "0-1,".repeat(dice.nextInt(200));
            case 12 -> "If-None-Match: " + text + "\r\nIf-Modified-Since: " + text;
            case 13 -> "X-Long: " + "x".repeat(dice.nextInt(20_000));
            case 14 -> "Authorization: Bearer " + text;
            case 15 -> "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + text;
            default -> "X-Http-Method-Override: DELETE\r\nAccept: " + text + "\r\nOrigin: http://evil.example";
        };
    }

    private RawHttp.Request body(Random dice) {
        String type = "Content-Type: " + HostileWords.pick(TYPES, dice);
        byte[] body = content(dice).getBytes(StandardCharsets.UTF_8);
        var headers = new ArrayList<>(List.of(type));
        switch (dice.nextInt(12)) {
            case 0 -> headers.add("Content-Length: -1");
            case 1 -> headers.add("Content-Length: 99999999999999999999");
            case 2 -> headers.add("Content-Length: " + (10L << 30)); // says ten gigabytes and hangs up
            case 3 -> headers.add("Transfer-Encoding: chunked");
            case 4 -> headers.add("Expect: 100-continue");
            default -> headers.add("X-CSRF-TOKEN: " + HostileWords.text(dice).replaceAll("[\r\n]", ""));
        }
        return new RawHttp.Request(dice.nextInt(6) == 0 ? "PUT" : "POST", address(dice), headers, body);
    }

    private static String content(Random dice) {
        return switch (dice.nextInt(9)) {
            case 0 -> "";
            case 1 -> HostileWords.text(dice);
            case 2 -> "[".repeat(20_000);
            case 3 -> "{\"marks\": " + "[".repeat(2000) + "]".repeat(2000) + "}";
            case 4 -> "{\"marks\": [{\"key\": {}, \"delegate\": 1e999, \"age\": \"" + HostileWords.text(dice) + "\"}]}";
            case 5 ->
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../" + HostileWords.text(dice)
                        + "\"\r\nContent-Type: text/html\r\n\r\n<script>1</script>\r\n--x--\r\n";
            case 6 -> "--x\r\n".repeat(3000);
            case 7 -> "a=b&".repeat(3000);
            default -> "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        };
    }

    /** One of the portal's addresses, with somebody else's code or nonsense in it. */
    private String address(Random dice) {
        String address = HostileWords.pick(addresses, dice);
        while (address.contains("{}")) {
            String value = dice.nextBoolean() && !known.isEmpty()
                    ? HostileWords.pick(known, dice)
                    : HostileWords.encoded(dice);
            address =
                    address.substring(0, address.indexOf("{}")) + value + address.substring(address.indexOf("{}") + 2);
        }
        return address;
    }

    /** Every page and every mapping of the portal, with braces for what varies. */
    private static TreeSet<String> addresses() {
        var found = new TreeSet<String>();
        for (var page : types(Route.class)) {
            found.add("/" + page.getAnnotation(Route.class).value().replaceAll(":\\w+\\??(\\([^)]*\\))?", "{}"));
        }
        for (var controller : types(RestController.class)) {
            Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(method -> Stream.of(
                            method.isAnnotationPresent(GetMapping.class)
                                    ? method.getAnnotation(GetMapping.class).value()
                                    : new String[0],
                            method.isAnnotationPresent(PostMapping.class)
                                    ? method.getAnnotation(PostMapping.class).value()
                                    : new String[0]))
                    .flatMap(Arrays::stream)
                    .map(path -> path.replaceAll("\\{\\w+(:(?:[^{}]|\\{[^}]*\\})*)?\\}", "{}"))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Class<?>> types(Class<? extends java.lang.annotation.Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        var types = new ArrayList<Class<?>>();
        for (var found : scanner.findCandidateComponents("uk.coppice.portal")) {
            try {
                types.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return types;
    }
}
