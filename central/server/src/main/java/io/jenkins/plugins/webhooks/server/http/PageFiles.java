package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's files by name. A name has no dot but the one before its ending, so none leads out of the folder. */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");
    private static final Pattern NAME = Pattern.compile("/((?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.([a-z]+))");

    boolean isAskedFor(HttpServletRequest request) {
        return find(request).isPresent();
    }

    Optional<PageFile> find(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads ? find(Paths.of(request)) : Optional.empty();
    }

    Optional<PageFile> find(String path) {
        Matcher matcher = NAME.matcher(path.equals("/") ? "/standalone.html" : path);
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        try (InputStream in = PageFiles.class.getResourceAsStream("/webapp/" + matcher.group(1))) {
            return in == null ? Optional.empty() : Optional.of(new PageFile(TYPES.get(matcher.group(2)), in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the page can't be read", e);
        }
    }
}
