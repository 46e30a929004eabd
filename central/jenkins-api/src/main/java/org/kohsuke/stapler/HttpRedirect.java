package org.kohsuke.stapler;

public final class HttpRedirect {
    HttpRedirect() {}
}
