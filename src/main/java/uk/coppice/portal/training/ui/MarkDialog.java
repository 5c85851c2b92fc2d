package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.training.Mark;

/** Every mark that a lead can give, with what it means. */
final class MarkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final List<Mark> OFFERED =
            List.of(Mark.ATTENDED, Mark.PART, Mark.MADE_UP, Mark.EXCUSED, Mark.ABSENT);

    MarkDialog(String name, @Nullable Mark current, SerializableConsumer<Mark> chosen) {
        setHeaderTitle(name);
        addClassName("sheet");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        var choices = new Div();
        choices.addClassName("choices");
        for (var mark : OFFERED) {
            var word = new Span(mark.words());
            word.addClassName("strong");
            var meaning = new Span(meaning(mark));
            meaning.addClassNames("quiet", "small");
            var choice = new Button(new Div(word, meaning), click -> {
                close();
                chosen.accept(mark);
            });
            choice.addClassName("choice");
            choice.setAriaLabel(mark.words() + ": " + meaning(mark));
            choice.getElement().setAttribute("aria-pressed", String.valueOf(mark == current));
            if (mark == current) {
                choice.setSuffixComponent(new Icon("check"));
            }
            choices.add(choice);
        }
        add(choices);
    }

    private static String meaning(Mark mark) {
        return switch (mark) {
            case ATTENDED -> "Was there for all of it";
            case PART -> "Came late or left early; it still counts";
            case MADE_UP -> "Missed it, and has caught up since; it counts";
            case EXCUSED -> "Could not come and said so";
            case ABSENT, NO_SHOW, CANCELLED -> "Was not there";
        };
    }
}
