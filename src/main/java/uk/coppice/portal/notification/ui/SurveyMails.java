package uk.coppice.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import uk.coppice.portal.notification.survey.SurveyMailDesk;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Toast;

/** The mails about surveys in numbers; by name only who could not be asked at all. */
final class SurveyMails extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SurveyMailDesk desk;
    private final transient Clock clock;

    SurveyMails(List<SurveyMailDesk.Line> lines, SurveyMailDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName("survey-mails");
        show(lines);
    }

    private void show(List<SurveyMailDesk.Line> lines) {
        removeAll();
        add(
                new H2("Surveys"),
                new Paragraph("Reminders go by themselves to those who have not answered. Nobody sees who gets one, or "
                        + "how many do: that would tell who has not answered."));
        lines.stream().filter(SurveyMailDesk.Line::open).forEach(line -> add(survey(line)));
        var earlier = lines.stream().filter(line -> !line.open()).toList();
        if (!earlier.isEmpty()) {
            var content = new Div();
            earlier.forEach(line -> content.add(survey(line)));
            add(new Details("Surveys that have closed", content));
        }
    }

    private Component survey(SurveyMailDesk.Line line) {
        var item = new Div(new H3(line.title()), new Paragraph(numbers(line)));
        item.addClassName("survey-mail");
        if (line.open() && line.undelivered() > 0) {
            item.add(undelivered(line));
        }
        return item;
    }

    private String numbers(SurveyMailDesk.Line line) {
        var said = new StringBuilder("Asked: ")
                .append("%,d".formatted(line.sent()))
                .append(" sent");
        if (line.open()) {
            said.append(", %,d waiting".formatted(line.waiting()));
        }
        said.append(", %,d not delivered. ".formatted(line.undelivered()));
        var reminded = line.remindedOn();
        said.append(reminded == null ? "No reminder yet. " : "Last reminder " + day(reminded) + ". ");
        return said.append(line.open() ? "Closes " : "Closed ")
                .append(day(
                        LocalDateTime.ofInstant(line.closes(), clock.getZone()).toLocalDate()))
                .append('.')
                .toString();
    }

    private Component undelivered(SurveyMailDesk.Line line) {
        var content = new Div();
        var details = new Details(Words.count(line.undelivered(), "person", "people") + " could not be asked", content);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                var people = new UnorderedList();
                for (var one : desk.undelivered(line.survey())) {
                    people.add(new ListItem(one.name()
                            + (one.address().isEmpty() ? ". No email address is known." : ", " + one.address() + ". ")
                            + (one.address().isEmpty() ? "" : one.problem())));
                }
                var again = new Button("Send again to these", click -> {
                    if (Toast.attempt(() -> desk.again(line.survey()))) {
                        Toast.show("Waiting to go out again: " + line.title());
                        show(desk.lines());
                    }
                });
                again.setAriaLabel("Send again to these: " + line.title());
                content.add(
                        people,
                        new Paragraph("Mend the addresses with the staff file, then send again. They can answer in the "
                                + "portal all the same."),
                        again);
            }
        });
        return details;
    }

    private String day(LocalDate day) {
        return new DateWords(LocalDate.now(clock)).day(day);
    }
}
