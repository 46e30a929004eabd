package hudson.slaves;

import org.jvnet.localizer.Localizable;

public abstract class OfflineCause {
    public static OfflineCause create(Localizable d) {
        throw new UnsupportedOperationException();
    }
}
