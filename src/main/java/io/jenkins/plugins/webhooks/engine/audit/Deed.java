package io.jenkins.plugins.webhooks.engine.audit;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Locale;

/**
 * Something that somebody did, or tried to do. Texts are plain and cut to {@value #LONGEST} characters.
 *
 * @param area what kind of deed it is
 * @param actor id of the user
 * @param action what was done: an event's type, or method and path of a REST call
 * @param kind of the object
 * @param object name of what it was done to
 * @param address from where, or null if it came from no request
 * @param result how it ended
 * @param detail what else is to be said in words, never a secret; or null
 */
public record Deed(
        Area area,
        String actor,
        String action,
        String kind,
        String object,
        @CheckForNull String address,
        Result result,
        @CheckForNull String detail) {
    private static final int LONGEST = 1000;

    /** What kind of deed it is. */
    public enum Area {
        /** Coming, going, and being turned away. */
        ACCESS,
        /** Something is configured otherwise than before. */
        CHANGE,
        /** Something was set going or stopped. */
        ACTION
    }

    /** How a deed ended. */
    public enum Result {
        SUCCESS,
        FAILURE,
        /** The permission was missing. */
        REFUSED
    }

    public Deed {
        actor = plain(actor);
        action = plain(action);
        kind = plain(kind);
        object = plain(object);
        address = plain(address);
        detail = plain(detail);
    }

    /** What is hashed must be what is stored, and databases differ in what they do with control characters. */
    @CheckForNull
    private static String plain(@CheckForNull String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** Type of the event that tells of it. */
    String type() {
        return "audit." + area.name().toLowerCase(Locale.ROOT);
    }
}
