package io.nextup.process;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Tells a race that the engine lost as Spring tells one that the database saw, so that both are tried again. */
@Component
class EngineRaces {

    /** Serialization failure and deadlock, on H2 and PostgreSQL. */
    private static final Set<String> RACES = Set.of("40001", "40P01");

    <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else changed the same process at the same moment", e);
        } catch (ProcessEngineException e) {
            throw isRace(e) ? new ConcurrencyFailureException("The database ended a race", e) : e;
        }
    }

    private static boolean isRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
