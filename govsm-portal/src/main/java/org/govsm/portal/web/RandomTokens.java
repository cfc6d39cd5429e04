package org.govsm.portal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.govsm.core.ledger.CanonicalForm;

/** Random secrets that a browser or a machine keeps, and what the portal keeps of them. */
public final class RandomTokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int ID_BYTES = 10;

  private RandomTokens() {}

  /**
   * A new secret.
   *
   * @return 256 random bits, in letters that an address and a cookie can hold
   */
  public static String next() {
    return random(BYTES);
  }

  /** What a new user or token is called: not to be guessed, and no secret. */
  public static String id(String prefix) {
    return prefix + random(ID_BYTES).replace('-', 'x').replace('_', 'x');
  }

  private static String random(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
  }

  /** Random bytes. */
  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** What the portal keeps of a secret. A secret of 256 bits cannot be found from it. */
  public static String digest(String secret) {
    return CanonicalForm.digest(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** What forms give back: it comes from the browser's secret, and does not give it away. */
  public static String formToken(String secret) {
    return digest("form " + secret).substring("sha256:".length());
  }

  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
