package io.jenkins.plugins.webhooks.server.http;

/**
 * A file of the page.
 *
 * @param type content type
 * @param bytes as packed
 */
record PageFile(String type, byte[] bytes) {}
