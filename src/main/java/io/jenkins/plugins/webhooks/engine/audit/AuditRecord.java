package io.jenkins.plugins.webhooks.engine.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One line of the audit trail.
 *
 * @param number one more than that of the line before; the first is 1
 * @param id that of the event which tells of it
 * @param time when it was done, to the millisecond
 * @param deed what was done
 * @param formerHash hash of the line before, empty in the first
 * @param hash over everything else in this line, SHA-256 in hexadecimal digits
 */
public record AuditRecord(long number, String id, Instant time, Deed deed, String formerHash, String hash) {

    /** The line that follows one with this number and hash. */
    static AuditRecord after(long number, String formerHash, String id, Instant time, Deed deed) {
        AuditRecord open = new AuditRecord(number + 1, id, time, deed, formerHash, "");
        return new AuditRecord(open.number, id, time, deed, formerHash, open.expectedHash());
    }

    /** What {@link #hash} must be. A JSON array, because in it no two different lines look alike. */
    String expectedHash() {
        ArrayNode content = Json.MAPPER.createArrayNode();
        content.add(number).add(id).add(time.toEpochMilli());
        content.add(deed.area().name()).add(deed.actor()).add(deed.action()).add(deed.kind());
        content.add(deed.object()).add(deed.address()).add(deed.result().name()).add(deed.detail());
        content.add(formerHash);
        return HexFormat.of().formatHex(Hash.sha256(Json.text(content)));
    }

    /** Data of the event, which carries the hash to where nobody here can change it. */
    ObjectNode data() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("number", number);
        data.put("actor", deed.actor());
        data.put("action", deed.action());
        data.putObject("object").put("kind", deed.kind()).put("name", deed.object());
        data.put("address", deed.address());
        data.put("result", deed.result().name().toLowerCase(Locale.ROOT));
        data.put("detail", deed.detail());
        data.put("formerHash", formerHash);
        return data.put("hash", hash);
    }

    /** What does not fit to the line before or to the head, in words; null if everything does. */
    @CheckForNull
    String flaw(long formerNumber, String former, AuditLog.Head head) {
        if (number != formerNumber + 1) {
            return "line " + (formerNumber + 1) + " is missing";
        }
        if (!formerHash.equals(former)) {
            return "line " + number + " does not follow from the one before";
        }
        boolean known = number != head.number() || hash.equals(head.hash());
        return known && hash.equals(expectedHash())
                ? null
                : "line " + number + " is not what it was when it was written";
    }
}
