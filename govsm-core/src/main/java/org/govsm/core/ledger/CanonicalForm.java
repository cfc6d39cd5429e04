package org.govsm.core.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a tree of maps, lists, strings, booleans and exact numbers as bytes: JSON in
 * UTF-8 without white space, members sorted by name, numbers without exponent and trailing zeros,
 * only the characters escaped that must be. The same tree gives the same bytes on every machine and
 * in every later version.
 */
public final class CanonicalForm {

  private CanonicalForm() {}

  /**
   * A tree as text.
   *
   * @param tree a map with string keys, a collection, string, boolean, BigDecimal, or null
   * @return the canonical text
   * @throws IllegalArgumentException for anything else in the tree
   */
  public static String text(@Nullable Object tree) {
    Out out = new Out(null);
    write(tree, out);
    return out.text.toString();
  }

  /**
   * The hash of a tree.
   *
   * @param tree as for {@link #text}
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String digest(@Nullable Object tree) {
    MessageDigest sha256 = sha256();
    Out out = new Out(sha256);
    write(tree, out);
    out.flush(sha256);
    return "sha256:" + HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * The hash of bytes as they are.
   *
   * @param bytes any bytes
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String digest(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Text that is gathered whole, or hashed piece by piece: a large tree is never one text. */
  private static final class Out {

    private static final int PIECE = 8192;

    private final StringBuilder text = new StringBuilder();
    private final @Nullable MessageDigest hash;
    private byte[] bytes = new byte[0];

    Out(@Nullable MessageDigest hash) {
      this.hash = hash;
    }

    /** After a whole value, so that no character is cut. */
    void wrote() {
      if (hash != null && text.length() >= PIECE) {
        flush(hash);
      }
    }

    void flush(MessageDigest into) {
      int length = text.length();
      if (bytes.length < length) {
        bytes = new byte[length];
      }
      int i = 0;
      while (i < length && text.charAt(i) < 128) {
        bytes[i] = (byte) text.charAt(i);
        i++;
      }
      into.update(bytes, 0, i);
      if (i < length) {
        into.update(text.substring(i).getBytes(StandardCharsets.UTF_8));
      }
      text.setLength(0);
    }
  }

  private static void write(@Nullable Object tree, Out into) {
    StringBuilder out = into.text;
    if (tree == null || tree instanceof Boolean) {
      out.append(tree);
    } else if (tree instanceof String text) {
      string(text, out);
    } else if (tree instanceof BigDecimal number) {
      out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    } else if (tree instanceof Map<?, ?> map) {
      map(map, into);
    } else if (tree instanceof Collection<?> list) {
      list(list, into);
    } else {
      throw new IllegalArgumentException("not part of a tree: " + tree.getClass().getName());
    }
  }

  private static void map(Map<?, ?> map, Out into) {
    StringBuilder out = into.text;
    String[] names = new String[map.size()];
    int i = 0;
    for (Object name : map.keySet()) {
      names[i++] = name(name);
    }
    Arrays.sort(names);
    out.append('{');
    for (i = 0; i < names.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      string(names[i], out);
      out.append(':');
      write(map.get(names[i]), into);
      into.wrote();
    }
    out.append('}');
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a member is named by a string, not by " + name);
  }

  private static void list(Collection<?> list, Out into) {
    StringBuilder out = into.text;
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      write(items.next(), into);
      into.wrote();
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text).append('"');
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) && !isHalfOfOne(text, i)) {
        throw new IllegalArgumentException("half a character has no bytes of its own");
      }
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Nothing to escape, and no half of a character. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalfOfOne(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
