package io.jenkins.plugins.webhooks.engine.security;

/** Just enough of ITU-T X.690 to put a key into another envelope. */
final class Der {
    private Der() {}

    /** An element whose length is written in two bytes, which keys of 2048 bits and more need. */
    static byte[] element(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
