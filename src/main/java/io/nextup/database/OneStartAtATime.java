package io.nextup.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has nodes that start at once on one database start one after the other, until the application is ready: what a start makes where
 * there is none (tables, models, roles, the first administrator, filters, rules, a demo) it makes once.
 *
 * <p>H2 has one node only, which locks its file.
 */
@Component
class OneStartAtATime implements DisposableBean {

    private final StartLockStore lock;
    private Connection held;

    OneStartAtATime(StartLockStore lock, HikariDataSource pool) {
        this.lock = lock;
        this.held = Postgres.isBehind(pool) ? lock.take() : null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        destroy();
    }

    /** The start may have failed. */
    @Override
    public synchronized void destroy() {
        if (held != null) {
            lock.letGo(held);
            held = null;
        }
    }
}
