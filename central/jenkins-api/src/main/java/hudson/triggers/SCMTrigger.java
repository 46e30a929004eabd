package hudson.triggers;

public class SCMTrigger {
    SCMTrigger() {}

    public void run() {
        throw new UnsupportedOperationException();
    }
}
