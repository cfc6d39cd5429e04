package org.govsm.procurement.bid;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * Nonce: 256 random bits that only the bidder has until the bid is opened, so that nobody finds the
 * price by trying prices. The bidder's own generator makes them.
 */
public final class Nonce {

  private static final int BYTES = 32;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final byte[] bytes;

  private Nonce(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A nonce of the bytes of a secure generator.
   *
   * @param bytes 32 bytes, copied
   * @throws IllegalArgumentException if there are not 32, or all are the same
   */
  public static Nonce of(byte[] bytes) {
    if (bytes.length != BYTES || isOneByte(bytes)) {
      throw new IllegalArgumentException("a nonce is 32 random bytes");
    }
    return new Nonce(bytes.clone());
  }

  /**
   * Reads a nonce.
   *
   * @param hex 64 hexadecimal digits in small letters
   */
  public static Checked<Nonce> read(String hex) {
    if (!HEX.matcher(hex).matches() || isOneByte(HexFormat.of().parseHex(hex))) {
      return new Checked.Rejected<>(
          List.of(new InputFault("", "bid.nonce", Message.of("bid.nonce"))));
    }
    return new Checked.Accepted<>(new Nonce(HexFormat.of().parseHex(hex)));
  }

  /** What a generator gives that was never started. */
  private static boolean isOneByte(byte[] bytes) {
    byte[] same = new byte[bytes.length];
    Arrays.fill(same, bytes[0]);
    return Arrays.equals(bytes, same);
  }

  /** The 64 hexadecimal digits. Secret until the bid is opened. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "nonce";
  }
}
