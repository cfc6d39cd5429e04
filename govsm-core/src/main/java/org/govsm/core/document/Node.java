package org.govsm.core.document;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * One object of a document that was read by its {@link Schema}: what must be there is there, and
 * each value has its type. A field that was not given is not there; nothing is filled in.
 */
public final class Node implements ToPlain {

  private final Schema schema;
  private final String pointer;
  private final String member;
  private final String choice;
  private final Map<String, Object> values;

  /** Of the tree, made when first asked: 0 before. */
  private int hash;

  /** The reader fills the values in while it walks the fields, and lets go of them. */
  Node(Schema schema, String pointer, String member, String choice, Map<String, Object> values) {
    this.schema = schema;
    this.pointer = pointer;
    this.member = member;
    this.choice = choice;
    this.values = values;
  }

  /** The schema by which it was read. */
  public Schema form() {
    return schema;
  }

  /**
   * Where it stands in the document.
   *
   * @return a JSON pointer; empty for the whole
   */
  public String pointer() {
    return pointer;
  }

  /**
   * Which of several schemas was taken.
   *
   * @return the word of a {@link Field.Kind#CHOICE}; empty for any other object
   */
  public String choice() {
    return choice;
  }

  /**
   * Whether a field was given.
   *
   * @param name the field
   * @return true if it is there
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A value.
   *
   * @param name the field
   * @param type the type of its kind
   * @param <T> the type
   * @return nothing where it was not given
   * @throws ClassCastException if the field is of another kind
   */
  public <T> Optional<T> find(String name, Class<T> type) {
    Object value = values.get(name);
    return value == null ? Optional.empty() : Optional.of(type.cast(value));
  }

  /**
   * A value that the schema requires.
   *
   * @param name the field
   * @param type the type of its kind
   * @param <T> the type
   * @throws IllegalStateException if it was not given: the schema should have required it
   */
  public <T> T get(String name, Class<T> type) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("not given: " + pointer + "/" + name);
    }
    return type.cast(value);
  }

  /**
   * A text or word that the schema requires.
   *
   * @param name the field
   * @throws IllegalStateException if it was not given
   */
  public String text(String name) {
    return get(name, String.class);
  }

  /**
   * Several words.
   *
   * @param name the field
   * @return the words in order; none where the field was not given
   */
  public List<String> codes(String name) {
    return list(name, String.class);
  }

  /**
   * An object.
   *
   * @param name the field
   * @return nothing where it was not given
   */
  public Optional<Node> branch(String name) {
    return find(name, Node.class);
  }

  /**
   * Several objects.
   *
   * @param name the field
   * @return the objects in order; none where the field was not given
   */
  public List<Node> branches(String name) {
    return list(name, Node.class);
  }

  /**
   * A fault of a field, for rules between fields.
   *
   * @param name the field, or a pointer below it such as {@code slabs/1}
   * @param code the kind of fault
   * @param text what is wrong and what to do
   * @return the fault with its place
   */
  public InputFault fault(String name, String code, Message text) {
    return new InputFault(pointer + "/" + name, code, text);
  }

  /**
   * The published tree: members in the order of the schema, after the member that named the schema.
   *
   * @return strings for sums, percentages, numbers, days and instants, each in one spelling;
   *     numbers for counts
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!member.isEmpty()) {
      tree.put(member, choice);
    }
    for (Field field : schema.parts()) {
      Object value = values.get(field.name());
      if (value != null) {
        tree.put(field.name(), plain(value));
      }
    }
    return tree;
  }

  private static Object plain(Object value) {
    if (value instanceof Node node) {
      return node.toPlain();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Long count) {
      return BigDecimal.valueOf(count);
    } else if (value instanceof OffsetDateTime instant) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    } else if (value instanceof List<?> list) {
      return Tree.list(list, Node::plain);
    }
    return value instanceof Boolean ? value : value.toString();
  }

  private <T> List<T> list(String name, Class<T> type) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<?> items = (List<?>) value;
    for (Object item : items) {
      Objects.requireNonNull(type.cast(item));
    }
    @SuppressWarnings("unchecked") // each was looked at, and the reader made the list unmodifiable
    List<T> all = (List<T>) items;
    return all;
  }

  /** Two objects are equal if their trees are, wherever they stand. */
  @Override
  public boolean equals(Object other) {
    if (this == other || !(other instanceof Node node)) {
      return this == other;
    } else if (schema != node.schema) {
      return hashCode() == node.hashCode() && toPlain().equals(node.toPlain());
    }
    return member.equals(node.member)
        && (member.isEmpty() || choice.equals(node.choice))
        && values.equals(node.values); // of one schema: each value has one spelling
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = toPlain().hashCode();
    }
    return hash;
  }

  /** The tree. */
  @Override
  public String toString() {
    return toPlain().toString();
  }
}
