package uk.coppice.portal.notification;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/** Mail, what people want of it, and calendars of two records become those of one person. */
@Component
class MailMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "notice.person_id",
            "notice.about_person_id",
            "notice.by_id",
            "mail.person_id",
            "mail.about_person_id",
            "mail.by_id",
            "mail_preference.person_id",
            "calendar_entry.person_id",
            "calendar_feed.person_id",
            "survey_mail.respondent_id",
            "news_mail.person_id");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        records.drop("mail_preference.person_id", "")
                .drop("calendar_feed.person_id", "")
                .drop("calendar_entry.person_id", "session_id")
                .drop("survey_mail.respondent_id", "survey_id")
                .drop("news_mail.person_id", "kind, about_id, detail")
                .move(COLUMNS);
    }
}
