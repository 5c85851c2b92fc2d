package uk.coppice.portal.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The school calendar, with the dates of whoever keeps them. */
@Configuration
class CalendarConfiguration {

    @Bean
    SchoolCalendar schoolCalendar(ObjectProvider<Closures.Source> source) {
        return new SchoolCalendar(() -> source.getObject().current());
    }
}
