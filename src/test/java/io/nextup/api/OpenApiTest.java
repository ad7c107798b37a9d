package io.nextup.api;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The published contract lists what there is, to whoever is logged in. */
@NextUpTest
class OpenApiTest {

    private final Http http;
    private final Sales sales;
    private final RequestMappingHandlerMapping mappings;

    OpenApiTest(
            Http http, Sales sales, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.sales = sales;
        this.mappings = mappings;
    }

    @Test
    void every_path_is_published() {
        JsonNode paths = sales.get("/v3/api-docs").get("paths");
        Set<String> published = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> published.add(method.toUpperCase() + " " + path.getKey())));

        assertThat(published).containsAll(mapped());
    }

    @Test
    void every_json_body_has_an_example() {
        JsonNode paths = sales.get("/v3/api-docs").get("paths");
        Set<String> without = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode json =
                    operation.getValue().path("requestBody").path("content").path("application/json");
            boolean ours = path.getKey().startsWith("/api/") && !path.getKey().startsWith("/api/test/");
            if (ours && !json.isMissingNode() && !json.has("example") && !json.has("examples")) {
                without.add(operation.getKey() + " " + path.getKey());
            }
        }));

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/index.html"})
    void contract_needs_a_login(String path) {
        assertProblem(http.stranger().get(path), 401);
        assertThat(http.admin().get(path).statusCode()).isIn(200, 302);
    }

    @Test
    void swagger_ui_shows_the_contract() {
        assertThat(http.admin().get("/swagger-ui/index.html").body()).contains("swagger-ui");
        assertThat(sales.get("/v3/api-docs/swagger-config").get("url").textValue())
                .isEqualTo("/v3/api-docs");
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        mapped.add(method + " " + path);
                    }
                }));
        return mapped;
    }
}
