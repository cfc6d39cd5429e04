package org.govsm.portal.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Attempts of a unit of work: it is done again, from its start, when another transaction was in its
 * way.
 */
final class Attempts {

  private static final int MOST = 8;

  /** A lock is waited for five seconds each time; a person does not wait for eight of them. */
  private static final Duration LONGEST = Duration.ofSeconds(14);

  private static final int PAUSE_MILLIS = 20;

  /** Unique key, serialization, deadlock, and a lock waited for too long, in PostgreSQL. */
  private static final Set<String> IN_THE_WAY = Set.of("23505", "40001", "40P01", "55P03");

  /** The same in SQLite: another process can be in the way there, such as one that copies it. */
  private static final Set<SQLiteErrorCode> IN_THE_WAY_OF_SQLITE =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
          SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY,
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_BUSY_RECOVERY,
          SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
          SQLiteErrorCode.SQLITE_BUSY_TIMEOUT);

  /** Nothing can be written: no room, or a disk that fails. */
  private static final Set<Integer> DISK =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code);

  /** A row breaks a rule of its table, or is too large. */
  private static final Set<Integer> CONTENT =
      Set.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT.code,
          SQLiteErrorCode.SQLITE_MISMATCH.code,
          SQLiteErrorCode.SQLITE_TOOBIG.code);

  /** PostgreSQL says so by this. */
  private static final String DISK_FULL = "53100";

  private Attempts() {}

  static <T> T of(Once<T, RuntimeException> unit) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return once(unit);
      } catch (RuntimeException e) {
        if (!isInTheWay(e)) {
          throw e;
        } else if (attempt == MOST || System.nanoTime() - start > LONGEST.toNanos()) {
          throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
        }
      }
      pause(attempt);
    }
  }

  /** A disk that takes nothing is told apart from a fault of ours. */
  static <T, X extends Exception> T once(Once<T, X> unit) throws X {
    try {
      return unit.get();
    } catch (RuntimeException e) {
      if (cause(e).filter(Attempts::isOfTheDisk).isPresent()) {
        throw new StoreRefusal(Reason.DISK, Message.of("store.disk"), e);
      }
      throw e;
    }
  }

  /** Work that is done once. */
  interface Once<T, X extends Exception> {
    T get() throws X;
  }

  static boolean isInTheWay(Throwable thrown) {
    return cause(thrown).filter(Attempts::isOfOthers).isPresent();
  }

  static Optional<SQLException> cause(Throwable thrown) {
    for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /** Why it failed, in the words of the database where it was the database. */
  static String why(Throwable thrown) {
    return String.valueOf(cause(thrown).<Throwable>map(sql -> sql).orElse(thrown).getMessage());
  }

  private static boolean isOfOthers(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? IN_THE_WAY_OF_SQLITE.contains(sqlite.getResultCode())
        : IN_THE_WAY.contains(String.valueOf(e.getSQLState()));
  }

  /** Whether the database takes no such row, however often it is written. */
  static boolean isOfContent(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? CONTENT.contains(sqlite.getResultCode().code & 0xff)
        : String.valueOf(e.getSQLState()).matches("2[23].*");
  }

  static boolean isOfTheDisk(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? DISK.contains(sqlite.getResultCode().code & 0xff)
        : DISK_FULL.equals(e.getSQLState());
  }

  /** Whether the file of a database cannot be opened, for want of room or for another reason. */
  static boolean isNotOpened(SQLException e) {
    return e instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CANTOPEN.code;
  }

  /** Longer each time, and not the same for two that met. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt) + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
    }
  }
}
