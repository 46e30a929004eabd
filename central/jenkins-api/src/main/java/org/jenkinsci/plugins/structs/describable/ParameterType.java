package org.jenkinsci.plugins.structs.describable;

public abstract class ParameterType {
    ParameterType() {}
}
