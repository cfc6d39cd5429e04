package org.govsm.portal.users;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.portal.web.RandomTokens;

/**
 * Time-based one-time passwords (RFC 6238) over HOTP (RFC 4226), as all common apps make them:
 * SHA-1, six digits, steps of thirty seconds, and a window of one step on each side.
 */
final class Totp {

  static final int DIGITS = 6;

  /** As many as RFC 4226 recommends. */
  static final int SECRET_BYTES = 20;

  static final Duration STEP = Duration.ofSeconds(30);

  private static final int WINDOW = 1;
  private static final String HMAC = "HmacSHA1";

  private Totp() {}

  /** The step of an instant. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  /**
   * The steps of the window whose code this is, the oldest first; it takes the same time for all.
   */
  static List<Long> steps(byte[] secret, String code, Instant at) {
    long now = step(at);
    return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
        .filter(step -> RandomTokens.same(code(secret, step, DIGITS), code))
        .boxed()
        .toList();
  }

  /** The HOTP value of a counter. */
  static String code(byte[] secret, long counter, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    String all = String.format(Locale.ROOT, "%010d", number);
    return all.substring(all.length() - digits);
  }

  private static byte[] hmac(byte[] secret, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
