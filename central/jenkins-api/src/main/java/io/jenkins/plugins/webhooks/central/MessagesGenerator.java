package io.jenkins.plugins.webhooks.central;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a {@code Messages} class for every {@code Messages.properties}, with the methods that Jenkins' own generator
 * would give it: {@code Name_Of_Key(args)} for the text and {@code _Name_Of_Key(args)} for the text in a later locale.
 *
 * @see <a href="https://github.com/kohsuke/localizer">localizer</a>
 */
public final class MessagesGenerator {
    private static final String FILE = "Messages.properties";

    private MessagesGenerator() {}

    /** Takes two folders: where the properties are and where the sources go. */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(from)) {
            files = tree.filter(each -> each.endsWith(FILE)).toList();
        }
        for (Path file : files) {
            Path folder = from.relativize(file).getParent();
            Path target = to.resolve(folder).resolve("Messages.java");
            String source = source(folder.toString().replace(folder.getFileSystem().getSeparator(), "."), read(file));
            // An unchanged file keeps its time, so that nothing is compiled again for it.
            if (!Files.exists(target) || !Files.readString(target).equals(source)) {
                Files.createDirectories(target.getParent());
                Files.writeString(target, source);
            }
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        }
        return properties;
    }

    static String source(String packageName, Properties properties) {
        String methods = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(each -> methods((String) each.getKey(), (String) each.getValue()))
                        .collect(Collectors.joining("\n"));
        return """
                package %s;

                import org.jvnet.localizer.Localizable;
                import org.jvnet.localizer.ResourceBundleHolder;

                /** The texts of this package. */
                public final class Messages {
                    private static final ResourceBundleHolder HOLDER = ResourceBundleHolder.get(Messages.class);

                    private Messages() {}

                %s}
                """.formatted(packageName, methods);
    }

    private static String methods(String key, String text) {
        int count = new MessageFormat(text).getFormatsByArgumentIndex().length;
        List<String> names = IntStream.range(0, count).mapToObj(each -> "arg" + each).toList();
        String parameters = names.stream().map(each -> "Object " + each).collect(Collectors.joining(", "));
        String arguments = Stream.concat(Stream.of('"' + key + '"'), names.stream()).collect(Collectors.joining(", "));
        String method = key.replaceAll("[^A-Za-z0-9_]", "_");
        return """
                    /** %s */
                    public static String %s(%s) {
                        return HOLDER.format(%s);
                    }

                    /** %s */
                    public static Localizable _%s(%s) {
                        return new Localizable(HOLDER, %s);
                    }
                """.formatted(comment(text), method, parameters, arguments, comment(text), method, parameters, arguments);
    }

    private static String comment(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;")
                .replace('\n', ' ');
    }
}
