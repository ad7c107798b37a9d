package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has been closed for long enough is erased at night. The years are ones in which nothing else here happens. */
@NextUpTest
class RetentionTest {

    private static final Period TWO_YEARS = Period.ofYears(2);

    private final Retention retention;
    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final TestClock clock;
    private final JdbcTemplate jdbc;

    RetentionTest(Retention retention, Desk desk, Sales sales, Http http, TestClock clock, JdbcTemplate jdbc) {
        this.retention = retention;
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void long_ago() {
        desk.open();
        clock.set("2010-03-01T12:00:00Z");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void lead_is_erased_once_it_has_been_closed_for_the_set_time_and_not_before() {
        String lead = closed();

        clock.set("2012-03-01T12:00:00Z");
        assertThat(retention.eraseClosedFor(TWO_YEARS).erased())
                .as("to the second")
                .isZero();
        clock.set("2012-03-01T12:00:01Z");
        assertThat(retention.eraseClosedFor(TWO_YEARS).erased()).isEqualTo(1);

        assertThat(isThere(lead)).isFalse();
    }

    @Test
    void open_leads_are_kept_and_one_that_was_opened_again_has_the_whole_time_once_more() {
        String open = desk.leadOf(TOM);
        String again = closed();
        desk.as(MANAGER).status(again, "new");
        clock.set("2013-01-01T00:00:00Z");
        assertThat(retention.eraseClosedFor(TWO_YEARS).erased()).isZero();
        desk.as(TOM).status(again, "sold");
        clock.set("2014-12-31T00:00:00Z");
        assertThat(retention.eraseClosedFor(TWO_YEARS).erased()).isZero();

        clock.set("2015-01-02T00:00:00Z");

        assertThat(retention.eraseClosedFor(TWO_YEARS).erased()).isEqualTo(1);
        assertThat(isThere(open)).isTrue();
        assertThat(isThere(again)).isFalse();
    }

    @Test
    void how_many_were_erased_is_in_the_audit_trail_and_each_of_them_too() {
        String lead = closed();
        closed();
        clock.set("2012-06-01T00:00:00Z");

        retention.eraseClosedFor(TWO_YEARS);

        JsonNode night = sales.get("/api/audit?kind=lead&id=*&size=1").at("/items/0");
        assertThat(night.get("by").isNull()).isTrue();
        assertThat(night.get("action").textValue()).isEqualTo("RETENTION");
        assertThat(night.at("/after/erased").intValue()).isEqualTo(2);
        assertThat(night.at("/after/closedBefore").textValue()).isEqualTo("2010-06-01T00:00:00Z");
        JsonNode one = sales.get("/api/audit?kind=lead&id=" + lead).at("/items/0");
        assertThat(one.get("action").textValue()).isEqualTo("ERASED");
        assertThat(one.get("by").isNull()).isTrue();
    }

    @Test
    void one_that_cannot_be_erased_is_passed_over_and_tried_again_the_next_night() {
        String held = closed();
        clock.set("2010-03-02T00:00:00Z");
        String other = closed();
        clock.set("2013-01-01T00:00:00Z");
        jdbc.execute("create table retention_hold (lead varchar(36) references lead (id))");
        jdbc.update("insert into retention_hold values (?)", held);
        try {
            Retention.Night night = retention.eraseClosedFor(TWO_YEARS);
            assertThat(night.erased()).isEqualTo(1);
            assertThat(night.failed()).isEqualTo(1);
            assertThat(isThere(other)).isFalse();
            assertThat(isThere(held)).isTrue();
        } finally {
            jdbc.execute("drop table retention_hold");
        }
        assertThat(retention.eraseClosedFor(TWO_YEARS).erased()).isEqualTo(1);
    }

    private String closed() {
        String lead = desk.leadOf(TOM);
        desk.as(TOM).status(lead, "sold");
        return lead;
    }

    private boolean isThere(String lead) {
        return http.admin().get("/api/leads/" + lead).statusCode() == 200;
    }
}
