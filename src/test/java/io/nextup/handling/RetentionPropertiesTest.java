package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPropertiesTest {

    @Test
    void retention_is_a_period_or_a_duration() {
        assertThat(new RetentionProperties("P2Y").amount()).isEqualTo(Period.ofYears(2));
        assertThat(new RetentionProperties(" P18M ").amount()).isEqualTo(Period.ofMonths(18));
        assertThat(new RetentionProperties("730d").amount()).isEqualTo(Duration.ofDays(730));
        assertThat(new RetentionProperties("PT24H").amount()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void leads_are_kept_for_good_where_none_is_set(String text) {
        assertThat(new RetentionProperties(text).amount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23h",
                "0d",
                "P0D",
                "-1d",
                "P-1Y",
                "P1M-40D",
                "P101Y",
                "P999999999Y",
                "two years",
                "2y",
                "1000000000d"
            })
    void nextup_does_not_start_with_what_is_no_sensible_time(String text) {
        assertThatThrownBy(() -> new RetentionProperties(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nextup.retention (NEXTUP_RETENTION): expected how long closed leads are kept");
    }
}
