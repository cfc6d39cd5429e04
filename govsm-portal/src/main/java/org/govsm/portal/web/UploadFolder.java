package org.govsm.portal.web;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Upload folder: where files lie while they come in. Each is named by the process that reads it, so
 * that what a process left that was killed can be told and taken away at the next start.
 */
public final class UploadFolder {

  private static final String END = ".upload";
  private static final Pattern NAME = Pattern.compile("(?<process>\\d{1,18})-.*\\" + END);

  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

  private final Path folder;

  private UploadFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a folder into use, and empties it of what dead processes left.
   *
   * @param folder made where it is not there
   * @throws IOException if it cannot be written
   */
  public static UploadFolder in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(UploadFolder::isLeft).toList()) {
        Files.deleteIfExists(file);
      }
    }
    return new UploadFolder(folder);
  }

  /** For where nobody is known who may send files: nothing is made, and nothing written. */
  public static UploadFolder unused() {
    return new UploadFolder(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * One beside the temporary files of the system.
   *
   * @throws IOException if it cannot be written
   */
  public static UploadFolder temporary() throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "-");
    return temporary(Path.of(System.getProperty("java.io.tmpdir")), "govsm-uploads-" + user);
  }

  /** Anybody could have made a folder of this name first: then another is taken. */
  static UploadFolder temporary(Path parent, String name) throws IOException {
    Path folder = parent.resolve(name);
    if (!Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return in(folder); // such as on Windows, where each user has temporary files apart
    }
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS));
    } catch (FileAlreadyExistsException e) {
      if (!isOurs(folder, parent)) {
        return new UploadFolder(Files.createTempDirectory(parent, name + "-"));
      }
      Files.setPosixFilePermissions(folder, OURS);
    }
    return in(folder);
  }

  /** A folder, no link to one, of the user who makes files here. */
  private static boolean isOurs(Path folder, Path parent) throws IOException {
    PosixFileAttributes has =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Path probe = Files.createTempFile(parent, "govsm-", ".probe");
    try {
      return has.isDirectory() && has.owner().equals(Files.getOwner(probe));
    } finally {
      Files.delete(probe);
    }
  }

  /** Of this process at its start, too: then an earlier one had the same number. */
  private static boolean isLeft(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && !isAlive(Long.parseLong(name.group("process")), file);
  }

  private static boolean isAlive(long process, Path file) {
    Optional<Instant> started =
        ProcessHandle.of(process).flatMap(handle -> handle.info().startInstant());
    try {
      return started.isPresent()
          && !Files.getLastModifiedTime(file).toInstant().isBefore(started.get());
    } catch (IOException e) {
      return true; // somebody else takes it away
    }
  }

  /** The name of a file that is read after its request; it too names the process. */
  static String keptName(Path upload) {
    String name = upload.getFileName().toString();
    return name.substring(0, name.length() - END.length()) + "-kept" + END;
  }

  public Path file() throws IOException {
    return Files.createTempFile(folder, ProcessHandle.current().pid() + "-", END);
  }
}
