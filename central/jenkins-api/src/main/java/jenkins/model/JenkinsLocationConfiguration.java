package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class JenkinsLocationConfiguration extends GlobalConfiguration {
    @NonNull
    public static JenkinsLocationConfiguration get() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public String getUrl() {
        throw new UnsupportedOperationException();
    }
}
