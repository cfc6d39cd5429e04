package org.govsm.portal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that begin with the same bits. Nothing here asks a name server. */
final class Cidr {

  private static final String V4 = "(?<v4>\\d{1,3}(?:\\.\\d{1,3}){3})";
  private static final String V6 = "(?<v6>[0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?";

  /** As proxies write it: IPv6 perhaps in brackets, either perhaps with a port. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:" + V4 + "(?::\\d{1,5})?|\\[?" + V6 + "(?:](?::\\d{1,5})?)?)");

  private static final Pattern RANGE =
      Pattern.compile("(?<address>[0-9A-Fa-f:.]+)(?:/(?<bits>\\d{1,3}))?");

  private static final int V4_BYTES = 4;
  private static final int V6_OF_ONE = 64;

  private final byte[] start;
  private final int bits;

  private Cidr(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /** An address in numbers; empty for anything else. */
  static Optional<InetAddress> address(@Nullable String text) {
    Matcher parts = ADDRESS.matcher(text == null ? "" : text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    @Nullable String v4 = parts.group("v4");
    boolean known = v4 == null || Arrays.stream(v4.split("\\.")).allMatch(Cidr::isByte);
    return known ? resolved(v4 == null ? parts.group("v6") : v4) : Optional.empty();
  }

  private static boolean isByte(String figures) {
    return Integer.parseInt(figures) <= 0xff;
  }

  private static Optional<InetAddress> resolved(String figures) {
    try {
      return Optional.of(InetAddress.getByName(figures));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * A range such as {@code 10.0.0.0/8}, or one address.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  static Cidr of(String text) {
    Matcher parts = RANGE.matcher(text);
    if (parts.matches()) {
      Optional<InetAddress> address = address(parts.group("address"));
      int most = address.map(one -> one.getAddress().length * Byte.SIZE).orElse(-1);
      @Nullable String typed = parts.group("bits");
      int bits = typed == null ? most : Integer.parseInt(typed);
      if (address.isPresent() && bits <= most) {
        return new Cidr(address.get().getAddress(), bits);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no address in numbers, such as 10.0.0.5, 10.0.0.0/8 or fd00::1");
  }

  /** What counts as one visitor, who has one address of IPv4 or, usually, 2^64 of IPv6. */
  static Cidr ofOne(InetAddress address) {
    byte[] bytes = address.getAddress();
    return new Cidr(bytes, bytes.length == V4_BYTES ? V4_BYTES * Byte.SIZE : V6_OF_ONE);
  }

  /** Whether every address is among them. */
  boolean isAll() {
    return bits == 0;
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == start.length && Arrays.equals(first(bytes), first(start));
  }

  /** The bits that count; all others are nought. */
  private byte[] first(byte[] bytes) {
    byte[] first = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int counting = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
      first[i] = (byte) (bytes[i] & (0xff << (Byte.SIZE - counting)));
    }
    return first;
  }

  /** The same text for the same network. */
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(first(start)).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // of four or sixteen bytes it is always one
    }
  }
}
