package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.audit.Deed;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Area;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Result;
import java.util.function.Consumer;

/** Notes every call that changed something, and every one that was not allowed to. */
record Audit(Consumer<Deed> trail) {
    private static final String V1 = "api/v1/";

    /** Notes a call and how it was answered; one that could not be done has changed nothing. */
    void note(Route route, Call call, int status, @CheckForNull String reason) {
        boolean refused = status == 403;
        if (route.method().equals("GET") || status >= 400 && !refused) {
            return;
        }
        String path = route.path().text();
        String id = call.id();
        trail.accept(new Deed(
                Area.ACTION,
                call.request().caller().name(),
                route.method() + " " + path,
                path.substring(path.startsWith(V1) ? V1.length() : 0).split("/")[0],
                id == null ? call.request().path() : id,
                call.request().caller().address(),
                refused ? Result.REFUSED : Result.SUCCESS,
                reason));
    }
}
