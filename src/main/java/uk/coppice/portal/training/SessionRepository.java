package uk.coppice.portal.training;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sessions as rows; for the training module alone. */
public interface SessionRepository extends Repository<SessionEntity, Long> {

    Optional<SessionEntity> findById(long id);

    Optional<SessionEntity> findByCode(String code);

    SessionEntity saveAndFlush(SessionEntity session);

    void delete(SessionEntity session);

    void flush();

    /** Locks the session's row until the transaction ends: first of all, before anything is counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM SessionEntity s WHERE s.id = :id")
    Optional<SessionEntity> lock(long id);
}
