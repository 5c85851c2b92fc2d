package uk.coppice.portal.improvement.inquiry;

import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/** Inquiries are work done for the trust and count in figures: they stay, and name their author no more. */
@Component
class InquiriesErasure implements PersonErasure {

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.emptied(
                        "Inquiries, which name them no more",
                        "inquiry_author.person_id",
                        "named = FALSE, consent_note = NULL")
                .byId(
                        "inquiry_author.invited_by",
                        "inquiry_author.consent_by",
                        "inquiry_step.taken_by",
                        "inquiry_check.said_by",
                        "inquiry_check.read_by",
                        "inquiry_file.added_by");
    }
}
