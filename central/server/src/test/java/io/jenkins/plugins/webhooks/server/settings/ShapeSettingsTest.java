package io.jenkins.plugins.webhooks.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says about the requests of an outgoing webhook. */
class ShapeSettingsTest {
    private static final String GOOD = """
            webhooks:
              outgoing:
                - name: target
                  url: https://example.org/{+data.repository.fullName}/{data.branch}
                  method: put
                  parameters: {build: "{data.number}", key: "env:BRACES"}
                  headers: {X-Build: "no. {data.number}", X-Api-Key: "env:BRACES"}
                  events: ["build.*"]
                  severities: [error, success]
                  format: text
                  template: "{{subject}} is {{severity}}"
                  contentType: text/markdown
                  fields: [subject, severity, data.job.fullName]
                  compression: gzip
                  encryption: {algorithm: dir, key: "env:KEY", keyId: k1}
            """;

    @TempDir
    private Path folder;

    private OutgoingWebhook read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), text);
        return SettingsFile.read(file, Map.of("KEY", "four-five-six", "BRACES", "a{b}c"))
                .configuration()
                .outgoing()
                .get(0);
    }

    @Test
    void everything_that_is_said_arrives() throws IOException {
        OutgoingWebhook target = read(GOOD);
        assertThat(target.url()).hasToString("https://example.org/{+data.repository.fullName}/{data.branch}");
        assertThat(target.request().method()).isEqualTo(Method.PUT);
        assertThat(target.request().parameters())
                .isEqualTo(Map.of("build", Template.parse("{data.number}"), "key", Template.secret("a{b}c")));
        assertThat(target.request().headers())
                .isEqualTo(Map.of("X-Build", Template.parse("no. {data.number}"), "X-Api-Key", Template.secret("a{b}c")));
        assertThat(target.severities()).containsExactlyInAnyOrder(Severity.ERROR, Severity.SUCCESS);
        assertThat(target.format()).isEqualTo(BodyFormat.TEXT);
        assertThat(target.body().template()).hasToString("{{subject}} is {{severity}}");
        assertThat(target.body().contentType()).isEqualTo("text/markdown");
        assertThat(target.body().fields().paths()).containsExactly("subject", "severity", "data.job.fullName");
        assertThat(target.body().compression()).isEqualTo(Compression.GZIP);
        assertThat(target.body().encryption().algorithm()).isEqualTo(Algorithm.DIR);
        assertThat(target.body().encryption().keyId()).isEqualTo("k1");
        assertThat(target.body().encryption().key().live().get(0).text()).isEqualTo("four-five-six");
    }

    @Test
    void what_is_not_said_is_usual() throws IOException {
        OutgoingWebhook target = read("""
            webhooks:
              outgoing:
                - {name: target, url: "https://example.org/", events: ["*"]}
            """);
        assertThat(target.request().method()).isEqualTo(Method.POST);
        assertThat(target.request().parameters()).isEmpty();
        assertThat(target.severities()).isEmpty();
        assertThat(target.body()).isEqualTo(BodySettings.DEFAULT);
    }

    /** Each line replaces one line of a good file; its path and a part of the message follow. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        4  | url: "https://{data.x}.example/" | .url          | path and query, not before them
        4  | url: "https://example.org/{"     | .url          | is not closed
        4  | url: "https://example.org/?a={+b}" | .url        | leave the '+' out
        5  | method: GET                      | .method       | use POST, PUT, PATCH
        6  | parameters: {a: "{"}             | .parameters.a | is not closed
        6  | parameters: {key: abc}           | .parameters.key | write env:NAME or file:path
        6  | parameters: [a]                  | .parameters   | must be an object
        7  | headers: {X-A: "{(}"}            | .headers.X-A  | not a JSONata expression
        7  | headers: {X-A: "{+a}"}           | ``            | leave the '+' out
        9  | severities: error                | .severities   | must be a list
        9  | severities: [loud]               | .severities[0] | use debug, info, success, warning or error
        10 | format: yaml                     | .format       | use json, ndjson, xml, form, form-payload, text
        10 | format: cloudevents              | .format       | a template makes the body of format 'text'
        11 | enabled: true                    | ``            | needs a template
        11 | template: "{{#x}}"               | .template     | not a Mustache template
        12 | contentType: text                | .contentType  | is not a content type
        13 | fields: type                     | .fields       | must be a list
        13 | fields: [a..b]                   | .fields[0]    | is not a path to a field
        14 | compression: zip                 | .compression  | use none, gzip
        15 | encryption: dir                  | .encryption   | must be an object
        15 | encryption: {algorithm: dir}     | .encryption   | one of the keys 'key' and 'publicKey'
        15 | encryption: {algorithm: RSA1_5, key: "env:KEY"} | .encryption.algorithm | use dir, RSA-OAEP-256, ECDH-ES
        15 | encryption: {algorithm: dir, key: abc} | .encryption.key | write env:NAME or file:path
        15 | encryption: {algorithm: dir, publicKey: abc} | .encryption.publicKey | needs a shared key
        15 | encryption: {algorithm: ECDH-ES, publicKey: abc} | .encryption.publicKey | a public key on P-256
        15 | encryption: {algorithm: dir, key: "env:KEY", kid: a} | .encryption.kid | unknown key
        """)
    void what_is_wrong_is_told_with_its_path(int replaced, String by, String path, String message) {
        String[] lines = GOOD.split("\n");
        lines[replaced - 1] = lines[replaced - 1].replaceFirst("(^\\s*).*", "$1") + by;
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> read(String.join("\n", lines)));
        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("webhooks.outgoing[0]" + path);
            assertThat(problem.message()).contains(message);
        });
    }
}
