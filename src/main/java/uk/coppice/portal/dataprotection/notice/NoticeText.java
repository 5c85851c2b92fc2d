package uk.coppice.portal.dataprotection.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A notice as a trust writes it: Markdown (CommonMark), with its version between two lines of three dashes first, and
 * names in double braces that the settings fill. Tags of HTML are shown as they were typed, and a link leads to a page
 * or a mail program or nowhere.
 */
final class NoticeText {

    private static final Pattern WHOLE =
            Pattern.compile("\\A---\\R+version:[ ]*(.+?)[ ]*\\R+---\\R(.*)\\z", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z.-]+)}}");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|&~]");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    private NoticeText() {}

    /**
     * Fills in and renders a text.
     *
     * @param file how to call it in what is wrong
     * @param facts values by name, as plain text: nothing in them is taken for Markdown
     * @throws IllegalStateException saying what is wrong with the file
     */
    static Notice render(String file, String text, Map<String, String> facts) {
        var whole = WHOLE.matcher(text.replace("\uFEFF", ""));
        if (!whole.matches()) {
            throw new IllegalStateException(
                    file + " must begin with its version: a line ---, a line 'version: 1 March 2027', a line ---.");
        }
        String version = whole.group(1);
        var unknown = new TreeSet<String>();
        String filled = NAME.matcher(whole.group(2)).replaceAll(name -> {
            String key = name.group(1);
            String value = key.equals("version") ? version : facts.get(key);
            if (value == null) {
                unknown.add(key);
                value = "";
            }
            return java.util.regex.Matcher.quoteReplacement(plain(value));
        });
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    file + " asks for what the portal does not know: " + String.join(", ", unknown) + ". It knows "
                            + String.join(", ", new TreeSet<>(facts.keySet())) + " and version.");
        }
        return new Notice(version, RENDERER.render(PARSER.parse(filled)));
    }

    /** A text that Markdown shows as it stands. */
    private static String plain(String value) {
        return SIGNS.matcher(value.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }
}
