package hudson.util;

import hudson.model.Describable;
import hudson.model.Descriptor;
import java.util.Iterator;

public class DescribableList<T extends Describable<T>, D extends Descriptor<T>> implements Iterable<T> {
    DescribableList() {}

    public boolean contains(Object item) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<T> iterator() {
        throw new UnsupportedOperationException();
    }
}
