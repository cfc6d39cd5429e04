package org.govsm.core.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Trees of maps, lists, strings, booleans and exact numbers: the one published form of documents
 * and decisions, for JSP pages, any JSON library, and hashes.
 */
public final class Tree {

  private Tree() {}

  /**
   * The tree form of a value.
   *
   * @param value money and percent become strings, days ISO dates, numbers exact decimals; maps and
   *     lists are walked; null stays null
   * @throws IllegalArgumentException for a value that has no tree form, floating point among them
   */
  public static @Nullable Object of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    } else if (value instanceof Money || value instanceof Percent || value instanceof LocalDate) {
      return value.toString();
    } else if (value instanceof BigDecimal number) {
      return number;
    } else if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    } else if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    } else if (value instanceof ToPlain document) {
      return of(document.toPlain());
    } else if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    } else if (value instanceof Collection<?> list) {
      List<@Nullable Object> tree = new ArrayList<>();
      list.forEach(item -> tree.add(of(item)));
      return tree;
    }
    throw new IllegalArgumentException("no tree form for " + value.getClass().getName());
  }

  /**
   * The step of a JSON pointer to a member, escaped as RFC 6901 says.
   *
   * @param name the name of the member
   * @return a slash and the name
   */
  public static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A list in the tree form of its items.
   *
   * @param form the tree form of each
   * @param <T> the kind of item
   * @return the trees in order
   */
  public static <T> List<Object> list(Collection<T> items, Function<? super T, ?> form) {
    List<Object> trees = new ArrayList<>();
    for (T item : items) {
      trees.add(form.apply(item));
    }
    return trees;
  }

  /**
   * Adds an item to a list of a tree in the making; what is no list there gives way to one.
   *
   * @param tree changed in place
   * @param list the name of the list
   * @param item in tree form
   */
  public static void append(Map<String, Object> tree, String list, Object item) {
    List<Object> items = new ArrayList<>();
    if (tree.get(list) instanceof List<?> before) {
      items.addAll(before);
    }
    items.add(item);
    tree.put(list, items);
  }

  private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    map.forEach((name, item) -> tree.put(String.valueOf(name), of(item)));
    return tree;
  }
}
