package uk.coppice.portal.training.ui;

import com.vaadin.flow.router.RouteParameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** What the pages of a session and a series are about. */
@Configuration(proxyBeanMethods = false)
class SessionSubjects {

    @Bean
    PageSubject subjectOfSession(TrainingCalendar calendar) {
        return new PageSubject(SessionView.class, at -> calendar.find(code(at)).isPresent());
    }

    @Bean
    PageSubject subjectOfRegister(TrainingCalendar calendar) {
        return new PageSubject(RegisterView.class, at -> calendar.find(code(at)).isPresent());
    }

    @Bean
    PageSubject subjectOfCheckInCode(TrainingCalendar calendar) {
        return new PageSubject(
                CheckInCodeView.class, at -> calendar.find(code(at)).isPresent());
    }

    @Bean
    PageSubject subjectOfSeries(TrainingCalendar calendar) {
        return new PageSubject(
                SeriesView.class, at -> !calendar.series(code(at)).isEmpty());
    }

    private static String code(RouteParameters at) {
        return at.get(TrainingNavigation.CODE).orElse("");
    }
}
