package io.jenkins.plugins.webhooks.bench;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import okhttp3.Headers;

/**
 * A signed GitHub push with twenty commits. No two numbers share a body or a delivery id, because a store that keeps
 * equal contents once would otherwise be measured at its best only.
 *
 * @param number from 0
 * @param body as sent
 * @param headers as GitHub sends them
 */
public record Push(int number, byte[] body, Headers headers) {
    /** What the sender signs with; in the form of Standard Webhooks, because a relay signs onwards with the same. */
    public static final Secret SECRET = Secret.of("bench", "whsec_YSBzZWNyZXQgdGhhdCBib3RoIHNpZGVzIGtub3csIG9m");

    private static final String MARK = "\"after\":\"";
    private static final int DIGITS = 40;
    private static final byte[] TEMPLATE = template().getBytes(StandardCharsets.US_ASCII);

    /** A push whose signature fits. */
    public static Push valid(int number) {
        byte[] body = body(number);
        return new Push(number, body, headers(number, Hmac.compute("HmacSHA256", SECRET.bytes(), body)));
    }

    /** The same, tampered with: its signature is well-formed and belongs to another body. */
    public static Push tampered(int number) {
        byte[] other = body(number + 1);
        return new Push(number, body(number), headers(number, Hmac.compute("HmacSHA256", SECRET.bytes(), other)));
    }

    /** The number of the push in a text that contains its body; -1 if there is none. */
    public static int numberIn(byte[] text) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        int mark = latin.indexOf(MARK);
        int start = mark + MARK.length();
        if (mark < 0 || latin.length() < start + DIGITS) {
            return -1;
        }
        String digits = latin.substring(start, start + DIGITS);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) - 1 : -1;
    }

    /** The commit's hash is the number, counted from 1, because zero means that a branch is gone. */
    private static byte[] body(int number) {
        byte[] body = TEMPLATE.clone();
        int at = new String(TEMPLATE, StandardCharsets.US_ASCII).indexOf(MARK) + MARK.length() + DIGITS;
        for (int rest = number + 1; rest > 0; rest /= 10) {
            body[--at] = (byte) ('0' + rest % 10);
        }
        return body;
    }

    private static Headers headers(int number, byte[] hmac) {
        return Headers.of(
                "Content-Type", "application/json",
                "User-Agent", "GitHub-Hookshot/bench",
                "X-GitHub-Event", "push",
                "X-GitHub-Delivery", "bench-" + number,
                "X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac));
    }

    private static String template() {
        StringBuilder commits = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            commits.append(i == 0 ? "" : ",").append("""
                    {"id":"%040x","message":"Fix %02d","timestamp":"2026-11-23T08:%02d:00Z","author":{"name":"Ada"},\
                    "added":[],"modified":["src/F%02d.java"]}""".formatted(0xC0FFEE + i, i, i, i));
        }
        return """
                {"ref":"refs/heads/main","before":"%s","after":"%s","forced":false,\
                "repository":{"name":"engine","full_name":"example/engine","html_url":"https://github.com/example/engine",\
                "clone_url":"https://github.com/example/engine.git","ssh_url":"git@github.com:example/engine.git"},\
                "pusher":{"name":"ada","email":"ada@example.org"},"sender":{"login":"ada"},\
                "compare":"https://github.com/example/engine/compare/a...b","commits":[%s]}""".formatted("1".repeat(DIGITS), "0".repeat(DIGITS), commits);
    }
}
