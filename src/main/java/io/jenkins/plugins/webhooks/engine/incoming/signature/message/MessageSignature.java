package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;

/**
 * One labelled signature of a request: what it says it covers, and its bytes.
 *
 * @param input the covered components with the signature's parameters
 * @param value the signature itself
 */
record MessageSignature(InnerList input, byte[] value) {
    /** More are nobody's honest request. */
    private static final int MOST = 5;

    /**
     * All signatures whose two halves are there.
     *
     * @throws IllegalArgumentException if a header is no dictionary of structured fields, RFC 9651
     */
    static List<MessageSignature> of(Headers headers) {
        Map<String, ListElement<?>> inputs = dictionary(headers, "Signature-Input");
        Map<String, ListElement<?>> values = dictionary(headers, "Signature");
        List<MessageSignature> signatures = new ArrayList<>();
        inputs.forEach((label, input) -> {
            if (input instanceof InnerList list && values.get(label) instanceof ByteSequenceItem value) {
                signatures.add(new MessageSignature(list, bytes(value)));
            }
        });
        if (signatures.size() > MOST) {
            throw new IllegalArgumentException("it has more than " + MOST + " signatures");
        }
        return signatures;
    }

    /**
     * Reads a header as dictionary.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    static Map<String, ListElement<?>> dictionary(Headers headers, String name) {
        try {
            Dictionary dictionary = new Parser(headers.values(name)).parseDictionary();
            return dictionary.get();
        } catch (ParseException e) {
            throw new IllegalArgumentException("header " + name + " is no dictionary of structured fields", e);
        }
    }

    static byte[] bytes(ByteSequenceItem item) {
        ByteBuffer buffer = item.get().duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
