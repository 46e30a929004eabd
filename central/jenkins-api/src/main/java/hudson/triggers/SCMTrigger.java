package hudson.triggers;

public class SCMTrigger {
    SCMTrigger() {}

    public boolean isIgnorePostCommitHooks() {
        throw new UnsupportedOperationException();
    }

    public void run() {
        throw new UnsupportedOperationException();
    }
}
