package io.nextup;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL's driver leave rows and values out of its errors, which come into the log: "Failing row contains (…)" would
 * tell whom a lead is about.
 */
@Component
class QuietPostgres implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source
                && source.getJdbcUrl() != null
                && source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            source.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }
}
