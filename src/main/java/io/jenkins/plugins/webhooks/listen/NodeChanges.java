package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Node;
import java.util.List;
import jenkins.model.NodeListener;

/** Events of the configuration of nodes. */
@Extension
public final class NodeChanges extends NodeListener {
    @Override
    protected void onCreated(@NonNull Node node) {
        Newsroom.tell(() -> List.of(NodeNews.created(NodeFacts.of(node), Who.here())));
    }

    /** Taking a node offline for a while saves it too. */
    @Override
    protected void onUpdated(@NonNull Node former, @NonNull Node node) {
        Who who = Who.here();
        Later.once(
                "node " + node.getNodeName(),
                () -> Newsroom.tell(() -> List.of(NodeNews.updated(NodeFacts.of(node), who))));
    }

    @Override
    protected void onDeleted(@NonNull Node node) {
        Newsroom.tell(() -> List.of(NodeNews.deleted(NodeFacts.of(node), Who.here())));
    }
}
