package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * One line of the routing table.
 *
 * @param method HTTP method
 * @param path below the page
 * @param access what the caller needs, or null if everybody may
 * @param type content type of the answer
 * @param resource does the work
 */
record Route(String method, PathPattern path, @CheckForNull Access access, String type, Resource resource) {
    static Route get(String path, @CheckForNull Access access, Resource resource) {
        return new Route("GET", new PathPattern(path), access, ApiJson.CONTENT_TYPE, resource);
    }

    static Route post(String path, Access access, Resource resource) {
        return new Route("POST", new PathPattern(path), access, ApiJson.CONTENT_TYPE, resource);
    }

    static Route put(String path, Access access, Resource resource) {
        return new Route("PUT", new PathPattern(path), access, ApiJson.CONTENT_TYPE, resource);
    }

    static Route delete(String path, Access access, Resource resource) {
        return new Route("DELETE", new PathPattern(path), access, ApiJson.CONTENT_TYPE, resource);
    }

    Route answering(String contentType) {
        return new Route(method, path, access, contentType, resource);
    }

    /** HEAD asks for what GET would answer; the server leaves the body out. */
    boolean serves(String asked) {
        return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }
}
