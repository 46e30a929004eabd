package io.jenkins.plugins.webhooks.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesGeneratorTest {
    @Test
    void a_generated_class_compiles_and_speaks(@TempDir Path from, @TempDir Path to) throws Exception {
        Path folder = Files.createDirectories(from.resolve("a/b"));
        Files.writeString(
                folder.resolve("Messages.properties"),
                "Page.Title=Webhooks\nJob.Started-By={0}''s {1} /* @deprecated <b> */\n");

        MessagesGenerator.main(new String[] {from.toString(), to.toString()});
        Files.copy(folder.resolve("Messages.properties"), to.resolve("a/b/Messages.properties"));
        compile(to.resolve("a/b/Messages.java"), to);

        try (URLClassLoader loader = new URLClassLoader(new URL[] {to.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> messages = loader.loadClass("a.b.Messages");
            assertThat(messages.getMethod("Page_Title").invoke(null)).isEqualTo("Webhooks");
            assertThat(messages.getMethod("_Page_Title").invoke(null)).hasToString("Webhooks");
            assertThat(messages.getMethod("Job_Started_By", Object.class, Object.class).invoke(null, "GitHub", "push"))
                    .isEqualTo("GitHub's push /* @deprecated <b> */");
        }
    }

    @Test
    void an_unchanged_class_is_left_alone(@TempDir Path from, @TempDir Path to) throws IOException {
        Files.writeString(Files.createDirectories(from.resolve("a")).resolve("Messages.properties"), "A=a\n");
        String[] folders = {from.toString(), to.toString()};

        MessagesGenerator.main(folders);
        Path generated = to.resolve("a/Messages.java");
        assertThat(generated).content().contains("public static String A()");
        Files.setLastModifiedTime(generated, FileTime.fromMillis(0));
        MessagesGenerator.main(folders);

        assertThat(Files.getLastModifiedTime(generated)).isEqualTo(FileTime.fromMillis(0));
    }

    private static void compile(Path source, Path to) {
        String classPath = System.getProperty("java.class.path");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-Xlint:all",
                        "-Werror",
                        "-d",
                        to.toString(),
                        "-cp",
                        classPath + File.pathSeparator + to,
                        source.toString());
        assertThat(result).isZero();
    }
}
