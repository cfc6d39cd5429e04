package org.govsm.portal.work;

import java.io.ByteArrayOutputStream;

/**
 * Packed text: what says the same as a text in fewer bytes, one for each letter of Latin without
 * accents and of Devanagari, and three for each other sign.
 */
final class PackedText {

  private static final int LATIN = 0x80;
  private static final int DEVANAGARI = 0x900;
  private static final int OTHER = 1;

  private PackedText() {}

  static byte[] of(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < LATIN && sign != OTHER) {
        packed.write(sign);
      } else if (sign >= DEVANAGARI && sign < DEVANAGARI + LATIN) {
        packed.write(LATIN | sign - DEVANAGARI);
      } else {
        packed.write(OTHER);
        packed.write(sign >> 8);
        packed.write(sign);
      }
    }
    return packed.toByteArray();
  }

  static String text(byte[] packed) {
    char[] text = new char[packed.length];
    int length = 0;
    for (int i = 0; i < packed.length; i++) {
      int sign = packed[i] & 0xff;
      if (sign == OTHER) {
        text[length++] = (char) ((packed[i + 1] & 0xff) << 8 | packed[i + 2] & 0xff);
        i += 2;
      } else {
        text[length++] = (char) (sign < LATIN ? sign : sign - LATIN + DEVANAGARI);
      }
    }
    return new String(text, 0, length);
  }
}
