package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The H2 database in which former versions kept everything. It is moved over once, row by row; the
 * file itself is only read, and renamed when all is done.
 */
public final class FormerDatabase {

  static final String FILE = "govsm.mv.db";

  private static final String AFTERWARDS = FILE + ".moved";
  private static final String AT_WORK = "moving";
  private static final int PAGE = 500;

  private FormerDatabase() {}

  /**
   * Report on what was moved.
   *
   * @param broken what was found broken, in words; it was so before, and was moved as it is
   */
  public record Moved(long rows, List<String> broken) {}

  /** Nobody is to begin anew beside what is there already. */
  static void refuse(Path folder) throws DatabaseUnavailableException {
    if (isIn(folder)) {
      throw new DatabaseUnavailableException(
          folder
              + " holds the database of a former version, "
              + FILE
              + ". Move it over first: add --move-h2 to this command, once.",
          new IOException(FILE));
    }
  }

  private static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE)) && !Files.exists(folder.resolve(SqliteFolder.FILE));
  }

  /**
   * Moves it over: all of it, or nothing when this throws. It needs room for a copy of the file and
   * for the new database.
   *
   * @throws DatabaseUnavailableException if there is none, it is in use, or it cannot be read
   */
  public static Moved move(DatabaseConfig config, EventHandlers handlers)
      throws DatabaseUnavailableException {
    Path folder =
        config
            .folder()
            .filter(FormerDatabase::isIn)
            .orElseThrow(() -> failed(config, new IOException("there is no " + FILE + " to move")));
    FolderLock lock = FolderLock.of(folder);
    try {
      return moved(folder, handlers);
    } catch (IOException | SQLException | RuntimeException e) {
      forget(folder.resolve(AT_WORK), e);
      throw failed(config, e);
    } finally {
      lock.close();
    }
  }

  /** What was begun; what cannot be removed now is removed when it is tried again. */
  private static void forget(Path work, Exception failure) {
    try {
      SqliteFolder.remove(work);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static DatabaseUnavailableException failed(DatabaseConfig config, Exception e) {
    return new DatabaseUnavailableException(
        "the database of a former version in " + config + " was not moved: " + e.getMessage(), e);
  }

  private static Moved moved(Path folder, EventHandlers handlers) throws IOException, SQLException {
    SqliteFolder.keepLibrariesIn(folder);
    Path work = folder.resolve(AT_WORK);
    SqliteFolder.remove(work);
    DatabaseConfig config = DatabaseConfig.inFolder(work);
    Store.open(config, handlers).close();
    Path copy = work.resolve(FILE);
    Files.copy(folder.resolve(FILE), copy);
    List<String> broken = new ArrayList<>();
    long rows = new FormerRows(copy, config, handlers).move(broken);
    try (Store store = Store.open(config, handlers)) {
      broken.addAll(store.read(FormerDatabase::broken));
    }
    Files.move(
        work.resolve(SqliteFolder.FILE),
        folder.resolve(SqliteFolder.FILE),
        StandardCopyOption.ATOMIC_MOVE);
    Files.move(folder.resolve(FILE), folder.resolve(AFTERWARDS));
    SqliteFolder.remove(work);
    return new Moved(rows, broken);
  }

  private static List<String> broken(Transaction tx) {
    List<String> broken = new ArrayList<>();
    for (ChainHead head : tx.events().heads()) {
      ChainReport report = tx.events().verify(head.department());
      broken.addAll(report.faults());
    }
    if (tx.checkpoints().firstBroken().isPresent()) {
      broken.add("the chain of checkpoints is broken");
    }
    for (List<EvidenceFile> page = tx.evidence().page("", PAGE);
        !page.isEmpty();
        page = tx.evidence().page(page.get(page.size() - 1).digest(), PAGE)) {
      page.stream()
          .filter(file -> !tx.evidence().isWhole(file.digest()))
          .forEach(file -> broken.add("the file " + file.digest() + " is not whole"));
    }
    return broken;
  }
}
