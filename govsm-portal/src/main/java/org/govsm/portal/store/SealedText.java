package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealed text: AES-256-GCM under a key of the installation, bound to what it is of, so that it
 * neither tells what it says nor can be put elsewhere.
 */
public final class SealedText {

  /** How long a nonce is, in bytes. */
  public static final int NONCE = 12;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final int TAG_BITS = 128;

  private SealedText() {}

  /**
   * Seals bytes.
   *
   * @param key 256 bits
   * @param nonce of which the first twelve bytes count; one never comes with two texts
   * @param bound what it is of
   * @return the nonce and what is sealed
   */
  public static byte[] seal(byte[] key, byte[] nonce, String bound, byte[] text) {
    byte[] first = Arrays.copyOf(nonce, NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, first, bound).doFinal(text);
      byte[] all = Arrays.copyOf(first, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** What was sealed; empty where it was sealed under another key, elsewhere, or was changed. */
  public static Optional<byte[]> open(byte[] key, String bound, byte[] all) {
    if (all.length < NONCE) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(all, NONCE);
    byte[] rest = Arrays.copyOfRange(all, NONCE, all.length);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(rest));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** As {@link #open(byte[], String, byte[])}, of what was written in Base64. */
  public static Optional<byte[]> open(byte[] key, String bound, String written) {
    try {
      return open(key, bound, Base64.getDecoder().decode(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A mark that nobody can make without the key: HMAC-SHA256 of what it is of, and of a text. */
  public static byte[] mark(byte[] key, String of, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update((of + " ").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
