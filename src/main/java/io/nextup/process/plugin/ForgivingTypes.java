package io.nextup.process.plugin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.dmn.engine.impl.type.BooleanDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.type.DoubleDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.type.IntegerDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.type.LongDataTypeTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a column's type does to a value: a number stays the number and a date the date it is, a text is read as the type
 * says, and what cannot be read is null. A column of texts changes nothing: Camunda Modeler makes every column one,
 * also those that hold lists and numbers.
 */
final class ForgivingTypes implements DmnDataTypeTransformerRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ForgivingTypes.class);

    private final Map<String, DmnDataTypeTransformer> types = Map.of(
            "number", keeping(Number.class, text -> Variables.untypedValue(new BigDecimal((String) text))),
            "integer", keeping(Number.class, new IntegerDataTypeTransformer()),
            "long", keeping(Number.class, new LongDataTypeTransformer()),
            "double", keeping(Number.class, new DoubleDataTypeTransformer()),
            "boolean", keeping(Boolean.class, new BooleanDataTypeTransformer()),
            "date", keeping(Temporal.class, text -> Variables.untypedValue(date((String) text))));

    @Override
    public void addTransformer(String typeName, DmnDataTypeTransformer transformer) {
        throw new UnsupportedOperationException("The types of routing tables are fixed");
    }

    @Override
    public DmnDataTypeTransformer getTransformer(String typeName) {
        return types.getOrDefault(typeName.toLowerCase(Locale.ROOT), Variables::untypedValue);
    }

    private static DmnDataTypeTransformer keeping(Class<?> kind, DmnDataTypeTransformer reading) {
        return value -> {
            if (kind.isInstance(value)) {
                return Variables.untypedValue(value);
            }
            try {
                return reading.transform(value);
            } catch (RuntimeException e) {
                LOG.debug("Routing rule: a value could not be read as {}", kind.getSimpleName());
                return Variables.untypedNullValue();
            }
        };
    }

    private static Temporal date(String text) {
        return text.contains("T")
                ? (Temporal) DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)
                : LocalDate.parse(text);
    }
}
