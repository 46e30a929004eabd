package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.Map;
import java.util.Optional;

/** What can be decided about a request before its body is read. */
final class Gate {
    private Gate() {}

    /**
     * Finds the open door.
     *
     * @throws RejectedException if there is none or the request can't be for it
     */
    static Door open(Doors doors, IncomingRequest request) throws RejectedException {
        Door door = doors.at(request).orElseThrow(() -> new RejectedException(Rejection.NO_WEBHOOK));
        Optional<String> closed = doors.closed(door);
        if (closed.isPresent()) {
            // The same words outside as for an unknown name; the trace tells them apart.
            throw refused(404, "not found", "webhook", closed.get());
        }
        if (!request.method().equals("POST")) {
            throw new RejectedException(
                    new Rejection(405, "use POST", "method", "method was not POST", Map.of("Allow", "POST")));
        }
        if (!Payload.accepts(request.headers().get("Content-Type"))) {
            throw refused(415, "unsupported content type", "type", "the content type is none that can be read");
        }
        if (request.contentLength() > door.webhook().maxBody()) {
            throw refused(
                    413,
                    "body too large",
                    "limits",
                    "announced " + request.contentLength() + " bytes, more than "
                            + door.webhook().maxBody());
        }
        return door;
    }

    private static RejectedException refused(int status, String phrase, String stage, String detail) {
        return new RejectedException(Rejection.of(status, phrase, stage, detail));
    }
}
