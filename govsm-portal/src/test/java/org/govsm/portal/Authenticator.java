package org.govsm.portal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app for one-time passwords, made apart from the portal. */
record Authenticator(String key, Clock clock) {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern KEY = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
  private static final int BYTES = 20;

  /** Types the key from the page that sets it up. */
  static Authenticator typed(String page, Clock clock) {
    Matcher key = KEY.matcher(page);
    if (!key.find()) {
      throw new AssertionError("no key on the page");
    }
    return new Authenticator(key.group(1).replace(" ", ""), clock);
  }

  /** The code of now. */
  String code() {
    return code(0);
  }

  /** The code of so many steps later. */
  String code(int later) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      long step = Math.floorDiv(clock.instant().getEpochSecond(), 30) + later;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] bytes() {
    BigInteger all = BigInteger.ONE; // keeps leading zeros
    for (int i = 0; i < key.length(); i++) {
      all = all.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(key.charAt(i))));
    }
    byte[] bytes = all.toByteArray();
    byte[] key = new byte[BYTES];
    System.arraycopy(bytes, bytes.length - BYTES, key, 0, BYTES);
    return key;
  }
}
