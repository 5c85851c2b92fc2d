package uk.coppice.portal.notification;

import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/** Mails to and about an erased person or guest go, with what they wanted of mail and their calendar's address. */
@Component
class MailErasure implements PersonErasure {

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("News to be turned into mails", "notice.person_id")
                .goes("News about them", "notice.about_person_id")
                .goes("Mails to them", "mail.person_id")
                .goes("Mails about them", "mail.about_person_id")
                .goes("Mails of the registers of people", "news_mail.person_id")
                .goes("Mails about surveys", "survey_mail.respondent_id")
                .goes("What they want of mail", "mail_preference.person_id")
                .goes("What calendars know of their places", "calendar_entry.person_id")
                .goes("The address of their calendar", "calendar_feed.person_id")
                .byId("notice.by_id", "mail.by_id");
    }

    @Override
    public void ofGuest(ErasureSteps steps) {
        steps.goes("News to be turned into mails", "notice.guest_id")
                .goes("Mails to them", "mail.guest_id")
                .goes("Mails about evaluations", "survey_mail", "respondent_id = :id AND guest = TRUE")
                .goes("What calendars know of their places", "calendar_entry.guest_id");
    }
}
