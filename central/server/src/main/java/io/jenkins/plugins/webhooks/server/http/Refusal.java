package io.jenkins.plugins.webhooks.server.http;

/**
 * Why a request is not served.
 *
 * @param status HTTP status
 * @param sentence names the fix
 */
record Refusal(int status, String sentence) {}
