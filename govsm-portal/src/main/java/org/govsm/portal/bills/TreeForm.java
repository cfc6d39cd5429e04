package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Tree form: inputs that are called by their place in a tree, such as {@code
 * invoice.lines.0.quantity}, and the tree that comes of them. Its faults find their inputs by it.
 */
final class TreeForm {

  private static final String NUMBER = "\\d+";

  private TreeForm() {}

  /** An input of a place, with the sentences {@code bills.field.LAST}. */
  static FormInput input(Page page, String place, Kind kind) {
    String[] parts = place.split("\\.", -1);
    return named(page, place, parts[parts.length - 1], kind);
  }

  /** An input of a place, with the sentences {@code bills.field.KEY}. */
  static FormInput named(Page page, String place, String key, Kind kind) {
    String[] parts = place.split("\\.", -1);
    FormInput input = FormInput.of(page, "bills", place, kind, place, key);
    for (String part : parts) {
      if (part.matches(NUMBER)) {
        String label =
            page.words()
                .say(
                    Message.of("bills.row")
                        .with("number", Integer.parseInt(part) + 1)
                        .with("what", input.label()));
        return input.called(label, input.hint());
      }
    }
    return input;
  }

  /** An input of some codes, called {@code bills.PREFIX.CODE}. */
  static FormInput choice(Page page, String place, String prefix, List<String> codes) {
    return input(page, place, Kind.CHOICE)
        .choose(
            codes.stream()
                .map(code -> Choice.of(code, page.say("bills." + prefix + "." + code)))
                .toList());
  }

  /** The tree of what was typed. */
  static Map<String, @Nullable Object> read(List<FormInput> inputs, Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      input.read(form).ifPresent(said -> put(tree, input.path().split("\\.", -1), 0, said));
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, @Nullable Object> into, String[] parts, int at, Object said) {
    String name = parts[at];
    if (at == parts.length - 1) {
      into.put(name, said);
    } else if (parts[at + 1].matches(NUMBER)) {
      List<Map<String, @Nullable Object>> rows =
          (List<Map<String, @Nullable Object>>)
              into.computeIfAbsent(name, none -> new ArrayList<>());
      int row = Integer.parseInt(parts[at + 1]);
      while (rows.size() <= row) {
        rows.add(new LinkedHashMap<>());
      }
      put(rows.get(row), parts, at + 2, said);
    } else {
      put(
          (Map<String, @Nullable Object>) into.computeIfAbsent(name, none -> new LinkedHashMap<>()),
          parts,
          at + 1,
          said);
    }
  }

  /** What a tree says, as it is typed. */
  static Form of(List<FormInput> inputs, Map<String, @Nullable Object> tree) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      find(tree, input.path().split("\\.", -1)).ifPresent(said -> input.fill(typed, said));
    }
    return Form.of(typed);
  }

  private static Optional<Object> find(@Nullable Object tree, String[] parts) {
    @Nullable Object here = tree;
    for (String part : parts) {
      if (here instanceof List<?> rows) {
        int row = Integer.parseInt(part);
        here = row < rows.size() ? rows.get(row) : null;
      } else {
        here = here instanceof Map<?, ?> map ? map.get(part) : null;
      }
    }
    return Optional.ofNullable(here);
  }

  /** The input of a pointer; nothing where none of these is meant. */
  static Optional<String> field(List<FormInput> inputs, String pointer) {
    String place = pointer.replaceFirst("^/", "").replace('/', '.');
    return inputs.stream()
        .map(FormInput::name)
        .filter(name -> name.equals(place) || name.startsWith(place + "."))
        .findFirst();
  }

  /** The rows of a list in a tree; none where it is not there. */
  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> rows(Map<String, @Nullable Object> tree, String name) {
    return tree.get(name) instanceof List<?> rows
        ? (List<Map<String, @Nullable Object>>) rows
        : List.of();
  }

  /** A part of a tree; an empty one where it is not there. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> part(Map<String, @Nullable Object> tree, String name) {
    return tree.get(name) instanceof Map<?, ?> part
        ? (Map<String, @Nullable Object>) part
        : Map.of();
  }
}
