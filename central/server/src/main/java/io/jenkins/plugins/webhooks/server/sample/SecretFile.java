package io.jenkins.plugins.webhooks.server.sample;

import io.jenkins.plugins.webhooks.server.settings.SecretPlaces;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Makes a secret once and keeps it in a file that only its owner can read. */
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** How a secret is written. */
    enum Form {
        HEX,
        /** {@code whsec_} and Base64, see the Standard Webhooks specification. */
        STANDARD;

        private String of(byte[] bytes) {
            return this == HEX
                    ? HexFormat.of().formatHex(bytes)
                    : "whsec_" + Base64.getEncoder().encodeToString(bytes);
        }
    }

    static SecretReference in(Path folder, String name, Form form) {
        Path file = folder.resolve(name);
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            out.write(ByteBuffer.wrap((form.of(bytes) + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            // A former start made it.
        } catch (IOException e) {
            throw new StartException("the sample's secret " + file + " can't be written: " + e.getMessage(), e);
        }
        return SecretReference.parse("file:" + name, new SecretPlaces(Map.of(), folder));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
