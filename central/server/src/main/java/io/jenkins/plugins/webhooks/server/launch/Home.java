package io.jenkins.plugins.webhooks.server.launch;

import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The folder that holds what must survive. One server at a time: the lock is the process's and ends with it. */
public final class Home implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where it is when nobody says otherwise, see the XDG Base Directory Specification. */
    public static Path standard(Map<String, String> environment, String userHome) {
        String data = environment.get("XDG_DATA_HOME");
        // The specification: a relative path must be ignored.
        if (data != null && Path.of(data).isAbsolute()) {
            return Path.of(data, "webhooks");
        }
        return Path.of(userHome, ".webhooks");
    }

    /**
     * Takes the folder, which is made if it is not there.
     *
     * @throws StartException if it can't be written or another server has it
     */
    public static Home open(Path folder) {
        try {
            Files.createDirectories(folder, ownerOnly());
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartException(folder + " is in use by another server: stop that one or choose another --home");
            }
            return new Home(folder, channel);
        } catch (IOException e) {
            throw new StartException(folder + " can't be used as home: " + e.getMessage() + "; choose another --home", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another server in this very process.
            return null;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** JDBC URL of the embedded database. */
    public String database() {
        return "jdbc:sqlite:" + folder.resolve("webhooks.db");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
