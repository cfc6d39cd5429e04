package org.govsm.procurement.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key of a publisher, under which references that are not published get ids of their own: the same
 * reference has the same id in all publications, and nobody without the key can test a guess. It is
 * secret, and never written or shown.
 */
public final class ReferenceKey {

  private static final int LEAST = 32;
  private static final int SHOWN = 8;
  private static final String ALGORITHM = "HmacSHA256";

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

  /** Sixteen letters for a reference of a kind. */
  String of(String kind, String reference) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update((kind + "\n").getBytes(UTF_8));
      byte[] digest = mac.doFinal(reference.getBytes(UTF_8));
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < SHOWN; i++) {
        letters.append(LETTERS.charAt(digest[i] >> 4 & 15)).append(LETTERS.charAt(digest[i] & 15));
      }
      return letters.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "ReferenceKey";
  }
}
