package io.jenkins.plugins.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two builds of the same sources must not drift apart. */
class PomsTest {
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9.-]+)\\.version>([^<$]+)</\\1\\.version>");
    private static final Path ROOT = Path.of(System.getProperty("webhooks.root", System.getProperty("user.dir")));

    @Test
    void a_library_that_both_name_has_one_version() throws IOException {
        Map<String, String> jenkins = versions("pom.xml");
        Map<String, String> central = versions("central/pom.xml");
        central.keySet().retainAll(jenkins.keySet());

        assertThat(central)
                .containsKeys(
                        "bucket4j",
                        "cloudevents",
                        "cron-utils",
                        "hikaricp",
                        "ipaddress",
                        "jmustache",
                        "jsonata",
                        "micrometer",
                        "nimbus-jose-jwt",
                        "postgresql",
                        "resilience4j",
                        "sqlite",
                        "structured-fields",
                        "ulid")
                .isEqualTo(jenkins);
    }

    @Test
    void both_are_made_for_the_same_jenkins() throws IOException {
        String jenkins = Files.readString(ROOT.resolve("pom.xml"));
        Matcher baseline = Pattern.compile("<jenkins.baseline>([^<]+)<").matcher(jenkins);
        assertThat(baseline.find()).isTrue();
        assertThat(jenkins).contains("<jenkins.version>${jenkins.baseline}.3</jenkins.version>");

        assertThat(versions("central/plugin/pom.xml")).containsEntry("jenkins", baseline.group(1) + ".3");
    }

    private static Map<String, String> versions(String pom) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Matcher matcher = VERSION.matcher(Files.readString(ROOT.resolve(pom)));
        while (matcher.find()) {
            versions.put(matcher.group(1), matcher.group(2));
        }
        return versions;
    }
}
