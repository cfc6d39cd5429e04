package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of rows as bits in words of 64: what the compiled table computes with. */
public final class Bits {

  private Bits() {}

  public static int words(int size) {
    return (size + 63) >>> 6;
  }

  public static long[] full(int size) {
    long[] bits = new long[words(size)];
    Arrays.fill(bits, -1L);
    if (size % 64 != 0) {
      bits[bits.length - 1] = (1L << size) - 1;
    }
    return bits;
  }

  public static void set(long[] bits, int index) {
    bits[index >>> 6] |= 1L << index;
  }

  public static void flip(long[] bits, int index) {
    bits[index >>> 6] ^= 1L << index;
  }

  public static boolean has(long[] bits, int index) {
    return (bits[index >>> 6] & (1L << index)) != 0;
  }

  public static void keep(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= others[i];
    }
  }

  public static void drop(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= ~others[i];
    }
  }

  public static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  public static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The indices up to a size that are in neither of two sets. */
  public static long[] without(int size, long[] some, long[] others) {
    long[] rest = full(size);
    drop(rest, some);
    drop(rest, others);
    return rest;
  }

  /** The indices of a set, in order. */
  public static int[] indices(long[] bits) {
    int[] all = new int[count(bits)];
    int index = -1;
    for (int i = 0; i < all.length; i++) {
      index = next(bits, index + 1);
      all[i] = index;
    }
    return all;
  }

  /** The indices of a set, in order. */
  public static List<Integer> all(long[] bits) {
    List<Integer> all = new ArrayList<>(count(bits));
    for (int index = next(bits, 0); index >= 0; index = next(bits, index + 1)) {
      all.add(index);
    }
    return all;
  }

  /** The first index at or after one, or -1. */
  public static int next(long[] bits, int from) {
    int word = from >>> 6;
    if (word >= bits.length) {
      return -1;
    }
    long rest = bits[word] & (-1L << from);
    while (rest == 0) {
      if (++word == bits.length) {
        return -1;
      }
      rest = bits[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
