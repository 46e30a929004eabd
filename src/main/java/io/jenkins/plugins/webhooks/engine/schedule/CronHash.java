package io.jenkins.plugins.webhooks.engine.schedule;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts numbers in place of {@code H}: always the same ones for the same name, different ones for different names, so
 * that not everything happens at the full hour.
 *
 * @see <a href="https://www.jenkins.io/doc/book/pipeline/syntax/#cron-syntax">Jenkins cron syntax</a>
 */
final class CronHash {
    private static final Pattern HASH = Pattern.compile("H(?:\\((\\d{1,2})-(\\d{1,2})\\))?(?:/(\\d{1,2}))?");

    private final Random random;

    CronHash(String name) {
        this.random = new Random(ByteBuffer.wrap(Hash.sha256(name)).getLong());
    }

    /** The field without {@code H}. */
    String resolve(String field, CronField of) {
        Matcher matcher = HASH.matcher(field);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(resolved, numbers(matcher, of));
        }
        return matcher.appendTail(resolved).toString();
    }

    private String numbers(Matcher matcher, CronField of) {
        int from = matcher.group(1) == null ? of.lowest() : of.require(Integer.parseInt(matcher.group(1)));
        int to = matcher.group(2) == null ? of.highestHashed() : of.require(Integer.parseInt(matcher.group(2)));
        if (to < from) {
            throw new IllegalArgumentException("the range " + from + "-" + to + " is empty");
        }
        if (matcher.group(3) == null) {
            return String.valueOf(from + random.nextInt(to - from + 1));
        }
        int step = Integer.parseInt(matcher.group(3));
        if (step < 1) {
            throw new IllegalArgumentException("a step is 1 or more");
        }
        int first = from + random.nextInt(Math.min(step, to - from + 1));
        return first + "-" + to + "/" + step;
    }
}
