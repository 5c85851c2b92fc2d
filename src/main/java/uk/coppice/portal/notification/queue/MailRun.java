package uk.coppice.portal.notification.queue;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.SendTime;
import uk.coppice.portal.notification.letter.Envelope;
import uk.coppice.portal.platform.SchoolCalendar;

/**
 * One look at the queue: what happened becomes mails, and what is due goes out. Safe on several servers at once, and
 * after any of them died. Without a mail server mails are made and kept.
 */
@Component
public class MailRun {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private static final int MAILS_A_LINE = 50;

    private static final String NOT_IN_TIME = "It could not be sent in time.";

    private final Dispatch dispatch;
    private final MailBook book;
    private final Compose compose;
    private final Envelope envelope;
    private final Smtp smtp;
    private final MailServer server;
    private final MailProperties properties;
    private final SendTime times;
    private final Clock clock;

    MailRun(
            Dispatch dispatch,
            MailBook book,
            Compose compose,
            Envelope envelope,
            Smtp smtp,
            MailServer server,
            MailProperties properties,
            SchoolCalendar calendar,
            Clock clock) {
        this.dispatch = dispatch;
        this.book = book;
        this.compose = compose;
        this.envelope = envelope;
        this.smtp = smtp;
        this.server = server;
        this.properties = properties;
        this.times = new SendTime(calendar);
        this.clock = clock;
    }

    /**
     * @param stop asked between mails: the portal is about to end
     * @return how many mails went out
     */
    public int run(BooleanSupplier stop) {
        while (!stop.getAsBoolean() && dispatch.some() > 0) {
            // until nothing is left to tell
        }
        if (smtp.where().isEmpty()
                || server.trouble()
                        .filter(trouble -> trouble.retryAt().isAfter(clock.instant()))
                        .isPresent()) {
            return 0;
        }
        book.giveUp(clock.instant().minus(properties.giveUpAfter()), NOT_IN_TIME);
        int sent = 0;
        while (!stop.getAsBoolean()) {
            String claim = UUID.randomUUID().toString();
            var now = clock.instant();
            var mails = book.claim(claim, now.plus(properties.claim()), MAILS_A_LINE * properties.lines());
            if (mails.isEmpty()) {
                break;
            }
            // a mail that is begun in the first half of the claim is done with well before its end
            var last = now.plus(properties.claim().dividedBy(2));
            var batches =
                    batches(mails, () -> stop.getAsBoolean() || clock.instant().isAfter(last));
            try {
                together(batches);
            } finally {
                batches.forEach(batch -> book.release(claim, batch.left()));
            }
            sent += batches.stream().mapToInt(batch -> batch.sent).sum();
            var trouble = batches.stream()
                    .map(batch -> batch.trouble)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (trouble.isPresent()) {
                server.failed(trouble.get());
                LOG.warn("Mail waits: {}", trouble.get());
                break;
            }
            if (batches.stream().anyMatch(batch -> batch.sent > 0)) {
                server.well();
            }
        }
        return sent;
    }

    /** A batch for each line; all to one address go on the same line, so they arrive in order. */
    private List<Batch> batches(List<Mail> mails, BooleanSupplier stop) {
        Map<Integer, List<Mail>> lines = new TreeMap<>();
        for (var mail : mails) {
            int line = Math.floorMod(String.valueOf(mail.address()).hashCode(), properties.lines());
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(mail);
        }
        return lines.values().stream().map(some -> new Batch(some, stop)).toList();
    }

    private static void together(List<Batch> batches) {
        if (batches.size() == 1) {
            batches.getFirst().run();
            return;
        }
        try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            batches.forEach(batch -> all.add(lines.submit(batch)));
            for (var one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Mails could not be sent, and wait", e.getCause());
        }
    }

    /** Some claimed mails, sent one after the other on one line. */
    private final class Batch implements Runnable {

        private final List<Mail> mails;
        private final BooleanSupplier stop;
        private int done;
        private int sent;
        private @Nullable String trouble;

        Batch(List<Mail> mails, BooleanSupplier stop) {
            this.mails = mails;
            this.stop = stop;
        }

        /** Those of which nothing was written down. */
        List<Mail> left() {
            return mails.subList(done, mails.size());
        }

        @Override
        public void run() {
            try (var line = smtp.open()) {
                var letters = compose.letters(mails);
                for (var mail : mails) {
                    if (stop.getAsBoolean()) {
                        break;
                    }
                    sent += send(mail, letters, line) ? 1 : 0;
                    if (trouble != null) {
                        break;
                    }
                    done++;
                }
            } catch (MessagingException problem) {
                trouble = Problems.words(problem);
            }
        }

        private boolean send(Mail mail, Map<Long, Compose.Written> letters, Smtp.Line line) {
            var written = letters.get(mail.id());
            String notNeeded = written == null ? "The session or the person is gone." : written.notNeeded();
            if (written == null || notNeeded != null) {
                book.drop(List.of(mail.id()), String.valueOf(notNeeded));
                return false;
            }
            var hour = hour(mail);
            if (hour.isAfter(clock.instant())) {
                book.postpone(mail, hour);
                return false;
            }
            Envelope.Closed closed;
            try {
                var label =
                        new Envelope.Label(mail.id(), mail.toName(), String.valueOf(mail.address()), clock.instant());
                closed = envelope.close(line.session(), label, written.letter(), written.calendar());
            } catch (MessagingException problem) {
                book.failed(mail, Problems.words(problem));
                return false;
            }
            try {
                line.send(closed.message());
            } catch (MessagingException problem) {
                refused(mail, problem, line);
                return false;
            }
            book.sent(mail, written.letter().subject(), written.kept(closed.plain()));
            return true;
        }

        private void refused(Mail mail, MessagingException problem, Smtp.Line line) {
            if (Problems.forGood(problem)) {
                book.failed(mail, Problems.words(problem));
            } else if (Problems.ofThisMail(problem) && line.open()) {
                book.again(mail, clock.instant().plus(Problems.pause(mail.tries())), Problems.words(problem));
            } else {
                trouble = Problems.words(problem);
            }
        }

        private Instant hour(Mail mail) {
            var now = ZonedDateTime.now(clock);
            return (mail.cannotWait() ? now : times.next(now)).toInstant();
        }
    }
}
