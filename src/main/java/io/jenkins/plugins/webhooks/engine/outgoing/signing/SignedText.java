package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a hash is made over: the body, and if a header tells the time of sending, that time too.
 *
 * @param timestampHeader that holds whole seconds since 1970; empty for none
 * @param template with {@code {body}} once and, if there is a timestamp, {@code {timestamp}} once
 */
public record SignedText(String timestampHeader, String template) {
    /** The body alone. */
    public static final SignedText BODY = new SignedText("", "{body}");

    private static final String BODY_MARK = "{body}";
    private static final String TIME_MARK = "{timestamp}";

    public SignedText {
        if (count(template, BODY_MARK) != 1) {
            throw new IllegalArgumentException("a template needs {body} once, for example {timestamp}.{body}");
        }
        if (count(template, TIME_MARK) != (timestampHeader.isEmpty() ? 0 : 1)) {
            throw new IllegalArgumentException("a template needs {timestamp} once if there is a timestampHeader, and"
                    + " not at all otherwise: the target could not know the time");
        }
    }

    byte[] before(String seconds) {
        return filled(template.substring(0, template.indexOf(BODY_MARK)), seconds);
    }

    byte[] after(String seconds) {
        return filled(template.substring(template.indexOf(BODY_MARK) + BODY_MARK.length()), seconds);
    }

    private static byte[] filled(String part, String seconds) {
        return part.replace(TIME_MARK, seconds).getBytes(UTF_8);
    }

    private static int count(String text, String mark) {
        return (text.length() - text.replace(mark, "").length()) / mark.length();
    }
}
