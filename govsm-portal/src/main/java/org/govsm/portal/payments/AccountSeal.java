package org.govsm.portal.payments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.SealedText;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bid.Nonce;
import org.jspecify.annotations.Nullable;

/**
 * Account seal: whatever has a bank account in it is kept sealed under a key that is derived from
 * the key file of the installation, bound to its place, so that neither the log nor an export or
 * the database alone tells it.
 */
record AccountSeal(Transaction tx) {

  private static final int ROOM = 512;

  /** What is stored of a tree, of a length that does not tell that of its account. */
  String seal(String bound, Map<String, ?> tree) {
    byte[] text = StoredTree.bytes(tree);
    byte[] padded = Arrays.copyOf(text, (text.length / ROOM + 1) * ROOM);
    Arrays.fill(padded, text.length, padded.length, (byte) ' '); // white space behind JSON
    return Base64.getEncoder().encodeToString(sealed(bound, padded));
  }

  /** The tree; empty where the key file was replaced, or it is of another place. */
  Optional<Map<String, @Nullable Object>> open(String bound, String sealed) {
    return SealedText.open(key("sealed account"), bound, sealed)
        .map(text -> new String(text, StandardCharsets.UTF_8).strip())
        .map(said -> StoredTree.read(said.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is stored of a file; the same file gives the same bytes. */
  byte[] sealed(String bound, byte[] file) {
    byte[] nonce = SealedText.mark(key("nonce of a sealed account"), bound, file);
    return SealedText.seal(key("sealed account"), nonce, bound, file);
  }

  /** A file that was sealed. */
  Optional<byte[]> opened(String bound, byte[] sealed) {
    return SealedText.open(key("sealed account"), bound, sealed);
  }

  /** The secret of the digests of a register. */
  Nonce registerNonce(String department) {
    return Nonce.of(SealedText.mark(key("nonce of a register"), department, new byte[0]));
  }

  /** The secret of the digests of a batch. */
  Nonce batchNonce(String department, String batch) {
    String bound = department + " " + batch;
    return Nonce.of(SealedText.mark(key("nonce of a batch"), bound, new byte[0]));
  }

  private byte[] key(String purpose) {
    return tx.derivedKey("govsm payments: " + purpose);
  }
}
