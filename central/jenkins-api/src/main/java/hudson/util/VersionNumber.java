package hudson.util;

public class VersionNumber {
    VersionNumber() {}
}
