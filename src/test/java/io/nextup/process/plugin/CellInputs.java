package io.nextup.process.plugin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a cell may be asked of: anything that a lead, an expression or another decision gives. */
final class CellInputs {

    static final List<Object> ALL = Arrays.asList(
            null,
            "US",
            "us",
            "",
            " ",
            "U\"S",
            "a\nb",
            "é",
            "e\u0301",
            "😀",
            "null",
            "?",
            "1",
            "1.0",
            "true",
            "2026-03-01",
            "cellInput",
            "inputVariableName",
            "country",
            "a, b",
            "\uE000",
            1,
            1L,
            (short) 1,
            (byte) 1,
            1.0,
            1.0f,
            0.1,
            0.1f,
            0,
            -0.0,
            -1,
            150.5,
            100,
            2,
            Long.MAX_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Float.NaN,
            new BigDecimal("1"),
            new BigDecimal("1.00"),
            new BigDecimal("150.50"),
            new BigDecimal("1E+3"),
            new BigDecimal("12345678901234567890.123456789"),
            BigInteger.ONE,
            true,
            false,
            'U',
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-02"),
            LocalTime.NOON,
            OffsetTime.parse("12:00:00Z"),
            LocalDateTime.parse("2026-03-01T12:00:00"),
            LocalDateTime.parse("2026-03-01T00:00:00"),
            ZonedDateTime.parse("2026-03-01T12:00:00Z"),
            ZonedDateTime.parse("2026-03-01T13:00:00+01:00"),
            ZonedDateTime.parse("2026-03-01T12:00:00+01:00[Europe/Paris]"),
            OffsetDateTime.parse("2026-03-01T12:00:00Z"),
            Instant.EPOCH,
            new Date(0),
            Duration.ofDays(1),
            Period.ofYears(1),
            Period.ofMonths(12),
            List.of(),
            List.of(1, 2),
            List.of("US", "GB"),
            Arrays.asList((Object) null),
            List.of(List.of(1)),
            Map.of(),
            Map.of("a", 1),
            DayOfWeek.MONDAY,
            new IllegalStateException("x"),
            Optional.of(1),
            new int[] {1});

    private CellInputs() {}
}
