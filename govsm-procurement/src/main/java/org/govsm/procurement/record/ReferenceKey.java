package org.govsm.procurement.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.govsm.core.ledger.CanonicalForm;

/**
 * Key of a publisher, under which references that are not published get ids of their own: the same
 * reference has the same id in all publications, and nobody without the key can test a guess. It is
 * secret, and never written or shown.
 */
public final class ReferenceKey {

  private static final int LEAST = 32;
  private static final int SHOWN = 8;
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  /** Letters alone, so that no id looks like a number of anybody. */
  private static final String LETTERS = "bcdfghjkmnpqrstv";

  private final byte[] secret;

  private ReferenceKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * A key.
   *
   * @param secret at least 32 random bytes, kept by the installation
   * @throws IllegalArgumentException if it is shorter
   */
  public static ReferenceKey of(byte[] secret) {
    if (secret.length < LEAST) {
      throw new IllegalArgumentException("a key of references has at least 32 bytes");
    }
    return new ReferenceKey(secret);
  }

  /** Sixteen letters for a reference of a kind: the beginning of its HMAC by RFC 2104. */
  String of(String kind, String reference) {
    byte[] digest = hmac((kind + "\n" + reference).getBytes(UTF_8));
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < SHOWN; i++) {
      letters.append(LETTERS.charAt(digest[i] >> 4 & 15)).append(LETTERS.charAt(digest[i] & 15));
    }
    return letters.toString();
  }

  private byte[] hmac(byte[] text) {
    byte[] key = secret.length > BLOCK ? sha256(secret) : secret;
    return sha256(joined(padded(key, OUTER), sha256(joined(padded(key, INNER), text))));
  }

  private static byte[] padded(byte[] key, int with) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) with;
    }
    return block;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] sha256(byte[] bytes) {
    return HexFormat.of().parseHex(CanonicalForm.digest(bytes).substring("sha256:".length()));
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "ReferenceKey";
  }
}
