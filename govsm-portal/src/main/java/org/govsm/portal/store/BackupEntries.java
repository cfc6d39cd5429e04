package org.govsm.portal.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Entries of an export, read once, in the order in which an export has them. What is no entry of an
 * export, comes twice, or unfolds beyond measure is refused before it is used.
 */
final class BackupEntries {

  private static final String HASH = "[0-9a-f]{64}";
  private static final List<String> ORDER =
      List.of(
          BackupFormat.MANIFEST,
          BackupFormat.EVIDENCE,
          BackupFormat.EVENTS,
          BackupFormat.CHECKPOINTS,
          BackupFormat.REPORT,
          BackupFormat.SIGNATURE);

  /** Figures and hashes take a tenth of their length in a ZIP, and never less than this part. */
  private static final long MOST_UNFOLDING = 250;

  private static final long FREE = 256L << 20;

  /** A name and its digest take some four times this. */
  private static final int NAME = 32;

  private final SignedEntries signed = new SignedEntries();
  private final ZipInputStream zip;
  private final InputStream in;
  private long packed;
  private long unfolded;
  private int names;
  private String name = "";
  private String place = "";
  private @Nullable BackupLines lines;
  private @Nullable ExportSignature signature;

  BackupEntries(InputStream file) {
    this.zip = new ZipInputStream(counted(file));
    this.in = measured(signed.reading(zip));
  }

  /** Refuses an export by its signature, without looking at what it says. */
  static void require(InputStream file, ExportSigners exportSigners, SigningKey own) {
    BackupEntries entries = new BackupEntries(file);
    try {
      while (entries.next().isPresent()) {
        // looked at only so far that its digest is known
      }
      entries.require(exportSigners, own);
    } catch (IOException | RuntimeException e) {
      throw entries.broken(e);
    }
  }

  void require(ExportSigners exportSigners, SigningKey own) {
    exportSigners.require(Optional.ofNullable(signature), signed.text(), own);
  }

  /** The name of the next entry; empty after the last. The signature is read on the way. */
  Optional<String> next() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    lines = null;
    place = name.isEmpty() ? "" : "behind " + name + ": ";
    @Nullable ZipEntry entry = zip.getNextEntry();
    if (entry == null && name.isEmpty()) {
      throw new BrokenBackupException("this is no backup of govsm");
    } else if (entry == null) {
      place = "";
      return Optional.empty();
    }
    name = follow(entry.getName());
    place = name + ": ";
    if (name.equals(BackupFormat.SIGNATURE)) {
      signed.text();
      signature = ExportSignature.read(whole(zip));
      return next();
    }
    signed.begin(name);
    return Optional.of(name);
  }

  private String follow(String next) {
    int before = place(name);
    int place = place(next);
    if (name.isEmpty() && place != 0) {
      throw new BrokenBackupException("this is no backup of govsm");
    } else if (signature != null) {
      throw new BrokenBackupException("something was added after it was signed");
    } else if (place < 0) {
      throw new BrokenBackupException(
          "a backup has no entry " + next.substring(0, Math.min(100, next.length())));
    } else if (names++ > BackupFormat.mostBytes() / NAME) {
      throw BackupFormat.tooLong(BackupFormat.mostBytes());
    } else if (place < before || place == before && next.compareTo(name) <= 0) {
      throw new BrokenBackupException(
          "the entry " + next + " comes twice, or not where it belongs");
    }
    return next;
  }

  /** Where in an export an entry stands; negative for what is none. */
  private static int place(String name) {
    int folder = name.indexOf('/') + 1;
    int place = ORDER.indexOf(folder == 0 ? name : name.substring(0, folder));
    String file = name.substring(folder);
    boolean named =
        switch (place) {
          case 1 -> file.matches(HASH);
          case 2 -> Sql.isId(file);
          default -> folder == 0;
        };
    return named ? place : -1;
  }

  /** The bytes of the entry. */
  InputStream in() {
    return in;
  }

  /** The entry whole, which is no file of a department. */
  byte[] bytes() throws IOException {
    return whole(in);
  }

  private static byte[] whole(InputStream in) throws IOException {
    int most = BackupFormat.mostBytes();
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw BackupFormat.tooLong(most);
    }
    return bytes;
  }

  /** The entry line by line. */
  BackupLines lines() {
    lines = new BackupLines(in);
    return lines;
  }

  /** A fault of the file, with its place; a fault of the disk or the database stays what it is. */
  RuntimeException broken(Exception e) {
    Exception fault =
        e instanceof UncheckedIOException wrapped ? Objects.requireNonNull(wrapped.getCause()) : e;
    if (fault instanceof ZipException || fault instanceof EOFException) {
      return at("it is not whole (" + fault.getMessage() + "); export it again", fault);
    } else if (fault instanceof BrokenBackupException) {
      return at(String.valueOf(fault.getMessage()), fault);
    } else if (fault instanceof IOException io) {
      return new UncheckedIOException(io);
    } else if (Attempts.cause(fault).filter(sql -> !Attempts.isOfContent(sql)).isPresent()) {
      return (RuntimeException) fault;
    }
    return at("it cannot be read", fault);
  }

  private BrokenBackupException at(String why, Exception fault) {
    String line =
        lines == null ? place : place.replaceFirst(": $", ", line " + lines.number() + ": ");
    return new BrokenBackupException((line + why).replaceAll("\\p{Cntrl}", "?"), fault);
  }

  private InputStream counted(InputStream file) {
    return new FilterInputStream(file) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        packed += Math.max(0, count);
        return count;
      }
    };
  }

  private InputStream measured(InputStream entries) {
    return new FilterInputStream(entries) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        unfolded += Math.max(0, count);
        if (unfolded > FREE && unfolded / MOST_UNFOLDING > packed) {
          throw new BrokenBackupException("it unfolds to more than any backup does");
        }
        return count;
      }
    };
  }
}
