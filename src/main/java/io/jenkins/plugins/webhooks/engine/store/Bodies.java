package io.jenkins.plugins.webhooks.engine.store;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Contents, compressed, each kept once whatever refers to it. */
public final class Bodies {
    private Bodies() {}

    /** Content ready to be kept: hashed and compressed before the writer's turn, which is shared by all. */
    public record Packed(byte[] hash, int size, byte[] data) {}

    /** Hashes (SHA-256) and compresses (DEFLATE, fastest level: JSON shrinks well enough). */
    public static Packed pack(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new Packed(Hash.sha256(content), content.length, out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /** Keeps a content, unless the same is there. */
    public static void put(Connection connection, Packed body) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO bodies (hash, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setBytes(1, body.hash());
            insert.setInt(2, body.size());
            insert.setBytes(3, body.data());
            insert.executeUpdate();
        }
    }

    /** A content, empty if the hash is null. */
    public static byte[] get(Connection connection, byte[] hash) throws SQLException {
        if (hash == null) {
            return new byte[0];
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT size, data FROM bodies WHERE hash = ?")) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("a body that is referred to is missing");
                }
                return inflate(row.getBytes("data"), row.getInt("size"));
            }
        }
    }

    private static byte[] inflate(byte[] data, int size) throws SQLException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] content = new byte[size];
            int length = 0;
            while (length < size && !inflater.finished()) {
                int got = inflater.inflate(content, length, size - length);
                if (got == 0 && inflater.needsInput()) {
                    break;
                }
                length += got;
            }
            if (length != size) {
                throw new SQLException("a kept body is cut short: " + length + " of " + size + " bytes");
            }
            return content;
        } catch (DataFormatException e) {
            throw new SQLException("a kept body is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
