package io.nextup.sbom;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the jar is made of, by its own bill of materials, against the holes that SECURITY.md's review found. */
class PublishedHolesTest {

    private static final Map<String, String> VERSIONS = versions();

    @ParameterizedTest
    @CsvFileSource(resources = "/published-holes.csv", numLinesToSkip = 1)
    void no_part_is_older_than_the_version_that_mended_it(String hole, String component, String mendedIn) {
        assertThat(VERSIONS)
                .as("%s was in the jar; drop its line if it is gone", component)
                .containsKey(component);
        assertThat(new ComparableVersion(VERSIONS.get(component)))
                .as("%s is mended in %s %s, and the jar has %s", hole, component, mendedIn, VERSIONS.get(component))
                .isGreaterThanOrEqualTo(new ComparableVersion(mendedIn));
    }

    @Test
    void bill_of_materials_names_what_runs_and_nothing_of_the_tests() {
        assertThat(VERSIONS)
                .containsKeys("org.camunda.bpm/camunda-engine", "com.h2database/h2", "org.postgresql/postgresql")
                .doesNotContainKeys("org.junit.jupiter/junit-jupiter-api", "com.microsoft.playwright/playwright");
    }

    private static Map<String, String> versions() {
        try (InputStream bill = PublishedHolesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode components = new ObjectMapper().readTree(bill).get("components");
            return StreamSupport.stream(components.spliterator(), false)
                    .collect(toMap(
                            part -> part.path("group").asText() + "/"
                                    + part.path("name").asText(),
                            part -> part.path("version").asText(),
                            (one, other) -> one));
        } catch (IOException e) {
            throw new IllegalStateException("The build writes a bill of materials into the jar", e);
        }
    }
}
