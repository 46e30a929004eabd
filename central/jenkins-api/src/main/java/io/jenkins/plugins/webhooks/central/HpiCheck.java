package io.jenkins.plugins.webhooks.central;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a finished package: what a Jenkins needs is in it, and nothing that Jenkins or its plugins bring. */
public final class HpiCheck {
    private static final String LIB = "WEB-INF/lib/";
    private static final String OURS = LIB + "webhooks.jar";
    private static final List<String> NEEDED = List.of(OURS, "page.js", "page.css");
    private static final List<String> NEEDED_ATTRIBUTES = List.of(
            "Short-Name", "Long-Name", "Group-Id", "Plugin-Version", "Jenkins-Version", "Plugin-Dependencies");
    private static final Pattern FOREIGN_LIBRARY = Pattern.compile(
            "(jackson|okhttp|okio|kotlin|caffeine|slf4j|logback|gson|commons-|snakeyaml|.*servlet|jetty|spring|jspecify"
                    + "|annotations|spotbugs|error_prone|sezpoz|webhooks-).*");
    private static final Pattern FOREIGN_CLASS = Pattern.compile("(hudson|jenkins|jakarta|org|com|net)/.*\\.class");
    private static final Pattern BUNDLED = Pattern.compile("<hpi.bundledArtifacts>([^<]*)</hpi.bundledArtifacts>");

    private HpiCheck() {}

    /** Takes the package and the pom that lists what may be bundled. */
    public static void main(String[] args) throws IOException {
        List<String> faults = faults(Path.of(args[0]), bundled(Files.readString(Path.of(args[1]))));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(args[0] + ": " + String.join("; ", faults));
        }
    }

    static Set<String> bundled(String pom) {
        Matcher matcher = BUNDLED.matcher(pom);
        return matcher.find() ? new TreeSet<>(List.of(matcher.group(1).split(","))) : Set.of();
    }

    static List<String> faults(Path hpi, Set<String> bundled) throws IOException {
        List<String> faults = new ArrayList<>();
        try (ZipFile zip = new ZipFile(hpi.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            NEEDED.stream().filter(each -> !names.contains(each)).forEach(each -> faults.add(each + " is missing"));
            libraries(names, bundled, faults);
            if (names.contains(OURS)) {
                try (InputStream in = zip.getInputStream(zip.getEntry(OURS));
                        JarInputStream jar = new JarInputStream(in)) {
                    classes(jar, faults);
                }
            }
            attributes(zip, faults);
        }
        return faults;
    }

    private static void libraries(List<String> names, Set<String> bundled, List<String> faults) {
        Set<String> artifacts = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(LIB) && name.endsWith(".jar") && !name.equals(OURS)) {
                // artifact-1.2.3.jar
                artifacts.add(name.substring(LIB.length()).replaceFirst("-\\d.*\\.jar$", ""));
            }
        }
        artifacts.stream()
                .filter(each -> FOREIGN_LIBRARY.matcher(each).matches())
                .forEach(each -> faults.add(each + " is offered by Jenkins or one of its library plugins"));
        if (!artifacts.equals(bundled)) {
            faults.add("it bundles " + artifacts + " but hpi.bundledArtifacts lists " + bundled);
        }
    }

    private static void classes(JarInputStream jar, List<String> faults) throws IOException {
        boolean indexed = false;
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            indexed |= entry.getName().equals("META-INF/annotations/hudson.Extension");
            if (FOREIGN_CLASS.matcher(entry.getName()).matches()) {
                faults.add(entry.getName() + " is not ours");
            }
        }
        if (!indexed) {
            faults.add("the index of extensions is missing");
        }
    }

    private static void attributes(ZipFile zip, List<String> faults) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF"))) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            NEEDED_ATTRIBUTES.stream()
                    .filter(each -> attributes.getValue(each) == null)
                    .forEach(each -> faults.add("the manifest has no " + each));
        }
    }
}
