package io.jenkins.plugins.webhooks.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HpiCheckTest {
    private static final byte[] NOTHING = {};
    private static final byte[] MANIFEST =
            """
            Manifest-Version: 1.0
            Short-Name: webhooks
            Long-Name: Webhooks
            Group-Id: io.jenkins.plugins
            Plugin-Version: 1
            Jenkins-Version: 2.541.3
            Plugin-Dependencies: okhttp-api:5
            """
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    HpiCheckTest() {
        entries.put("META-INF/MANIFEST.MF", MANIFEST);
        entries.put("page.js", NOTHING);
        entries.put("page.css", NOTHING);
        entries.put("WEB-INF/lib/sqlite-jdbc-3.54.1.0.jar", NOTHING);
        classes.put("META-INF/annotations/hudson.Extension", NOTHING);
        classes.put("io/jenkins/plugins/webhooks/JenkinsEngine.class", NOTHING);
    }

    @Test
    void a_sound_package_has_no_faults() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_library_that_jenkins_offers_is_a_fault() throws IOException {
        entries.put("WEB-INF/lib/jackson-core-2.22.2.jar", NOTHING);

        assertThat(check()).contains("jackson-core is offered by Jenkins or one of its library plugins");
    }

    @Test
    void a_library_that_is_not_listed_is_a_fault() throws IOException {
        entries.put("WEB-INF/lib/HdrHistogram-2.2.2.jar", NOTHING);

        assertThat(check())
                .containsExactly(
                        "it bundles [HdrHistogram, sqlite-jdbc] but hpi.bundledArtifacts lists [sqlite-jdbc]");
    }

    @Test
    void a_signature_class_is_a_fault() throws IOException {
        classes.put("hudson/model/Run.class", NOTHING);

        assertThat(check()).containsExactly("hudson/model/Run.class is not ours");
    }

    @Test
    void a_missing_index_page_or_attribute_is_a_fault() throws IOException {
        classes.remove("META-INF/annotations/hudson.Extension");
        entries.remove("page.js");
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));

        assertThat(check())
                .contains("the index of extensions is missing", "page.js is missing", "the manifest has no Short-Name");
    }

    @Test
    void the_list_is_read_from_the_pom() {
        assertThat(HpiCheck.bundled("<x><hpi.bundledArtifacts>b,a</hpi.bundledArtifacts></x>"))
                .containsExactly("a", "b");
    }

    private List<String> check() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        zip(classes, jar);
        entries.put("WEB-INF/lib/webhooks.jar", jar.toByteArray());
        Path hpi = folder.resolve("webhooks.hpi");
        try (OutputStream out = Files.newOutputStream(hpi)) {
            zip(entries, out);
        }
        return HpiCheck.faults(hpi, Set.of("sqlite-jdbc"));
    }

    private static void zip(Map<String, byte[]> entries, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
