package uk.coppice.portal.access.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;

/** A service as any, for tests: it writes term dates, of which nothing else here takes notice. */
public class AuditedThings {

    private final JdbcClient jdbc;
    private final AtomicInteger tries = new AtomicInteger();

    @Nullable
    AuditedThings inner;

    AuditedThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    protected AuditedThings() {
        this(JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource()));
    }

    @Audited(value = Act.SAW, what = "thing", person = "#person", object = "#code")
    @Transactional(readOnly = true)
    public String see(long person, String code) {
        return code;
    }

    @Audited(value = Act.EXPORTED, what = "list of things", object = "#result.length()")
    public String export(String code) {
        return code;
    }

    @Audited(value = Act.SAW, what = "thing", person = "#result")
    @Transactional(readOnly = true)
    public Optional<Long> find(@Nullable Long person) {
        return Optional.ofNullable(person);
    }

    @Transactional(readOnly = true)
    public String page(long person) {
        return inner().see(person, "a") + inner().see(person, "b") + inner().see(person, "a");
    }

    @Transactional(readOnly = true)
    public String brokenPage(long person) {
        inner().see(person, "a");
        throw new IllegalStateException("broken");
    }

    @Audited(value = Act.CHANGED, what = "thing", person = "#person")
    @UnderLock
    public int change(long person, int failures) {
        jdbc.sql("INSERT INTO audit_former_record (former_id, person_id) VALUES (?, ?)")
                .params(person, person)
                .update();
        if (tries.getAndIncrement() < failures) {
            throw new CannotAcquireLockException("somebody else holds it");
        }
        return tries.get();
    }

    @Audited(value = Act.CHANGED, what = "thing", person = "#person")
    @Transactional
    public void fail(long person) {
        jdbc.sql("INSERT INTO audit_former_record (former_id, person_id) VALUES (?, ?)")
                .params(person, person)
                .update();
        throw new IllegalStateException("broken");
    }

    @Transactional
    public void changeSeveral(long person) {
        inner().see(person, "a");
        inner().change(person, 0);
    }

    private AuditedThings inner() {
        return java.util.Objects.requireNonNull(inner);
    }
}
