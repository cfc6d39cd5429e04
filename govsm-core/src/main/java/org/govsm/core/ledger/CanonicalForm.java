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
    return out.text();
  }

  /**
   * A tree as bytes, as they are hashed.
   *
   * @param tree as for {@link #text}
   * @return the canonical text in UTF-8
   */
  public static byte[] bytes(@Nullable Object tree) {
    Out out = new Out(null);
    write(tree, out);
    return out.bytes();
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

  /** Bytes that are gathered whole, or hashed piece by piece: a large tree is never one text. */
  private static final class Out {

    private static final int FIRST = 256;
    private static final int PIECE = 8192;

    /** Of one character, escaped or in UTF-8. */
    private static final int MOST_BYTES = 6;

    private final @Nullable MessageDigest hash;
    private byte[] bytes = new byte[FIRST];
    private int length;

    Out(@Nullable MessageDigest hash) {
      this.hash = hash;
    }

    void add(char ascii) {
      room(1);
      bytes[length++] = (byte) ascii;
    }

    /** Text as it is. */
    void add(String ascii) {
      room(ascii.length());
      for (int i = 0; i < ascii.length(); i++) {
        bytes[length++] = (byte) ascii.charAt(i);
      }
    }

    /** Most texts have nothing to escape and one byte a character. */
    void addEscaped(String text) {
      int size = text.length();
      room(size);
      byte[] into = bytes;
      int to = length;
      for (int i = 0; i < size; i++) {
        char c = text.charAt(i);
        if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
          into[to++] = (byte) c;
        } else {
          length = to;
          room(size - i + MOST_BYTES);
          i += c < 0x80 ? escape(c) : encode(text, i);
          into = bytes;
          to = length;
        }
      }
      length = to;
    }

    private int escape(char c) {
      bytes[length++] = '\\';
      if (c < 0x20) {
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = (byte) (c < 0x10 ? '0' : '1');
        bytes[length++] = (byte) Character.forDigit(c & 0xF, 16);
      } else {
        bytes[length++] = (byte) c;
      }
      return 0;
    }

    /** As UTF-8; a character that stands in two halves is taken whole. */
    private int encode(String text, int at) {
      int c = text.codePointAt(at);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new IllegalArgumentException("half a character has no bytes of its own");
      }
      if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | c >> 6);
      } else if (c < 0x10000) {
        bytes[length++] = (byte) (0xE0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
      } else {
        bytes[length++] = (byte) (0xF0 | c >> 18);
        bytes[length++] = (byte) (0x80 | c >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
      }
      bytes[length++] = (byte) (0x80 | c & 0x3F);
      return Character.charCount(c) - 1;
    }

    private void room(int more) {
      if (bytes.length - length >= more) {
        return;
      }
      if (hash != null && length + more > PIECE) {
        flush(hash);
      }
      if (bytes.length - length < more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
      }
    }

    void flush(MessageDigest into) {
      into.update(bytes, 0, length);
      length = 0;
    }

    String text() {
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, length);
    }
  }

  private static void write(@Nullable Object tree, Out out) {
    if (tree == null || tree instanceof Boolean) {
      out.add(String.valueOf(tree));
    } else if (tree instanceof String text) {
      string(text, out);
    } else if (tree instanceof BigDecimal number) {
      out.add(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    } else if (tree instanceof Map<?, ?> map) {
      map(map, out);
    } else if (tree instanceof Collection<?> list) {
      list(list, out);
    } else {
      throw new IllegalArgumentException("not part of a tree: " + tree.getClass().getName());
    }
  }

  private static void map(Map<?, ?> map, Out out) {
    out.add('{');
    if (isSorted(map)) {
      int i = 0;
      for (Map.Entry<?, ?> member : map.entrySet()) {
        member(name(member.getKey()), member.getValue(), i++, out);
      }
    } else {
      String[] names = new String[map.size()];
      int i = 0;
      for (Object name : map.keySet()) {
        names[i++] = name(name);
      }
      Arrays.sort(names);
      for (i = 0; i < names.length; i++) {
        member(names[i], map.get(names[i]), i, out);
      }
    }
    out.add('}');
  }

  /** Whether its names come in their order, as in a tree that was read from this form. */
  private static boolean isSorted(Map<?, ?> map) {
    String last = "";
    for (Object name : map.keySet()) {
      if (!(name instanceof String next) || next.compareTo(last) < 0) {
        return false;
      }
      last = next;
    }
    return true;
  }

  private static void member(String name, @Nullable Object member, int index, Out out) {
    if (index > 0) {
      out.add(',');
    }
    string(name, out);
    out.add(':');
    write(member, out);
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a member is named by a string, not by " + name);
  }

  private static void list(Collection<?> list, Out out) {
    out.add('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      write(items.next(), out);
      if (items.hasNext()) {
        out.add(',');
      }
    }
    out.add(']');
  }

  private static void string(String text, Out out) {
    out.add('"');
    out.addEscaped(text);
    out.add('"');
  }
}
