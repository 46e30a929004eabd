package hudson.util;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;

public final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String value;

    Secret(String value) {
        this.value = value;
    }

    @NonNull
    public static Secret fromString(String data) {
        return new Secret(data == null ? "" : data);
    }

    @NonNull
    public String getPlainText() {
        return value;
    }
}
