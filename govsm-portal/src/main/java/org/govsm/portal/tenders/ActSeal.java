package org.govsm.portal.tenders;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.SealedText;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Act seal: acts sealed under a key that is derived from the key file of the installation, bound to
 * tender and number of the act, so that neither the log nor an export tells who bid before the bids
 * are opened. All sealed acts are of a length that says nothing of their kind.
 */
record ActSeal(Transaction tx) {

  private static final String MEMBER = "sealed";
  private static final int ROOM = 4096;
  private static final int SHORT = 10;

  /** What is stored of an act; the nonce is made of it, so that one never comes with two texts. */
  Map<String, @Nullable Object> seal(StoredTender one, int number, Map<String, ?> act) {
    byte[] text = StoredTree.bytes(act);
    byte[] padded = Arrays.copyOf(text, (text.length / ROOM + 1) * ROOM);
    Arrays.fill(padded, text.length, padded.length, (byte) ' '); // white space behind JSON
    String bound = bound(one, number);
    byte[] nonce = SealedText.mark(key("nonce of a sealed act"), bound, padded);
    byte[] sealed = SealedText.seal(key("sealed act"), nonce, bound, padded);
    return Map.of(MEMBER, Base64.getEncoder().encodeToString(sealed));
  }

  /** The act; empty where it was sealed under another key, elsewhere, or was changed. */
  Optional<Map<String, @Nullable Object>> open(StoredTender one, StoredAct act) {
    String sealed = String.valueOf(act.content().get(MEMBER));
    return SealedText.open(key("sealed act"), bound(one, act.actNo()), sealed)
        .map(text -> new String(text, StandardCharsets.UTF_8).strip())
        .map(said -> StoredTree.read(said.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A mark of a bidder within one tender, which tells nobody else who it is. It has a letter, as
   * digits alone may be the number of a person.
   */
  String mark(StoredTender one, String bidder) {
    String hex = mark("mark of a bidder", one, bidder);
    return hex.chars().allMatch(Character::isDigit) ? "a" + hex.substring(1) : hex;
  }

  /** A mark of who asks within one tender: another than that of a bidder, which bids are called. */
  String askerMark(StoredTender one, String asker) {
    return "asker-" + mark("mark of an asker", one, asker);
  }

  private String mark(String purpose, StoredTender one, String who) {
    byte[] text = who.getBytes(StandardCharsets.UTF_8);
    byte[] mark = SealedText.mark(key(purpose), one.department() + " " + one.id(), text);
    return HexFormat.of().formatHex(mark).substring(0, SHORT);
  }

  private byte[] key(String purpose) {
    return tx.derivedKey("govsm tender: " + purpose);
  }

  private static String bound(StoredTender one, int number) {
    return one.department() + " " + one.id() + " " + number;
  }
}
