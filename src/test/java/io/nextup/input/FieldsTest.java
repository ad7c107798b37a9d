package io.nextup.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Faults;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private enum Method {
        SEQUENTIAL,
        RANDOM
    }

    private final Faults faults = new Faults();

    @Test
    void what_is_there_is_read() throws JsonProcessingException {
        Fields fields = Fields.of(
                json("{\"name\": \"a\", \"on\": true, \"count\": 5, \"method\": \"RANDOM\", \"tags\": [\"x\", \"y\"]}"),
                faults);

        assertThat(fields.text("name")).isEqualTo("a");
        assertThat(fields.flag("on", false)).isTrue();
        assertThat(fields.number("count", 0, 0)).isEqualTo(5);
        assertThat(fields.choice("method", Method.class, Method.SEQUENTIAL)).isEqualTo(Method.RANDOM);
        assertThat(fields.texts("tags")).containsExactly("x", "y");
        fields.nothingElse();
        assertThat(faults.any()).isFalse();
    }

    @Test
    void every_fault_is_named_by_its_field_and_nothing_that_was_entered_is_repeated() throws JsonProcessingException {
        Fields fields = Fields.of(
                json("{\"name\": 5, \"count\": \"secret\", \"on\": \"true\", \"method\": \"SECRET\", \"weight\": 1.5,"
                        + " \"colour\": \"secret\", \"members\": [{\"user\": \"a\"}, {\"weight\": 0}, 7]}"),
                faults);

        fields.text("name");
        fields.number("count", 0, 0);
        fields.flag("on", false);
        fields.choice("method", Method.class, Method.SEQUENTIAL);
        fields.number("weight", 1, 1);
        fields.objects("members").forEach(member -> {
            member.neededText("user");
            member.number("weight", 1, 1);
            member.nothingElse();
        });
        fields.nothingElse();

        assertThat(catchThrowableOfType(BadInput.class, faults::throwIfAny).faults())
                .containsExactly(
                        new Fault("name", "expected a text"),
                        new Fault("count", "expected a whole number, 0 or more"),
                        new Fault("on", "expected true or false"),
                        new Fault("method", "expected one of SEQUENTIAL, RANDOM"),
                        new Fault("weight", "expected a whole number, 1 or more"),
                        new Fault("members[2]", "expected an object"),
                        new Fault("members[1].user", "is needed"),
                        new Fault("members[1].weight", "expected a whole number, 1 or more"),
                        new Fault("colour", "is not a field here"));
    }

    @Test
    void body_that_is_no_object_is_a_fault() throws JsonProcessingException {
        Fields.of(json("[]"), faults);

        assertThat(faults.any()).isTrue();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
