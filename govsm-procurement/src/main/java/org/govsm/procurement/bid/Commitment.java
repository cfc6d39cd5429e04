package org.govsm.procurement.bid;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;

/**
 * Commitment to a bid: the SHA-256 of the canonical form of the bid together with its nonce. It
 * binds the bidder and tells nobody the price. The hashed text is the canonical form of a tree with
 * the members {@code bid} and {@code nonce}, the nonce as 64 hexadecimal digits.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record Commitment(String digest) {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  /**
   * Checks the form.
   *
   * @param digest see the record
   * @throws IllegalArgumentException if it is no such digest
   */
  public Commitment {
    if (!DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException("no commitment: " + digest);
    }
  }

  /** The commitment to a bid, as the bidder makes it. */
  public static Commitment of(Bid bid, Nonce nonce) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("bid", bid.toPlain());
    tree.put("nonce", nonce.hex());
    return new Commitment(CanonicalForm.digest(tree));
  }

  /**
   * Reads what a bidder hands in.
   *
   * @param digest {@code sha256:} and 64 hexadecimal digits
   */
  public static Checked<Commitment> read(String digest) {
    return DIGEST.matcher(digest).matches()
        ? new Checked.Accepted<>(new Commitment(digest))
        : new Checked.Rejected<>(
            List.of(new InputFault("", "bid.commitment", Message.of("bid.commitment"))));
  }

  /** Whether this is the commitment to that bid. */
  public boolean opensTo(Bid bid, Nonce nonce) {
    return MessageDigest.isEqual(
        digest.getBytes(US_ASCII), of(bid, nonce).digest.getBytes(US_ASCII));
  }
}
