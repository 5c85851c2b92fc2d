package uk.coppice.portal.journey;

import java.util.List;
import java.util.Random;

/** Texts that have broken other programs, each as it may stand in an address, a header or a body. */
final class HostileWords {

    /** What a line of the log would begin with, had a line end got into it. */
    static final String FORGED = "FORGED-LINE";

    private static final List<String> TEXTS = List.of(
            "-1",
            "0",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999999999999999999999",
            "1e309",
            "NaN",
            "0x41",
            "1;DROP TABLE person",
            "' OR '1'='1",
            "\" OR \"\"=\"",
            "'; SHUTDOWN; --",
            "1) UNION SELECT * FROM person--",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{T(Runtime).getRuntime().exec('id')}",
            "${7*7}{{7*7}}",
            "../../../../etc/passwd",
            "..\\..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "//example.org/",
            "=cmd|' /C calc'!A0",
            "%s%s%s%n%x",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "*",
            "%",
            "_",
            "\u202egnp.exe",
            "\ud83d\ude00",
            "\u0130\u0131\u00df\ufb01",
            "a\u0000b",
            "x\r\n" + FORGED,
            "x\n12:00:00 ERROR " + FORGED,
            "A".repeat(300),
            "1".repeat(1000),
            "2026-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "2025/26",
            "2025%2F26");

    private static final List<String> ESCAPES = List.of(
            "%00",
            "%0d%0a" + FORGED,
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "..%2f..%2f",
            "..%252f..%252f",
            "%c0%ae%c0%ae%c0%af",
            "..;/",
            ";jsessionid=1234",
            ";a=b;c=d",
            "%",
            "%zz",
            "%u0041",
            "%ff%fe",
            "%ed%a0%80",
            "//",
            "/./",
            "/../",
            "/.//../",
            "\\",
            "%5c..%5c",
            "%3b",
            "%23",
            "%3f",
            "%20",
            "+",
            "%09",
            "~",
            ".",
            "..",
            "...",
            "%2e",
            "%e2%80%ae",
            "%f0%9f%98%80",
            "WEB-INF/web.xml",
            "META-INF/MANIFEST.MF",
            "actuator",
            "actuator/env",
            "h2-console",
            ".git/config",
            ".env",
            "VAADIN/../WEB-INF/",
            "index.html",
            "sw.js",
            "A".repeat(2000),
            "a/".repeat(500));

    private HostileWords() {}

    /** Any text, as it is. */
    static String text(Random dice) {
        return pick(TEXTS, dice);
    }

    /** A text as a browser writes it into an address. */
    static String encoded(Random dice) {
        return java.net.URLEncoder.encode(text(dice), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A piece of an address, right or wrong. */
    static String piece(Random dice) {
        return dice.nextInt(3) == 0 ? encoded(dice) : pick(ESCAPES, dice);
    }

    static <T> T pick(List<T> some, Random dice) {
        return some.get(dice.nextInt(some.size()));
    }
}
