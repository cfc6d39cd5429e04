package org.govsm.portal.users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.portal.store.SigningKey;
import org.govsm.portal.web.RandomTokens;

/**
 * Seal of second factors: AES-256-GCM under a key that is derived from the key file of the
 * installation, bound to user and factor, so that the database alone neither tells a secret nor
 * takes one from elsewhere.
 */
final class FactorSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec sealing;
  private final SecretKeySpec marking;

  FactorSeal(SigningKey key) {
    this.sealing = new SecretKeySpec(key.derived("govsm second factor: secret"), "AES");
    this.marking = new SecretKeySpec(key.derived("govsm second factor: recovery code"), HMAC);
  }

  String seal(byte[] secret, String user, String factor) {
    byte[] nonce = RandomTokens.bytes(NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, user, factor).doFinal(secret);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** The secret; empty where it was sealed under another key, for somebody else, or was changed. */
  Optional<byte[]> open(String sealed, String user, String factor) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] rest = Arrays.copyOfRange(all, NONCE, Math.max(NONCE, all.length));
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, user, factor).doFinal(rest));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String user, String factor)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(user + " " + factor));
    return cipher;
  }

  /** What is kept of a recovery code: nobody can make it without the key. */
  String mark(String code, String user, String factor) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(marking);
      return HexFormat.of().formatHex(mac.doFinal(bytes(user + " " + factor + " " + code)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
