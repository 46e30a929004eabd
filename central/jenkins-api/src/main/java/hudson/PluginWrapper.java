package hudson;

public class PluginWrapper {
    PluginWrapper() {}

    public String getShortName() {
        throw new UnsupportedOperationException();
    }

    public String getVersion() {
        throw new UnsupportedOperationException();
    }

    public boolean isActive() {
        throw new UnsupportedOperationException();
    }
}
