package org.govsm.portal.users;

/** Base32 (RFC 4648), without padding, as apps for one-time passwords read it. */
public final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = ((held << Byte.SIZE) | (one & 0xff)) & 0xfff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt((held >> bits) & 0x1f));
      }
    }
    return bits == 0 ? text.toString() : text.append(last(held, bits)).toString();
  }

  private static char last(int held, int bits) {
    return LETTERS.charAt((held << (BITS - bits)) & 0x1f);
  }

  /** In groups of four, for people. */
  public static String grouped(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
