package org.govsm.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.QuotedValue;
import org.jspecify.annotations.Nullable;

/** Walks a tree along a schema and notes every fault with its place. */
final class SchemaReader {

  private final List<InputFault> faults;
  private final ScalarReader scalars;
  private final boolean onRecord;

  /** Asks no rule again of a tree that is on record. */
  SchemaReader(List<InputFault> faults, boolean onRecord) {
    this.faults = faults;
    this.scalars = new ScalarReader(faults, onRecord);
    this.onRecord = onRecord;
  }

  /** Reads an object. */
  Node object(Schema schema, @Nullable Object tree, String pointer) {
    return object(schema, tree, pointer, "", "");
  }

  /** Reads an object whose schema one of its members named, where {@code member} is not empty. */
  private Node object(
      Schema schema, @Nullable Object tree, String pointer, String member, String word) {
    Map<String, Object> values = new LinkedHashMap<>();
    Node node = new Node(schema, pointer, member, word, values);
    if (!(tree instanceof Map<?, ?> map)) {
      fault(pointer, "object", Message.of("input.object"));
      return node;
    }
    int before = faults.size();
    refuseUnknown(schema, map, pointer, member);
    for (Field field : schema.parts()) {
      String place = pointer + Tree.pointer(field.name());
      Object given = map.get(field.name());
      if (given != null) {
        value(field, given, place).ifPresent(value -> values.put(field.name(), value));
      } else if (field.required()) {
        MemberName said = new MemberName(field.name(), field.says());
        fault(place, "required", Message.of("input.required").with("says", said));
      }
    }
    if (!onRecord && isRead(before)) {
      schema.rule().ifPresent(rule -> faults.addAll(rule.check(node)));
    }
    return node;
  }

  /** Whether all values are there, so that a rule between them can be asked too. */
  private boolean isRead(int before) {
    return faults.subList(before, faults.size()).stream()
        .allMatch(fault -> fault.code().equals(ScalarReader.UNSAID));
  }

  private void refuseUnknown(Schema schema, Map<?, ?> map, String pointer, String member) {
    List<String> known = schema.parts().stream().map(Field::name).toList();
    for (Object name : map.keySet()) {
      boolean asked =
          name instanceof String word && (schema.part(word).isPresent() || word.equals(member));
      if (!asked) {
        String given = QuotedValue.whole(String.valueOf(name));
        fault(pointer + Tree.pointer(given), "unknown", InputFault.notAsked(given, known));
      }
    }
  }

  private Optional<?> value(Field field, Object given, String place) {
    return switch (field.kind()) {
      case FORM -> Optional.of(object(field.onlyForm(), given, place));
      case FORMS -> list(given, place).map(items -> objects(field.onlyForm(), items, place));
      case CHOICE -> choice(field, given, place);
      case CODES -> list(given, place).map(items -> codes(field, items, place));
      default -> scalars.read(field, given, place);
    };
  }

  private Optional<List<?>> list(Object given, String place) {
    if (!(given instanceof List<?> items)) {
      fault(place, "list", Message.of("input.list"));
      return Optional.empty();
    } else if (items.size() > Spelling.MOST_ITEMS) {
      fault(place, "items", Message.of("input.items").with("most", Spelling.MOST_ITEMS));
      return Optional.empty();
    }
    return Optional.of(items);
  }

  private List<Node> objects(Schema schema, List<?> items, String place) {
    List<Node> branches = new ArrayList<>();
    for (Object item : items) {
      branches.add(object(schema, item, place + "/" + branches.size()));
    }
    return List.copyOf(branches);
  }

  private List<Object> codes(Field field, List<?> items, String place) {
    List<Object> codes = new ArrayList<>();
    int index = 0;
    for (Object item : items) {
      scalars.code(field, item, place + "/" + index++).ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  private Optional<Node> choice(Field field, Object given, String place) {
    if (!(given instanceof Map<?, ?> map)) {
      fault(place, "object", Message.of("input.object"));
      return Optional.empty();
    }
    if (map.get(field.word()) instanceof String word && field.forms().containsKey(word)) {
      return Optional.of(object(field.form(word), given, place, field.word(), word));
    }
    List<String> allowed = List.copyOf(field.forms().keySet());
    Message text = ScalarReader.noCode(map.get(field.word()), allowed);
    fault(place + Tree.pointer(field.word()), "code", text);
    return Optional.empty();
  }

  private void fault(String place, String kind, Message text) {
    faults.add(new InputFault(place, "tree." + kind, text));
  }
}
