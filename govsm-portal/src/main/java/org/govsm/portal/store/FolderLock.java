package org.govsm.portal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Folder lock: holds a folder for one store; the system lets it go when the process ends, however
 * it ends.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock of(Path folder) throws DatabaseUnavailableException {
    FileChannel channel = open(folder);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
      channel.close();
    } catch (OverlappingFileLockException | IOException e) {
      throw inUse(folder, e);
    }
    throw inUse(folder, new IOException("locked"));
  }

  private static FileChannel open(Path folder) throws DatabaseUnavailableException {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve("govsm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "cannot write into " + folder + ": choose another folder with --data DIR", e);
    }
  }

  private static DatabaseUnavailableException inUse(Path folder, Exception e) {
    return new DatabaseUnavailableException(
        folder
            + " is in use by another govsm. Stop that one, or choose another folder with --data"
            + " DIR.",
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
