package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class Util {
    private Util() {}

    @NonNull
    public static String fixNull(@CheckForNull String s) {
        return s == null ? "" : s;
    }

    @CheckForNull
    public static String escape(@CheckForNull String text) {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public static String fixEmptyAndTrim(@CheckForNull String s) {
        return s == null || s.isBlank() ? null : s.trim();
    }

    @NonNull
    public static String fullEncode(@NonNull String s) {
        throw new UnsupportedOperationException();
    }
}
