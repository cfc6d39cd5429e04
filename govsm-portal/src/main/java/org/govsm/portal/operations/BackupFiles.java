package org.govsm.portal.operations;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Backup files of a folder: {@code govsm-2026-11-29.zip}, with {@code -broken} where the database
 * was. Files of other names are left alone.
 */
final class BackupFiles {

  private static final Pattern NAME =
      Pattern.compile("govsm-(?<day>\\d{4}-\\d{2}-\\d{2})(?<broken>-broken)?\\.zip");

  private static final String START = "govsm-";
  private static final String PART = ".part";

  private final Path folder;
  private final ZoneId zone;

  /** The backups of a folder, whose days are those of a zone. */
  BackupFiles(Path folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  /**
   * One of them.
   *
   * @param day the day by its name
   * @param written the day on which it was written
   * @param whole whether the database was
   */
  record One(Path file, LocalDate day, LocalDate written, boolean whole) {

    /** Whether it was written before its day began: a clock stood later then. */
    private boolean isEarly() {
      return written.isBefore(day);
    }
  }

  /** All, the newest first. */
  List<One> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<One> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "govsm-*.zip")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          all.add(one(file, LocalDate.parse(name.group("day")), name.group("broken") == null));
        }
      }
    }
    all.sort((one, other) -> other.day().compareTo(one.day()));
    return Collections.unmodifiableList(all);
  }

  private One one(Path file, LocalDate day, boolean whole) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return new One(file, day, LocalDate.ofInstant(written, zone), whole);
  }

  /** The newest of a database that was whole, as of a day. */
  Optional<One> newestWhole(LocalDate today) throws IOException {
    return until(today).stream().filter(One::whole).findFirst();
  }

  boolean has(LocalDate day) throws IOException {
    return all().stream().anyMatch(one -> one.day().equals(day) && !one.isEarly());
  }

  private List<One> until(LocalDate today) throws IOException {
    return all().stream().filter(one -> !one.day().isAfter(today)).toList();
  }

  /**
   * Marks those of a day to come as written now, so that none of them stands for its day once it
   * comes.
   *
   * @return those that were not marked yet
   */
  List<Path> markAhead(Instant now) throws IOException {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Path> ahead = new ArrayList<>();
    for (One one : all()) {
      if (one.day().isAfter(today) && !one.isEarly()) {
        Files.setLastModifiedTime(one.file(), FileTime.from(now));
        ahead.add(one.file());
      }
    }
    return ahead;
  }

  /** A new file that only the user of the portal can read, and that is no backup yet. */
  Path begin() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(folder, START, PART);
  }

  /** Gives a file its name at once, so that no half backup ever has it. */
  Path finish(Path part, LocalDate day, boolean whole) throws IOException {
    Path file = folder.resolve(START + day + (whole ? "" : "-broken") + ".zip");
    return Files.move(
        part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Deletes all but the newest of each kind: a broken one never pushes a whole one out, and one of
   * a day to come pushes out none.
   */
  void keep(int most, LocalDate today) throws IOException {
    for (boolean whole : new boolean[] {true, false}) {
      for (One one :
          until(today).stream().filter(two -> two.whole() == whole).skip(most).toList()) {
        Files.deleteIfExists(one.file());
      }
    }
  }

  /** Deletes what processes left that were killed while they wrote, before a moment. */
  void sweep(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, START + "*" + PART)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
