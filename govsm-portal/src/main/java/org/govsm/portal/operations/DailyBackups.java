package org.govsm.portal.operations;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Daily backups: one a day, on the disk and read again before it has its name. One that fails is
 * tried again at the next look, and told until one succeeds.
 */
public final class DailyBackups {

  private static final Logger LOG = LoggerFactory.getLogger(DailyBackups.class);

  /** Nobody writes one for longer, be it another portal into the same folder. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final BackupPlan plan;
  private final Clock clock;
  private final BackupFiles files;
  private volatile State state;

  /** How the last backup went. */
  enum Outcome {
    /** None was due since the start. */
    NONE,
    /** It was written, and is what was to be written. */
    WRITTEN,
    /** It was written, of a database that is broken. */
    BROKEN,
    /** It could not be written, or was another when it was read again. */
    FAILED
  }

  /**
   * State of the backups.
   *
   * @param newest when the newest of a database that was whole was written
   * @param bytes of that
   */
  record State(Outcome outcome, Optional<Instant> newest, long bytes) {}

  /** Backups by a plan; what lies there is known from the start. */
  public DailyBackups(BackupPlan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
    this.files = new BackupFiles(plan.folder(), clock.getZone());
    this.state = before();
  }

  /** What lies there from before the start. */
  private State before() {
    State none = new State(Outcome.NONE, Optional.empty(), 0);
    try {
      files.sweep(clock.instant().minus(LONGEST));
      Optional<BackupFiles.One> newest = files.newestWhole(LocalDate.now(clock));
      return newest.isEmpty() ? none : written(Outcome.NONE, newest.get().file());
    } catch (IOException e) {
      LOG.error("the backups in {} cannot be read: {}", plan.folder(), e.toString());
      return new State(Outcome.FAILED, Optional.empty(), 0);
    }
  }

  State state() {
    return state;
  }

  /** The day on which the newest one of a whole database was written. */
  public Optional<LocalDate> newest() {
    return state.newest().map(at -> LocalDate.ofInstant(at, clock.getZone()));
  }

  /** Whether the last one failed, or is of a broken database. */
  public boolean isBad() {
    Outcome last = state.outcome();
    return last == Outcome.FAILED || last == Outcome.BROKEN;
  }

  /** Writes the backup of the day if it is due. */
  void look(Store store) {
    LocalDate today = LocalDate.now(clock);
    try {
      files.markAhead(clock.instant()).forEach(DailyBackups::warn);
      if (!LocalTime.now(clock).isBefore(plan.at()) && !files.has(today)) {
        state = write(store, today);
        files.keep(plan.keep(), today);
      }
    } catch (IOException | RuntimeException e) {
      state = new State(Outcome.FAILED, state.newest(), state.bytes());
      LOG.error("the backup into {} failed and will be tried again", plan.folder(), e);
    }
  }

  private static void warn(Path ahead) {
    LOG.warn("the backup {} is of a day to come: is the clock right?", ahead.getFileName());
  }

  private State write(Store store, LocalDate day) throws IOException {
    Path part = files.begin();
    try {
      Backup backup = new Backup(store);
      boolean whole;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        whole = backup.write(out).isEmpty() && store.brokenChains().isEmpty();
      }
      onDisk(part);
      backup.verify(() -> new BufferedInputStream(Files.newInputStream(part)));
      Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
      Path file = files.finish(part, day, whole);
      LOG.info("the backup {} was written and read again", file.getFileName());
      return whole
          ? written(Outcome.WRITTEN, file)
          : new State(Outcome.BROKEN, state.newest(), state.bytes());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static State written(Outcome outcome, Path file) throws IOException {
    Instant at = Files.getLastModifiedTime(file).toInstant();
    return new State(outcome, Optional.of(at), Files.size(file));
  }

  private static void onDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
