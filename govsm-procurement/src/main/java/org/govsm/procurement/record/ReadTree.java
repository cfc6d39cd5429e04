package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copy of a tree as any reader of JSON gives it: its numbers exact, and no deeper than can be. */
final class ReadTree {

  /** Releases are some ten deep. */
  private static final int DEEPEST = 64;

  private ReadTree() {}

  /** Whether a tree is so deep that none of the standard is. */
  static boolean isTooDeep(@Nullable Object tree) {
    return isDeeper(tree, DEEPEST);
  }

  private static boolean isDeeper(@Nullable Object tree, int left) {
    Iterable<?> inner =
        tree instanceof Map<?, ?> map
            ? map.values()
            : tree instanceof List<?> list ? list : List.of();
    for (Object each : inner) {
      if (left == 0 || isDeeper(each, left - 1)) {
        return true;
      }
    }
    return false;
  }

  static Map<String, Object> of(Map<?, ?> tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> each : tree.entrySet()) {
      ReleaseMerge.putNullable(copy, String.valueOf(each.getKey()), value(each.getValue()));
    }
    return copy;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(map);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (Object each : list) {
        copy.add(value(each));
      }
      return copy;
    }
    return value instanceof Number number ? exact(number) : value;
  }

  /** A number without zeros at its end; one that is none, such as infinity, is a text. */
  private static Object exact(Number number) {
    BigDecimal exact;
    if (number instanceof BigDecimal given) {
      exact = given;
    } else if (number instanceof BigInteger given) {
      exact = new BigDecimal(given);
    } else if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        return number.toString();
      }
      exact = new BigDecimal(number.toString());
    } else {
      exact = BigDecimal.valueOf(number.longValue());
    }
    BigDecimal plain = exact.stripTrailingZeros();
    return plain.scale() < 0 && plain.scale() > -DEEPEST ? plain.setScale(0) : plain;
  }
}
