package org.govsm.portal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.govsm.core.ledger.CanonicalForm;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Files as they were given, by their hash; each once. They come and go in parts: memory does not
 * grow with them.
 */
public final class EvidenceStore {

  static final int PART = 64 * 1024;

  private final Handle handle;

  EvidenceStore(Handle handle) {
    this.handle = handle;
  }

  /** Keeps bytes, within this unit of work. */
  public EvidenceFile keep(byte[] bytes) {
    String digest = CanonicalForm.digest(bytes);
    return find(digest).orElseGet(() -> keepUnlessKnown(new ByteArrayInputStream(bytes)));
  }

  /** Keeps a file that can be read only once, in a transaction that nothing else is part of. */
  EvidenceFile keepAlone(InputStream file) throws IOException {
    handle.begin();
    EvidenceFile read = new EvidenceFile("", 0);
    try {
      UUID upload = UUID.randomUUID();
      read = insertParts(upload, file);
      if (find(read.digest()).isPresent()) {
        handle.rollback();
      } else {
        insert(read, upload);
        handle.commit();
      }
      return read;
    } catch (IOException | RuntimeException e) {
      rollBack(e);
      if (Attempts.isInTheWay(e) && find(read.digest()).isPresent()) {
        return read; // somebody gave the same file at the same time
      }
      throw e;
    }
  }

  /** After some failures the database has done so by itself. */
  private void rollBack(Exception failure) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Keeps a file within this unit of work, which may have to be done again: the caller opens the
   * file anew each time.
   *
   * @param file is read to its end, not closed
   */
  public EvidenceFile keepUnlessKnown(InputStream file) {
    try {
      UUID upload = UUID.randomUUID();
      EvidenceFile read = insertParts(upload, file);
      if (find(read.digest()).isPresent()) {
        handle.execute("delete from evidence_part where upload = ?", upload);
      } else {
        insert(read, upload);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EvidenceFile insertParts(UUID upload, InputStream file) throws IOException {
    MessageDigest digest = sha256();
    byte[] part = new byte[PART];
    long bytes = 0;
    int number = 0;
    for (int n = file.readNBytes(part, 0, PART); n > 0; n = file.readNBytes(part, 0, PART)) {
      digest.update(part, 0, n);
      bytes += n;
      byte[] filled = n == PART ? part : Arrays.copyOf(part, n);
      handle.execute("insert into evidence_part values (?, ?, ?)", upload, number++, kept(filled));
    }
    return new EvidenceFile("sha256:" + HexFormat.of().formatHex(digest.digest()), bytes);
  }

  byte[] kept(byte[] part) {
    try {
      return Sql.isSqlite(handle.getConnection()) ? EvidencePart.pack(part) : part;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that is kept part by part. */
  public EvidenceUpload upload(UUID upload) {
    return new EvidenceUpload(handle, upload);
  }

  void insert(EvidenceFile file, UUID upload) {
    handle.execute(
        "insert into evidence (digest, byte_count, upload) values (?, ?, ?)",
        file.digest(),
        file.bytes(),
        upload);
  }

  /**
   * Looks a file up.
   *
   * @return the file; empty if no such file is kept
   */
  public Optional<EvidenceFile> find(String digest) {
    return handle
        .select("select digest, byte_count from evidence where digest = ?", digest)
        .map((row, context) -> new EvidenceFile(row.getString(1), row.getLong(2)))
        .findOne();
  }

  /**
   * Reads a file as it was given.
   *
   * @return its bytes; to be read within this unit of work. Its end is not reached where they are
   *     not those that were given: a {@link StoreRefusal} comes in its place
   * @throws StoreRefusal if no such file is kept
   */
  public InputStream open(String digest) {
    return new VerifiedStream(raw(digest), digest);
  }

  /** Its bytes as they are, right or not. */
  InputStream raw(String digest) {
    UUID upload =
        handle
            .select("select upload from evidence where digest = ?", digest)
            .mapTo(UUID.class)
            .findOne()
            .orElseThrow(() -> StoreRefusal.missing("store.no-evidence", digest));
    return new PartsStream(number -> part(upload, number));
  }

  /** A file that is a tree in canonical form. */
  public Map<String, @Nullable Object> tree(String digest) {
    try (InputStream file = open(digest)) {
      return StoredTree.read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file in the place of one that is broken, if it is the right one. */
  boolean replace(String digest, InputStream file) throws IOException {
    UUID upload = UUID.randomUUID();
    EvidenceFile read = insertParts(upload, file);
    if (!read.digest().equals(digest)) {
      handle.execute("delete from evidence_part where upload = ?", upload);
      return false;
    }
    handle.execute(
        "delete from evidence_part where upload = (select upload from evidence where digest = ?)",
        digest);
    if (find(digest).isEmpty()) {
      insert(read, upload);
    } else {
      handle.execute(
          "update evidence set byte_count = ?, upload = ? where digest = ?",
          read.bytes(),
          upload,
          digest);
    }
    return true;
  }

  /** Whether a file is there as it was given. */
  boolean isWhole(String digest) {
    try (InputStream bytes = raw(digest)) {
      return Optional.of(digestOf(bytes)).equals(find(digest));
    } catch (IOException | StoreRefusal e) {
      return false;
    }
  }

  /** What bytes would be known by. */
  static EvidenceFile digestOf(InputStream file) throws IOException {
    MessageDigest digest = sha256();
    byte[] some = new byte[PART];
    long bytes = 0;
    for (int n = file.read(some); n >= 0; n = file.read(some)) {
      digest.update(some, 0, n);
      bytes += n;
    }
    return new EvidenceFile("sha256:" + HexFormat.of().formatHex(digest.digest()), bytes);
  }

  private Optional<byte[]> part(UUID upload, int number) {
    return handle
        .select("select bytes from evidence_part where upload = ? and part_no = ?", upload, number)
        .map((row, context) -> given(row))
        .findOne();
  }

  private static byte[] given(ResultSet row) throws SQLException {
    byte[] kept = row.getBytes(1);
    try {
      return Sql.isSqlite(row) ? EvidencePart.unpack(kept) : kept;
    } catch (IllegalStateException e) {
      return kept; // whoever reads to the end finds that these are not the bytes
    }
  }

  /** Files ordered by hash, a page at a time. */
  List<EvidenceFile> page(String after, int limit) {
    return handle
        .select(
            "select digest, byte_count from evidence where digest > ? order by digest" + " limit ?",
            after,
            limit)
        .map((row, context) -> new EvidenceFile(row.getString(1), row.getLong(2)))
        .list();
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
