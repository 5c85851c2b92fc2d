package uk.coppice.portal.notification.queue;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.SendTime;
import uk.coppice.portal.notification.letter.Envelope;
import uk.coppice.portal.platform.SchoolCalendar;

/** Takes what is due from a queue to the mail server. Safe on several servers at once, and after any of them died. */
@Component
public final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private static final int MAILS_A_LINE = 50;

    /** So long a mail waits that the portal fails to write: whatever it needs may be mended by then. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(15);

    private static final String NOT_WRITTEN = "The portal could not write this mail.";
    private static final String BROKEN_OFF = "The mail server broke off while it was given a mail.";

    private final Envelope envelope;
    private final Smtp smtp;
    private final MailServer server;
    private final MailProperties properties;
    private final SendTime times;
    private final Clock clock;

    Post(
            Envelope envelope,
            Smtp smtp,
            MailServer server,
            MailProperties properties,
            SchoolCalendar calendar,
            Clock clock) {
        this.envelope = envelope;
        this.smtp = smtp;
        this.server = server;
        this.properties = properties;
        this.times = new SendTime(calendar);
        this.clock = clock;
    }

    /** Whether there is a mail server to try now. */
    public boolean ready() {
        return smtp.where().isPresent()
                && server.trouble()
                        .filter(trouble -> trouble.retryAt().isAfter(clock.instant()))
                        .isEmpty();
    }

    /**
     * Sends what is due.
     *
     * @param looks how often the queue is asked for more, at most
     * @param stop asked between mails: the portal is about to end
     * @return how many mails went out
     */
    public <M> int send(MailQueue<M> queue, int looks, BooleanSupplier stop) {
        int sent = 0;
        for (int look = 0; look < looks && !stop.getAsBoolean(); look++) {
            String claim = UUID.randomUUID().toString();
            var now = clock.instant();
            var mails = queue.claim(claim, now.plus(properties.claim()), MAILS_A_LINE * properties.lines());
            if (mails.isEmpty()) {
                break;
            }
            // a mail that is begun in the first half of the claim is done with well before its end
            var last = now.plus(properties.claim().dividedBy(2));
            var batches = batches(
                    queue, mails, () -> stop.getAsBoolean() || clock.instant().isAfter(last));
            try {
                together(batches);
            } finally {
                batches.forEach(batch -> queue.release(claim, batch.left()));
            }
            sent += batches.stream().mapToInt(batch -> batch.sent).sum();
            var trouble = batches.stream()
                    .map(batch -> batch.trouble)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (trouble.isPresent()) {
                server.failed(trouble.get());
                LOG.warn("Mail waits: {}", Problems.withoutAddresses(trouble.get()));
                break;
            }
            if (batches.stream().anyMatch(batch -> batch.sent > 0)) {
                server.well();
            }
        }
        return sent;
    }

    /** A batch for each line; all for one mailbox go on the same line, so they arrive in order. */
    private <M> List<Batch<M>> batches(MailQueue<M> queue, List<M> mails, BooleanSupplier stop) {
        Map<Integer, List<M>> lines = new TreeMap<>();
        for (var mail : mails) {
            int line = Math.floorMod(queue.mailbox(mail).hashCode(), properties.lines());
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(mail);
        }
        return lines.values().stream()
                .map(some -> new Batch<>(queue, some, stop))
                .toList();
    }

    private static <M> void together(List<Batch<M>> batches) {
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
    private final class Batch<M> implements Runnable {

        private final MailQueue<M> queue;
        private final List<M> mails;
        private final BooleanSupplier stop;
        private int done;
        private int sent;
        private @Nullable String trouble;

        Batch(MailQueue<M> queue, List<M> mails, BooleanSupplier stop) {
            this.queue = queue;
            this.mails = mails;
            this.stop = stop;
        }

        /** Those of which nothing was written down. */
        List<M> left() {
            return mails.subList(done, mails.size());
        }

        @Override
        public void run() {
            try (var line = smtp.open()) {
                var opened = open();
                for (var mail : mails) {
                    if (stop.getAsBoolean()) {
                        break;
                    }
                    sent += send(mail, opened, line) ? 1 : 0;
                    if (trouble != null) {
                        break;
                    }
                    done++;
                }
            } catch (MessagingException problem) {
                trouble = Problems.words(problem);
            }
        }

        /** All at once; when one of them cannot be read, each by itself, so that it keeps back none but itself. */
        private Function<M, MailQueue.Ready> open() {
            try {
                return queue.open(mails);
            } catch (RuntimeException one) {
                return mail -> queue.open(List.of(mail)).apply(mail);
            }
        }

        private boolean send(M mail, Function<M, MailQueue.Ready> opened, Smtp.Line line) {
            MailQueue.Ready ready;
            try {
                ready = opened.apply(mail);
            } catch (RuntimeException problem) {
                // when it is the database that fails, this does too, and all wait
                queue.again(mail, clock.instant().plus(UNWRITTEN), NOT_WRITTEN);
                if (queue.confidential()) {
                    LOG.error("{} {}", NOT_WRITTEN, problem.getClass().getName());
                } else {
                    LOG.error(NOT_WRITTEN, problem);
                }
                return false;
            }
            return send(mail, ready, line);
        }

        private boolean send(M mail, MailQueue.Ready ready, Smtp.Line line) {
            var letter = ready.letter();
            if (letter == null || !ready.notNeeded().isEmpty()) {
                queue.notNeeded(mail, ready.notNeeded());
                return false;
            }
            var hour = hour(ready);
            if (hour.isAfter(clock.instant())) {
                queue.postpone(mail, hour);
                return false;
            }
            Envelope.Closed closed;
            try {
                var label = new Envelope.Label(ready.id(), ready.name(), ready.address(), clock.instant());
                closed = envelope.close(line.session(), label, letter, ready.calendar());
            } catch (MessagingException problem) {
                queue.failed(mail, Problems.words(problem));
                return false;
            }
            try {
                line.send(closed.message());
            } catch (MessagingException problem) {
                refused(mail, ready, problem, line);
                return false;
            }
            queue.sent(mail, letter, closed.plain());
            return true;
        }

        private void refused(M mail, MailQueue.Ready ready, MessagingException problem, Smtp.Line line) {
            if (Problems.ofThePortal(problem)) {
                trouble = queue.confidential() ? BROKEN_OFF : Problems.words(problem);
            } else if (Problems.forGood(problem)) {
                queue.failed(mail, Problems.words(problem));
            } else if (Problems.ofThisMail(problem) && line.open()) {
                queue.again(mail, clock.instant().plus(Problems.pause(ready.tries())), Problems.words(problem));
            } else {
                trouble = queue.confidential() ? BROKEN_OFF : Problems.words(problem);
            }
        }

        private Instant hour(MailQueue.Ready ready) {
            var now = ZonedDateTime.now(clock);
            return (ready.cannotWait() ? now : times.next(now)).toInstant();
        }
    }
}
