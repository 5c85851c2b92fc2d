package uk.coppice.portal.training.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** What the pages of a session and a series are about. */
@Configuration(proxyBeanMethods = false)
class SessionSubjects {

    @Bean
    PageSubject subjectOfSession(TrainingCalendar calendar) {
        return new PageSubject(
                SessionView.class,
                TrainingNavigation.CODE,
                code -> calendar.find(code).isPresent());
    }

    @Bean
    PageSubject subjectOfRegister(TrainingCalendar calendar) {
        return new PageSubject(
                RegisterView.class,
                TrainingNavigation.CODE,
                code -> calendar.find(code)
                        .filter(session -> session.status() != SessionStatus.DRAFT)
                        .isPresent());
    }

    @Bean
    PageSubject subjectOfCheckInCode(TrainingCalendar calendar) {
        return new PageSubject(
                CheckInCodeView.class,
                TrainingNavigation.CODE,
                code -> calendar.find(code).isPresent());
    }

    @Bean
    PageSubject subjectOfSeries(TrainingCalendar calendar) {
        return new PageSubject(
                SeriesView.class,
                TrainingNavigation.CODE,
                code -> !calendar.series(code).isEmpty());
    }
}
