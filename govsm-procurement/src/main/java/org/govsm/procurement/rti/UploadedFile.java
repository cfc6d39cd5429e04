package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.govsm.core.ledger.CanonicalForm;

/**
 * Uploaded file, known by its hash and its size: its bytes are read only where they leave, and only
 * if they are those of the hash.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 * @param bytes its size
 * @param content gives its bytes as they were uploaded
 */
public record UploadedFile(String digest, long bytes, Supplier<byte[]> content) {

  /**
   * Checks that nothing is missing.
   *
   * @param digest see the record
   * @param bytes see the record
   * @param content see the record
   */
  public UploadedFile {
    requireNonNull(digest, "digest");
    requireNonNull(content, "content");
  }

  /** A file whose bytes are at hand. */
  public static UploadedFile of(byte[] content) {
    byte[] kept = content.clone();
    return new UploadedFile(CanonicalForm.digest(kept), kept.length, kept::clone);
  }

  /**
   * Its bytes.
   *
   * @throws IllegalStateException if they are not those that were uploaded
   */
  byte[] read() {
    byte[] read = content.get();
    if (!CanonicalForm.digest(read).equals(digest)) {
      throw new IllegalStateException("the file is not the one of " + digest);
    }
    return read;
  }

  /** Its hash. */
  @Override
  public String toString() {
    return digest;
  }
}
