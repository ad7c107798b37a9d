package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OverflowsPropertiesTest {

    /** Against a model that only walks: as many steps as there are groups either end or come by the start again. */
    @Property(tries = 1000)
    void an_overflow_is_refused_exactly_when_a_walk_comes_back_to_where_it_began(
            @ForAll @Size(8) List<@IntRange(max = 11) Integer> wanted) {
        Map<String, String> overflowTo = new HashMap<>();
        for (int group = 0; group < wanted.size(); group++) {
            String to = "" + wanted.get(group);
            List<String> loop = Overflows.loop("" + group, to, overflowTo);

            assertThat(loop.isEmpty()).isEqualTo(!comesBack(group, wanted, overflowTo));
            if (loop.isEmpty()) {
                overflowTo.put("" + group, to);
            } else {
                assertThat(loop).startsWith("" + group, to).endsWith("" + group);
            }
        }
    }

    private static boolean comesBack(int group, List<Integer> wanted, Map<String, String> overflowTo) {
        String at = "" + wanted.get(group);
        for (int step = 0; step < wanted.size(); step++) {
            if (at.equals("" + group)) {
                return true;
            }
            at = overflowTo.getOrDefault(at, at);
        }
        return false;
    }
}
