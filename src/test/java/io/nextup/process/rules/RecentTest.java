package io.nextup.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void thing_is_made_once() {
        Recent<Object> recent = new Recent<>(2);

        Object first = recent.findOrMake("a", Object::new);

        assertThat(recent.findOrMake("a", Object::new)).isSameAs(first);
        assertThat(recent.find("a")).containsSame(first);
    }

    @Test
    void thing_asked_for_longest_ago_makes_room() {
        Recent<String> recent = new Recent<>(2);
        recent.findOrMake("a", () -> "A");
        recent.findOrMake("b", () -> "B");
        recent.find("a");

        recent.findOrMake("c", () -> "C");

        assertThat(recent.find("b")).isEmpty();
        assertThat(recent.find("a")).contains("A");
        assertThat(recent.find("c")).contains("C");
    }

    @Test
    void who_asks_for_another_thing_does_not_wait_while_one_is_made() {
        Recent<String> recent = new Recent<>(2);

        String first =
                recent.findOrMake("a", () -> CompletableFuture.supplyAsync(() -> recent.findOrMake("b", () -> "B"))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join());

        assertThat(first).isEqualTo("B");
        assertThat(recent.find("b")).contains("B");
    }
}
