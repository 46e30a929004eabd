package jenkins.scm.api;

public abstract class SCMNavigator {
    SCMNavigator() {}
}
