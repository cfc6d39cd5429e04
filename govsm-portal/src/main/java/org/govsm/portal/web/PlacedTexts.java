package org.govsm.portal.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** Placed texts: each text of a tree with its JSON pointer, in the order of the tree. */
public final class PlacedTexts {

  private PlacedTexts() {}

  /**
   * Looks at each.
   *
   * @param place the JSON pointer of the tree; empty text for the whole of what was sent
   * @param look takes the pointer and the text
   */
  public static void each(@Nullable Object tree, String place, BiConsumer<String, String> look) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, part) -> each(part, place + Tree.pointer(String.valueOf(name)), look));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        each(list.get(i), place + "/" + i, look);
      }
    } else if (tree instanceof String text) {
      look.accept(place, text);
    }
  }
}
