package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Tree form: writes what was typed into a tree along its schema. A field that says what it said, a
 * member for which the page has no field, and a member that the schema does not know stay as they
 * are.
 */
final class TreeForm {

  private static final int MOST_ROWS = 200;

  private final Form form;
  private final Map<String, InputFault> faults = new LinkedHashMap<>();

  TreeForm(Form form) {
    this.form = form;
  }

  /** What is wrong, by the names of controls. */
  Map<String, InputFault> faults() {
    return faults;
  }

  /** An object with what was typed for some of its fields. */
  Map<String, @Nullable Object> object(
      List<Field> fields, Map<String, ? extends @Nullable Object> now, String at) {
    Map<String, @Nullable Object> tree = Trees.object(now);
    for (Field field : fields) {
      @Nullable Object before = now.get(field.name());
      @Nullable Object after = value(field, before, at + field.name());
      if (after == null) {
        tree.remove(field.name());
      } else {
        tree.put(field.name(), after);
      }
    }
    return tree;
  }

  private @Nullable Object value(Field field, @Nullable Object now, String name) {
    return switch (field.kind()) {
      case FORM -> inner(only(field), now, name);
      case FORMS -> rows(only(field), now, name);
      case CHOICE -> choice(field, now, name);
      case CODES -> words(field, now, name);
      default -> scalar(field, now, name);
    };
  }

  static Schema only(Field field) {
    return field.forms().values().iterator().next();
  }

  private @Nullable Object inner(Schema schema, @Nullable Object now, String name) {
    Map<String, @Nullable Object> tree =
        object(schema.parts(), now instanceof Map<?, ?> ? Trees.object(now) : Map.of(), name + ".");
    return tree.isEmpty() && !(now instanceof Map<?, ?>) ? null : emptied(tree, now);
  }

  /** What was emptied is not there; what was empty before stays. */
  private static @Nullable Object emptied(
      Map<String, @Nullable Object> tree, @Nullable Object now) {
    boolean was = now instanceof Map<?, ?> map && map.isEmpty();
    return tree.isEmpty() && !was ? null : tree;
  }

  private @Nullable Object rows(Schema schema, @Nullable Object now, String name) {
    List<@Nullable Object> before = Trees.list(now);
    List<@Nullable Object> after = new ArrayList<>();
    for (int i = 0; i < before.size() || i < MOST_ROWS && isTyped(name + "." + i + "."); i++) {
      @Nullable Object row = i < before.size() ? before.get(i) : null;
      @Nullable Object changed = inner(schema, row, name + "." + i);
      if (changed != null) {
        after.add(changed);
      }
    }
    return after.isEmpty() && !(now instanceof List<?> list && list.isEmpty()) ? null : after;
  }

  private boolean isTyped(String before) {
    return form.typed().keySet().stream().anyMatch(name -> name.startsWith(before));
  }

  private @Nullable Object choice(Field field, @Nullable Object now, String name) {
    String member = name + "." + field.word();
    Map<String, @Nullable Object> tree = Trees.object(now);
    if (!form.typed().containsKey(member)) {
      return now;
    }
    String word = form.typed(member).strip();
    if (word.isEmpty()) {
      return null;
    }
    @Nullable Schema schema = field.forms().get(word);
    if (schema == null) {
      faults.put(member, TypedValues.fault(member, Message.of("builder.choose")));
      return now;
    }
    if (!word.equals(tree.get(field.word()))) {
      tree.keySet().removeIf(one -> schema.part(one).isEmpty());
      tree.put(field.word(), word);
    }
    return object(schema.parts(), tree, name + ".");
  }

  private @Nullable Object words(Field field, @Nullable Object now, String name) {
    if (!form.typed().containsKey(name)) {
      return now;
    }
    List<String> typed =
        form.each(name).stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    List<String> before = Trees.list(now).stream().map(String::valueOf).toList();
    if (before.equals(typed)
        || FieldWords.isSet(field) && before.size() == typed.size() && before.containsAll(typed)) {
      return now;
    }
    for (String word : typed) {
      Optional<Message> fault =
          TypedValues.read(Field.of("word", Field.Kind.CODE).says(""), word).fault();
      fault.ifPresent(why -> faults.putIfAbsent(name, TypedValues.fault(name, why)));
    }
    if (FieldWords.isSet(field)) {
      List<String> kept = new ArrayList<>(before.stream().filter(typed::contains).toList());
      typed.stream().filter(one -> !kept.contains(one)).forEach(kept::add);
      return kept.isEmpty() ? null : kept;
    }
    return typed.isEmpty() ? null : typed;
  }

  private @Nullable Object scalar(Field field, @Nullable Object now, String name) {
    String typed = form.typed(name).strip();
    if (!form.typed().containsKey(name) || typed.equals(TypedValues.shown(field, now).strip())) {
      return now;
    } else if (typed.isEmpty()) {
      return null;
    }
    TypedValues.Read read = TypedValues.read(field, typed);
    read.fault().ifPresent(why -> faults.put(name, TypedValues.fault(name, why)));
    return read.value().orElse(now);
  }

  /** Whether an object has other members than those that a page can show. */
  static List<String> unknown(Schema schema, Map<String, ?> tree) {
    return tree.keySet().stream()
        .filter(name -> schema.part(name).isEmpty())
        .map(Objects::toString)
        .toList();
  }
}
