package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.Map;
import java.util.Optional;

/** Answers a sender that asks whether it may send, before anything else is looked at. Nothing is kept of it. */
final class Handshake {
    private Handshake() {}

    /** The permission, if the request asks for one at an open door whose provider gives it. */
    static Optional<Answer> answer(Doors doors, IncomingRequest request, String id) {
        if (!request.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        Map<String, String> permission = doors.named(request.webhook())
                .filter(door -> doors.closed(door).isEmpty())
                .map(door -> door.provider().permission(request.headers()))
                .orElse(Map.of());
        return permission.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        200, permission, Answer.of(200, id, "permitted").body()));
    }
}
