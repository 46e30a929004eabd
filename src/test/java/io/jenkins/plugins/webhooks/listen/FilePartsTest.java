package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePartsTest {
    private static final String HEAD = "<?xml version='1.1' encoding='UTF-8'?>\n";

    @TempDir
    private Path folder;

    private final FileParts parts = new FileParts();

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("config.xml"), HEAD + content);
    }

    @Test
    void what_is_new_gone_or_different_is_named() throws IOException {
        String before = "<job><description>a</description><quiet>5</quiet><old/><list><e>1</e><e>2</e></list></job>";
        String after = "<job><description>b</description><quiet>5</quiet><new/><list><e>1</e><e>3</e></list></job>";

        assertThat(parts.changed(file(before))).isNull();
        assertThat(parts.changed(file(before))).isEmpty();
        assertThat(parts.changed(file(after))).containsExactly("description", "list", "new", "old");
    }

    @Test
    void an_attribute_counts_and_so_does_the_order() throws IOException {
        parts.changed(file("<a><b x='1'/><c><d/><e/></c></a>"));

        assertThat(parts.changed(file("<a><b x='2'/><c><e/><d/></c></a>"))).containsExactly("b", "c");
    }

    @Test
    void a_file_that_can_not_be_read_says_nothing() throws IOException {
        parts.changed(file("<a><b/></a>"));

        assertThat(parts.changed(file("<a><b>"))).isNull();
        assertThat(parts.changed(folder.resolve("gone.xml"))).isNull();
        assertThat(parts.changed(file("<a><b/></a>"))).isNull();
    }

    @Test
    void nothing_is_fetched_for_an_entity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a><b>&e;</b></a>";

        assertThat(parts.changed(Files.writeString(folder.resolve("x.xml"), entity)))
                .isNull();
        assertThat(parts.changed(folder.resolve("x.xml"))).isNull();
    }
}
