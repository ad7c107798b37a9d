package io.nextup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Keeps dashboard and alerts in {@code ops} from asking for what is not measured. */
@NextUpTest
class OpsTest {

    private static final Path OPS = Path.of("ops");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(by|without) *\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern WORD = Pattern.compile("[a-z]+(_[a-z0-9]+)+|up");
    /** Those of Prometheus' functions whose names look like a meter's, and what it knows of each node itself. */
    private static final Set<String> ITS_OWN = Set.of("histogram_quantile", "label_replace", "min_over_time", "up");

    private final ObjectMapper json = new ObjectMapper();
    private final Http http;
    private final Sales sales;

    OpsTest(Http http, Sales sales) {
        this.http = http;
        this.sales = sales;
    }

    /** Limits are counted by user group, so there is nothing before one was hit. */
    @BeforeEach
    void hit_a_limit() {
        sales.leadGroup("ops");
        sales.userGroup("ops-group", "\"method\": \"SEQUENTIAL\"", List.of("{\"user\": \"olga\", \"dailyLimit\": 1}"));
        sales.everythingTo("ops-group");
        sales.lead("ops");
        sales.lead("ops");
    }

    @Test
    void dashboard_asks_for_what_is_measured() throws IOException {
        JsonNode dashboard = json.readTree(OPS.resolve("grafana/nextup.json").toFile());

        assertThat(measured(dashboard.findValuesAsText("expr"))).hasSizeGreaterThan(10);
        assertThat(measured()).containsAll(measured(dashboard.findValuesAsText("expr")));
    }

    @Test
    void alerts_ask_for_what_is_measured() throws IOException {
        JsonNode alerts = yaml("prometheus/alerts.yml");

        assertThat(measured(alerts.findValuesAsText("expr"))).hasSizeGreaterThan(5);
        assertThat(measured()).containsAll(measured(alerts.findValuesAsText("expr")));
    }

    @Test
    void each_panel_shows_something_and_says_what() throws IOException {
        JsonNode panels =
                json.readTree(OPS.resolve("grafana/nextup.json").toFile()).get("panels");

        assertThat(StreamSupport.stream(panels.spliterator(), false)
                        .filter(panel -> !panel.get("type").textValue().equals("row")))
                .allSatisfy(panel -> {
                    assertThat(panel.get("title").textValue()).isNotBlank();
                    assertThat(panel.get("targets")).isNotEmpty();
                    assertThat(panel.get("datasource").get("uid").textValue()).isEqualTo("prometheus");
                });
    }

    @Test
    void compose_file_has_no_password_in_it() throws IOException {
        JsonNode services = yaml("compose.yaml").get("services");

        assertThat(Files.readString(OPS.resolve("compose.yaml"))).doesNotContainPattern("(?i)password: *[^/\\s]");
        assertThat(services).hasSize(6);
    }

    private JsonNode yaml(String file) throws IOException {
        return json.valueToTree(new Yaml().load(Files.readString(OPS.resolve(file))));
    }

    private static Set<String> measured(List<String> expressions) {
        return expressions.stream()
                .map(expression -> LABELS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> WORD.matcher(expression).results())
                .map(found -> found.group())
                .filter(word -> !ITS_OWN.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> measured() {
        return http.as("metrics", Http.METRICS_PASSWORD)
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }
}
