package io.jenkins.plugins.webhooks.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Relative links of a page and the headings they lead to, as GitHub names them. */
final class DocLinks {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

    private DocLinks() {}

    /** What does not lead anywhere. */
    static List<String> broken(Path page) {
        List<String> broken = new ArrayList<>();
        for (String link : links(page)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.getParent().resolve(parts[0]).normalize();
            if (!Files.exists(target) || (parts.length == 2 && !anchors(target).contains(parts[1]))) {
                broken.add(Docs.ROOT.relativize(page) + " -> " + link);
            }
        }
        return broken;
    }

    static List<String> links(Path page) {
        return LINK.matcher(prose(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(prose(page)).results().map(found -> anchor(found.group(1))).collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private static String prose(Path page) {
        return FENCED.matcher(Docs.read(Docs.ROOT.relativize(page).toString())).replaceAll("");
    }
}
