package hudson.model;

import jenkins.model.CauseOfInterruption;

public class Executor extends Thread {
    Executor() {}

    public void interrupt(Result result, CauseOfInterruption... causes) {
        throw new UnsupportedOperationException();
    }
}
