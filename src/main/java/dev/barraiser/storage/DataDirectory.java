package dev.barraiser.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the bot keeps, taken by one process at a time.
 *
 * <p>The operating system holds the lock, so a process that was killed leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path path;
  // What people wrote stands in there in clear: nobody else on the machine may read it.
  private static final Set<PosixFilePermission> OWNER_ENTERS =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_READS =
      PosixFilePermissions.fromString("rw-------");

  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if it is not there, and takes it until {@link #close}.
   *
   * @throws InUse when another process has it
   * @throws Unusable when it cannot be made or written
   */
  public static DataDirectory take(Path path) {
    try {
      boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
      else Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("barraiser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new InUse(path);
      }
      if (posix) keepToOwner(path);
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new Unusable(path, e);
    }
  }

  /** SQLite gives the files beside the database the database's own permissions. */
  private static void keepToOwner(Path path) throws IOException {
    if (!Files.exists(databaseIn(path))) Files.createFile(databaseIn(path));
    try (Stream<Path> files = Files.list(path)) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith("barraiser.")).toList()) {
        Files.setPosixFilePermissions(file, OWNER_READS);
      }
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) return false;
    } catch (OverlappingFileLockException e) {
      return false;
    }
    byte[] process = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(process));
    return true;
  }

  /** Why a folder could not be taken, found out without making it; empty when it could. */
  public static Optional<String> complaint(Path path) {
    Path nearest = path.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) nearest = nearest.getParent();
    if (!Files.isDirectory(nearest)) {
      return Optional.of(Unusable.sentence(path, new FileAlreadyExistsException("")));
    }
    return Files.isWritable(nearest)
        ? Optional.empty()
        : Optional.of(Unusable.sentence(path, new AccessDeniedException("")));
  }

  /** Where the SQLite file of a data directory is. */
  public static Path databaseIn(Path path) {
    return path.resolve("barraiser.db");
  }

  public Path database() {
    return databaseIn(path);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Unusable(path, e);
    }
  }

  /** Another process has the data directory. The message is for people. */
  public static final class InUse extends RuntimeException {
    InUse(Path path) {
      super(
          "Another bot is running on the data directory "
              + path
              + ". Stop it first, or give this one a directory of its own with --data.");
    }
  }

  /** The data directory cannot be made or written. The message is for people. */
  public static final class Unusable extends RuntimeException {
    Unusable(Path path, IOException cause) {
      super(sentence(path, cause), cause);
    }

    private static String sentence(Path path, IOException cause) {
      return "The data directory " + path + " cannot be used: " + why(cause);
    }

    private static String why(IOException cause) {
      return switch (cause) {
        case AccessDeniedException _ -> "writing there is not permitted.";
        case FileAlreadyExistsException _ -> "there is a file of that name.";
        default -> String.valueOf(cause.getMessage());
      };
    }
  }
}
