package org.govsm.portal.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of an export.
 *
 * @param signature over the digests of all entries before
 */
record ExportSignature(String key, String signature) {

  static ExportSignature of(SigningKey key, String signed) {
    return new ExportSignature(key.publicKey(), key.sign(signed));
  }

  static ExportSignature read(byte[] entry) {
    Map<String, @Nullable Object> tree = StoredTree.read(entry);
    return new ExportSignature(StoredTree.text(tree, "key"), StoredTree.text(tree, "signature"));
  }

  byte[] bytes() {
    return StoredTree.bytes(Map.of("algorithm", "Ed25519", "key", key, "signature", signature));
  }

  boolean isOf(String signed) {
    return SigningKey.isSigned(signed, key, signature);
  }

  String fingerprint() {
    return SigningKey.fingerprint(key);
  }
}
