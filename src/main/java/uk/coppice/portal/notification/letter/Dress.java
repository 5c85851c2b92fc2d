package uk.coppice.portal.notification.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Dresses a letter as HTML and as plain text; both say the same. */
@Component
public class Dress {

    private static final int WIDTH = 78;
    private static final int LABEL = 8;

    private final TemplateEngine templates;

    Dress(TemplateEngine templates) {
        this.templates = templates;
    }

    public String html(Letter letter) {
        return templates.process("mail.html", new Context(Locale.UK, Map.of("letter", letter)));
    }

    public String plain(Letter letter) {
        var context = new Context(Locale.UK);
        context.setVariable("letter", letter);
        context.setVariable("plain", new Plain());
        return templates.process("mail.txt", context).replace('\u00a0', ' ');
    }

    /** What the plain template needs besides the letter. */
    public static final class Plain {

        /** A paragraph in lines of at most {@value #WIDTH} characters, longer words whole. */
        public String wrap(String paragraph) {
            return wrap(paragraph, "", "");
        }

        /** Paragraphs with an empty line between them. */
        public String paragraphs(List<String> paragraphs) {
            return paragraphs.stream().map(this::wrap).collect(Collectors.joining("\n\n"));
        }

        /** A fact beside its label; a second line stands below the first. */
        public String fact(Letter.Fact fact) {
            return wrap(
                    fact.text(), fact.label() + " ".repeat(LABEL - fact.label().length()), " ".repeat(LABEL));
        }

        private static String wrap(String text, String first, String others) {
            var wrapped = new StringBuilder(first);
            int column = first.length();
            boolean begun = false;
            for (String word : List.of(text.split(" ", -1))) {
                if (begun && column + 1 + word.length() > WIDTH) {
                    wrapped.append('\n').append(others);
                    column = others.length();
                } else if (begun) {
                    wrapped.append(' ');
                    column++;
                }
                wrapped.append(word);
                column += word.length();
                begun = true;
            }
            return wrapped.toString();
        }
    }
}
