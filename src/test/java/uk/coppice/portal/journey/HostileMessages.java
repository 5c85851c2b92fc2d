package uk.coppice.portal.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What an open page tells the server, told by somebody who wrote the message by hand: wrong keys and numbers, parts of the
 * page that are not there, methods that are for nobody, shapes that no page sends.
 */
final class HostileMessages {

    private static final int UNTIL_ANOTHER_PAGE = 25;
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private final RawHttp http;
    private final String page;
    private final List<String> headers;
    private String key = "";
    private String ui = "0";
    private int next;
    private int left;

    /**
     * From one page.
     *
     * @param page its path, without a slash in front
     * @param cookie of the session that opens it; empty: of nobody, in a session of its own
     */
    HostileMessages(RawHttp http, String page, String cookie, List<String> more) throws IOException {
        this.http = http;
        this.page = page;
        this.headers = new ArrayList<>(more);
        headers.add("Cookie: " + (cookie.isEmpty() ? stranger(http, page, more) : cookie));
    }

    /** Another message; opens the page anew now and then. */
    RawHttp.Request next(Random dice) throws IOException {
        if (left-- <= 0) {
            open();
        }
        var all = new ArrayList<>(headers);
        all.add("Content-Type: application/json; charset=UTF-8");
        return new RawHttp.Request(
                "POST", "/?v-r=uidl&v-uiId=" + ui, all, message(dice).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps count: the server takes each number once. */
    void answered(RawHttp.Answer answer) {
        var told = Pattern.compile("\"clientId\":(\\d+)").matcher(answer.body());
        if (told.find()) {
            next = Integer.parseInt(told.group(1));
        } else {
            left = 0;
        }
    }

    /** Whether the page that is open belongs to who it is meant to, by the word of the server. */
    void open() throws IOException {
        var request = RawHttp.Request.get("/?v-r=init&location=" + page + "&query=", headers.toArray(String[]::new));
        String body = http.send(request).body();
        var keys = KEY.matcher(body);
        var uis = UI.matcher(body);
        if (!keys.find() || !uis.find()) {
            throw new IllegalStateException("No page at " + page + ": " + body);
        }
        key = keys.group(1);
        ui = uis.group(1);
        next = 0;
        left = UNTIL_ANOTHER_PAGE;
    }

    private String message(Random dice) {
        return switch (dice.nextInt(12)) {
            case 0 -> envelope("wrong", next, "[" + rpc(dice) + "]");
            case 1 -> envelope(key, next + 1 + dice.nextInt(1000), "[]");
            case 2 -> envelope(key, -1 - dice.nextInt(1000), "[]");
            case 3 -> shape(dice);
            case 4 -> envelope(key, next, shape(dice));
            default -> envelope(key, next, "[" + rpc(dice) + "," + rpc(dice) + "]");
        };
    }

    private static String envelope(String key, int number, String rpc) {
        return "{\"csrfToken\":\"" + key + "\",\"rpc\":" + rpc + ",\"syncId\":" + number + ",\"clientId\":" + number
                + "}";
    }

    private static String shape(Random dice) {
        return switch (dice.nextInt(9)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[".repeat(5000);
            case 3 -> "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
            case 4 -> json(HostileWords.text(dice));
            case 5 -> "[1,\"a\",null,[],{}]";
            case 6 -> "{\"csrfToken\":{},\"rpc\":{},\"syncId\":\"a\",\"clientId\":[]}";
            case 7 -> "[{\"type\":null},{\"type\":7},{\"node\":\"x\"}]";
            default -> "{\"rpc\":";
        };
    }

    private static String rpc(Random dice) {
        // Parts that are there would do what they are for: only those that are not there are pressed.
        String missing = String.valueOf(dice.nextBoolean() ? 100_000 + dice.nextInt(1000) : -dice.nextInt(1000) - 1);
        String there = String.valueOf(1 + dice.nextInt(60));
        String text = json(HostileWords.text(dice));
        return switch (dice.nextInt(11)) {
            case 0 -> "{\"type\":\"event\",\"node\":" + missing + ",\"event\":\"click\",\"data\":{}}";
            case 1 -> "{\"type\":\"event\",\"node\":" + there + ",\"event\":" + text + ",\"data\":" + text + "}";
            case 2 ->
                "{\"type\":\"publishedEventHandler\",\"node\":" + there + ",\"templateEventMethodName\":"
                        + HostileWords.pick(
                                List.of(
                                        "\"getClass\"",
                                        "\"toString\"",
                                        "\"removeAll\"",
                                        "\"setText\"",
                                        "7",
                                        "null",
                                        text),
                                dice)
                        + ",\"templateEventMethodArgs\":[" + text + "],\"promise\":" + dice.nextInt(3) + "}";
            case 3 ->
                "{\"type\":\"mSync\",\"node\":" + there + ",\"feature\":1,\"property\":"
                        + HostileWords.pick(
                                List.of(
                                        "\"innerHTML\"",
                                        "\"textContent\"",
                                        "\"class\"",
                                        "\"__proto__\"",
                                        "\"href\"",
                                        text),
                                dice)
                        + ",\"value\":" + text + "}";
            case 4 ->
                "{\"type\":\"mSync\",\"node\":" + there + ",\"feature\":" + dice.nextInt(60) + ",\"property\":\"x\"}";
            case 5 -> "{\"type\":\"navigation\",\"location\":" + text + ",\"state\":{},\"link\":1}";
            case 6 ->
                "{\"type\":\"navigation\",\"location\":" + HostileWords.pick(List.of("7", "null", "[]", "{}"), dice)
                        + "}";
            case 7 ->
                "{\"type\":\"channel\",\"node\":" + there + ",\"channel\":" + dice.nextInt(9) + ",\"args\":[" + text
                        + "]}";
            case 8 ->
                "{\"type\":\"attachExistingElementById\",\"node\":" + there + ",\"id\":" + text + ",\"attachReqId\":1}";
            case 9 -> "{\"type\":" + text + "}";
            default ->
                "{\"type\":\"mSync\",\"node\":\"" + there + "\",\"feature\":{},\"property\":[],\"value\":" + text + "}";
        };
    }

    private static String json(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign < ' ' || sign == '"' || sign == '\\') {
                json.append("\\u%04x".formatted(sign));
            } else {
                json.append((char) sign);
            }
        });
        return json.append('"').toString();
    }

    private static String stranger(RawHttp http, String page, List<String> more) throws IOException {
        String cookie = http.send(RawHttp.Request.get("/" + page, more.toArray(String[]::new)))
                .header("Set-Cookie");
        if (cookie.isEmpty()) {
            throw new IllegalStateException("No session for a stranger at " + page);
        }
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
