package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Published sums: every number that a tender states itself, which anybody may repeat. */
record PublishedSums(Tender tender) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,4})?");

  Set<BigDecimal> all() {
    Set<BigDecimal> sums = new HashSet<>();
    numbers(tender.toPlain(), sums);
    return sums;
  }

  private static void numbers(@Nullable Object tree, Set<BigDecimal> sums) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(member -> numbers(member, sums));
    } else if (tree instanceof List<?> list) {
      list.forEach(member -> numbers(member, sums));
    } else if (tree instanceof BigDecimal number) {
      sums.add(number);
    } else if (tree instanceof String text && NUMBER.matcher(text).matches()) {
      sums.add(new BigDecimal(text));
    }
  }
}
