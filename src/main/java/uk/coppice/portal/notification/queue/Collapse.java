package uk.coppice.portal.notification.queue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.Cause;

/**
 * What becomes of mails that wait when there is later news of the same place. Nobody gets two mails in the morning that
 * contradict each other: the later one stands alone, and where both together come to nothing, neither is sent.
 *
 * @param replaced ids of waiting mails that are not needed any more
 * @param send whether the news is still worth a mail
 * @param what all that the mail says has changed, with what the replaced ones would have said
 */
record Collapse(Set<Long> replaced, boolean send, Set<What> what) {

    /** A mail that waits. */
    record Waiting(long id, MailKind kind, @Nullable Cause cause, Set<What> what) {}

    /**
     * @param waiting mails about the same place, or about leading the same session, that have not gone out
     * @param told whether the last mail that did go out left the reader with a place, or leading
     */
    static Collapse of(List<Waiting> waiting, Mail.News news, boolean told) {
        var kind = news.kind();
        if (!kind.aboutOwnPlace()) {
            return new Collapse(Set.of(), true, news.what());
        }
        if (kind == MailKind.CHANGED) {
            return changed(waiting, news);
        }
        return new Collapse(ids(waiting), worthSaying(waiting, news, told), news.what());
    }

    private static boolean worthSaying(List<Waiting> waiting, Mail.News news, boolean told) {
        var kind = news.kind();
        if (kind == MailKind.LEFT_LIST) {
            return false;
        }
        if (kind == MailKind.CALLED_OFF) {
            // who has not yet heard that it takes place after all still thinks that it does not
            return !has(waiting, MailKind.REINSTATED);
        }
        if (kind == MailKind.REINSTATED) {
            return !(told && has(waiting, MailKind.CALLED_OFF));
        }
        if (kind == MailKind.YOU_LEAD) {
            return !told;
        }
        if (kind.endsLeading()) {
            return told || !has(waiting, MailKind.YOU_LEAD);
        }
        if (kind == MailKind.CANCELLED && !told && !waiting.isEmpty()) {
            boolean givenByOthers = waiting.stream().anyMatch(mail -> mail.cause() != Cause.OWN);
            boolean takenByOthers = news.cause() == Cause.ON_BEHALF || news.cause() == Cause.SWAP;
            return news.cause() != Cause.OWN && !(givenByOthers && takenByOthers);
        }
        boolean tookIt = waiting.stream().anyMatch(mail -> mail.kind().takesPlace());
        return !(kind.givesPlace() && told && tookIt);
    }

    private static Collapse changed(List<Waiting> waiting, Mail.News news) {
        boolean saidAnyway = waiting.stream().anyMatch(mail -> mail.kind() != MailKind.CHANGED);
        if (saidAnyway) {
            return new Collapse(Set.of(), false, news.what());
        }
        var all = EnumSet.noneOf(What.class);
        all.addAll(news.what());
        waiting.forEach(mail -> all.addAll(mail.what()));
        return new Collapse(ids(waiting), true, all);
    }

    private static boolean has(List<Waiting> waiting, MailKind kind) {
        return waiting.stream().anyMatch(mail -> mail.kind() == kind);
    }

    private static Set<Long> ids(List<Waiting> waiting) {
        Set<Long> ids = new HashSet<>();
        waiting.forEach(mail -> ids.add(mail.id()));
        return ids;
    }
}
