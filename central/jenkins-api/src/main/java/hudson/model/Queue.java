package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import java.util.concurrent.Callable;

public class Queue implements Saveable {
    Queue() {}

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    public interface Task extends ModelObject {
        String getName();

        String getFullDisplayName();

        String getUrl();

        @NonNull
        default Task getOwnerTask() {
            return this;
        }
    }

    public interface Executable {}

    public Item[] getItems() {
        throw new UnsupportedOperationException();
    }

    public List<Item> getItems(Task t) {
        throw new UnsupportedOperationException();
    }

    public boolean cancel(Item item) {
        throw new UnsupportedOperationException();
    }

    public static <V> V withLock(Callable<V> callable) throws Exception {
        return callable.call();
    }

    public interface QueueAction extends Action {
        boolean shouldSchedule(List<Action> actions);
    }

    public abstract static class Item extends Actionable {
        Item() {}

        @NonNull
        public final Task task = null;

        public long getId() {
            throw new UnsupportedOperationException();
        }

        public String getUrl() {
            throw new UnsupportedOperationException();
        }

        public long getInQueueSince() {
            throw new UnsupportedOperationException();
        }

        public boolean isStuck() {
            throw new UnsupportedOperationException();
        }

        @CheckForNull
        public final String getWhy() {
            throw new UnsupportedOperationException();
        }

        @NonNull
        public final List<Cause> getCauses() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class WaitingItem extends Item {
        WaitingItem() {}

        @Override
        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }

    public abstract static class NotWaitingItem extends Item {
        NotWaitingItem() {}
    }

    public final class BlockedItem extends NotWaitingItem {
        BlockedItem() {}

        @Override
        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class BuildableItem extends NotWaitingItem {
        BuildableItem() {}

        public boolean isPending() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class LeftItem extends Item {
        LeftItem() {}

        public boolean isCancelled() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }
}
