package org.govsm.portal.tenders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Act seal: AES-256-GCM under a key that is derived from the key file of the installation, bound to
 * tender and number of the act, so that neither the log nor an export tells who bid before the bids
 * are opened. All sealed acts are of a length that says nothing of their kind.
 */
final class ActSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final String MEMBER = "sealed";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ROOM = 4096;
  private static final int SHORT = 10;

  private final Transaction tx;

  ActSeal(Transaction tx) {
    this.tx = tx;
  }

  /** What is stored of an act. */
  Map<String, @Nullable Object> seal(StoredTender one, int number, Map<String, ?> act) {
    byte[] text = StoredTree.bytes(act);
    byte[] padded = Arrays.copyOf(text, (text.length / ROOM + 1) * ROOM);
    Arrays.fill(padded, text.length, padded.length, (byte) ' '); // white space behind JSON
    byte[] nonce =
        Arrays.copyOf(marked("nonce of a sealed act", bound(one, number), padded), NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, one, number).doFinal(padded);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return Map.of(MEMBER, Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** The act; empty where it was sealed under another key, elsewhere, or was changed. */
  Optional<Map<String, @Nullable Object>> open(StoredTender one, StoredAct act) {
    try {
      byte[] all = Base64.getDecoder().decode(String.valueOf(act.content().get(MEMBER)));
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] rest = Arrays.copyOfRange(all, NONCE, Math.max(NONCE, all.length));
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, one, act.actNo()).doFinal(rest);
      String said = new String(text, StandardCharsets.UTF_8).strip();
      return Optional.of(StoredTree.read(said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A mark of a bidder within one tender, which tells nobody else who it is. */
  String mark(StoredTender one, String bidder) {
    byte[] mark = marked("mark of a bidder", one.department() + " " + one.id(), bytes(bidder));
    return HexFormat.of().formatHex(mark).substring(0, SHORT);
  }

  /** The nonce is made of what is sealed, so that one never comes with two texts. */
  private byte[] marked(String purpose, String of, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(tx.derivedKey("govsm tender: " + purpose), HMAC));
      mac.update(bytes(of + " "));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static String bound(StoredTender one, int number) {
    return one.department() + " " + one.id() + " " + number;
  }

  private Cipher cipher(int mode, byte[] nonce, StoredTender one, int number)
      throws GeneralSecurityException {
    SecretKeySpec key = new SecretKeySpec(tx.derivedKey("govsm tender: sealed act"), "AES");
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(bound(one, number)));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
