package io.nextup.console.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.problem.BadInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormJsonTest {

    private final Map<String, String[]> form = new LinkedHashMap<>();

    @Test
    void rows_come_in_the_order_of_the_page_each_with_its_own_fields() {
        form.put("members[].user", values("tom", "denise"));
        form.put("members[].dailyLimit#number", values("5", ""));
        assertThat(FormJson.of(form))
                .hasToString("{\"members\":[{\"user\":\"tom\",\"dailyLimit\":5},{\"user\":\"denise\"}]}");
    }

    @Test
    void a_box_that_is_not_ticked_says_no_and_a_ticked_one_yes() {
        form.put("online#flag", values("false"));
        form.put("active#flag", values("false", "true"));
        assertThat(FormJson.of(form)).hasToString("{\"online\":false,\"active\":true}");
    }

    @Test
    void a_list_with_nothing_ticked_is_there_and_empty_and_blanks_are_not_sent() {
        form.put("permissions#list", values(""));
        form.put("name", values("  "));
        form.put("hours.MONDAY.from", values("09:00"));
        assertThat(FormJson.of(form)).hasToString("{\"permissions\":[],\"hours\":{\"MONDAY\":{\"from\":\"09:00\"}}}");
    }

    @Test
    void what_is_no_number_is_named_by_its_field() {
        form.put("members[].weight#number", values("two"));
        assertThatThrownBy(() -> FormJson.of(form)).isInstanceOf(BadInput.class).hasMessageContaining("weight");
    }

    private static String[] values(String... values) {
        return values;
    }
}
