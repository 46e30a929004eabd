package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.text.ParseException;
import java.util.regex.Pattern;

/**
 * JSONata's functions over numbers and times whose cost depends on a value or a picture, bounded.
 *
 * @see <a href="https://docs.jsonata.org/numeric-functions">numeric functions</a>
 * @see <a href="https://docs.jsonata.org/date-time-functions">date and time functions</a>
 */
public final class Figures {
    private static final int PRECISION = 300;
    private static final int PICTURE = 100;
    private static final int TIME = 40;
    private static final int PARTS = 10;
    /** A width such as in {@code [Y,9999]}. */
    private static final Pattern WIDE = Pattern.compile("[,-]\\s*\\d{3,}");
    /** What the library turns into a pattern that could match one text in very many ways. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(][0-9]+\\[)|(][^\\[]{0,3}\\[[^]]*[wWiI])");

    private Figures() {}

    /** {@code $round}. */
    @CheckForNull
    public static Number round(@CheckForNull Number value, @CheckForNull Number precision) {
        Bounds.current().tick();
        if (precision != null && !(Math.abs(precision.doubleValue()) <= PRECISION)) {
            throw Bounds.current().exceeded("it rounds to more than " + PRECISION + " places");
        }
        return Functions.round(value, precision);
    }

    /** {@code $formatInteger}. */
    @CheckForNull
    public static String formatInteger(@CheckForNull Number value, String picture) {
        requireShort(picture);
        return Functions.formatInteger(value, picture);
    }

    /** {@code $parseInteger}. */
    @CheckForNull
    public static Number parseInteger(@CheckForNull String value, String picture) throws ParseException {
        requireShort(picture);
        requireShort(value);
        return Functions.parseInteger(value, picture);
    }

    /** {@code $toMillis}. */
    @CheckForNull
    public static Long toMillis(@CheckForNull String time, @CheckForNull String picture) throws ParseException {
        requireShort(picture);
        if (time != null && time.length() > TIME) {
            throw new JException("a time has at most " + TIME + " characters", -1);
        }
        if (picture != null
                && (picture.chars().filter(c -> c == '[').count() > PARTS
                        || AMBIGUOUS.matcher(picture).find())) {
            throw Bounds.current().exceeded("the picture of a time has too many parts");
        }
        return Functions.dateTimeToMillis(time, picture);
    }

    /** {@code $fromMillis}. */
    @CheckForNull
    public static String fromMillis(
            @CheckForNull Number millis, @CheckForNull String picture, @CheckForNull String zone) {
        requireShort(picture);
        requireShort(zone);
        return Functions.dateTimeFromMillis(millis, picture, zone);
    }

    /** {@code $now}. */
    @CheckForNull
    public static String now(@CheckForNull String picture, @CheckForNull String zone) {
        requireShort(picture);
        requireShort(zone);
        return Functions.now(picture, zone);
    }

    private static void requireShort(@CheckForNull String text) {
        Bounds.current().tick();
        if (text != null && (text.length() > PICTURE || WIDE.matcher(text).find())) {
            throw Bounds.current().exceeded("a picture is longer or wider than " + PICTURE + " characters");
        }
    }

    /** {@code $eval} is refused: what it reads was not there when the expression was checked. */
    @CheckForNull
    public static Object eval(@CheckForNull String text, @CheckForNull Object input) {
        throw Bounds.current().exceeded("$eval is not available");
    }
}
