package org.govsm.core.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
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
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  /**
   * The hash of a tree.
   *
   * @param tree as for {@link #text}
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String digest(@Nullable Object tree) {
    return digest(text(tree).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The hash of bytes as they are.
   *
   * @param bytes any bytes
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String digest(byte[] bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return "sha256:" + HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(@Nullable Object tree, StringBuilder out) {
    if (tree == null || tree instanceof Boolean) {
      out.append(tree);
    } else if (tree instanceof String text) {
      string(text, out);
    } else if (tree instanceof BigDecimal number) {
      out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    } else if (tree instanceof Map<?, ?> map) {
      map(map, out);
    } else if (tree instanceof Collection<?> list) {
      list(list, out);
    } else {
      throw new IllegalArgumentException("not part of a tree: " + tree.getClass().getName());
    }
  }

  private static void map(Map<?, ?> map, StringBuilder out) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((name, item) -> sorted.put(name(name), item));
    char separator = '{';
    for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
      out.append(separator);
      separator = ',';
      string(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a member is named by a string, not by " + name);
  }

  private static void list(Collection<?> list, StringBuilder out) {
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      write(items.next(), out);
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
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

  private static boolean isHalfOfOne(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
