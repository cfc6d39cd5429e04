package org.govsm.procurement.bid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees whose texts are in Unicode normalization form C. */
final class Composed {

  private Composed() {}

  static @Nullable Object of(@Nullable Object tree) {
    if (tree instanceof String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    } else if (tree instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, value) -> members.put(name, of(value)));
      return members;
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(of(item)));
      return items;
    }
    return tree;
  }
}
