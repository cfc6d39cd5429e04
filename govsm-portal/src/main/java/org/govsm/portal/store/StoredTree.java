package org.govsm.portal.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.jspecify.annotations.Nullable;

/**
 * Trees as they are stored: canonical JSON. They are read without the limits and the distrust of
 * requests, as this portal wrote them.
 */
public final class StoredTree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** More digits than the reader of numbers takes. */
  private static final int MAX_SCALE = 1000;

  private StoredTree() {}

  public static byte[] bytes(@Nullable Object tree) {
    return CanonicalForm.bytes(tree);
  }

  /** Reads one object; fails with an exception of the programmer's kind if it is none. */
  public static Map<String, @Nullable Object> read(byte[] bytes) {
    try (JsonParser in = FACTORY.createParser(bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalStateException("a stored tree is an object");
      }
      return members(in);
    } catch (IOException e) {
      throw new IllegalStateException("a stored tree cannot be read", e);
    }
  }

  /** A member of an object, without keeping what stands beside it; nothing where it has none. */
  public static Optional<Object> member(byte[] bytes, String name) {
    try (JsonParser in = FACTORY.createParser(bytes)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean asked = in.currentName().equals(name);
        in.nextToken();
        if (asked) {
          return Optional.ofNullable(item(in));
        }
        in.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a stored tree cannot be read", e);
    }
  }

  /** A member that is text. */
  public static String text(Map<String, @Nullable Object> tree, String name) {
    if (tree.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a stored tree has no text '" + name + "'");
  }

  /** A member that is a whole number. */
  public static long number(Map<String, @Nullable Object> tree, String name) {
    if (tree.get(name) instanceof BigDecimal number) {
      return number.longValueExact();
    }
    throw new IllegalStateException("a stored tree has no number '" + name + "'");
  }

  /** A member that is a tree of its own. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> tree(
      Map<String, @Nullable Object> tree, String name) {
    if (tree.get(name) instanceof Map<?, ?> member) {
      return (Map<String, @Nullable Object>) member;
    }
    throw new IllegalStateException("a stored tree has no tree '" + name + "'");
  }

  /** A member that is a list of trees. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, @Nullable Object>> trees(
      Map<String, @Nullable Object> tree, String name) {
    if (tree.get(name) instanceof List<?> items) {
      return (List<Map<String, @Nullable Object>>) items;
    }
    throw new IllegalStateException("a stored tree has no list '" + name + "'");
  }

  /** The members of a tree that are all whole numbers. */
  static Map<String, Long> numbers(Map<String, @Nullable Object> tree) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    tree.keySet().forEach(name -> numbers.put(name, number(tree, name)));
    return numbers;
  }

  private static Map<String, @Nullable Object> members(JsonParser in) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      members.put(name, item(in));
    }
    return members;
  }

  private static @Nullable Object item(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return members(in);
    } else if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> items = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        items.add(item(in));
      }
      return items;
    } else if (token == JsonToken.VALUE_STRING) {
      return in.getText();
    } else if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return token.isBoolean() ? (Object) (token == JsonToken.VALUE_TRUE) : number(in);
  }

  /** One such as 1e999999999 is short, and fills the memory when it is written out. */
  private static BigDecimal number(JsonParser in) throws IOException {
    BigDecimal number = in.getDecimalValue();
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw new IllegalStateException("a stored number is written out");
    }
    return number;
  }

  /** The members of these names that there are. */
  public static Map<String, @Nullable Object> some(
      Map<String, @Nullable Object> tree, List<String> names) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    for (String name : names) {
      Optional.ofNullable(tree.get(name)).ifPresent(member -> some.put(name, member));
    }
    return some;
  }

  /** A member that is a day, where there is one. */
  public static @Nullable LocalDate maybeDay(Map<String, @Nullable Object> tree, String name) {
    return tree.get(name) == null ? null : LocalDate.parse(text(tree, name));
  }
}
