package org.jenkinsci.plugins.structs.describable;

public final class DescribableParameter {
    private DescribableParameter() {}

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public ParameterType getType() {
        throw new UnsupportedOperationException();
    }

    public String getCapitalizedName() {
        throw new UnsupportedOperationException();
    }

    public boolean isRequired() {
        throw new UnsupportedOperationException();
    }

    public boolean isDeprecated() {
        throw new UnsupportedOperationException();
    }
}
