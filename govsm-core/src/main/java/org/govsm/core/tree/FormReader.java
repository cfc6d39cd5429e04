package org.govsm.core.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Walks a tree along a form and notes every fault with its place. */
final class FormReader {

  private final List<Fault> faults;
  private final ScalarReader scalars;

  FormReader(List<Fault> faults) {
    this.faults = faults;
    this.scalars = new ScalarReader(faults);
  }

  /** Reads an object. */
  Branch object(Form form, @Nullable Object tree, String pointer) {
    return object(form, tree, pointer, "", "");
  }

  /** Reads an object whose form one of its members named, where {@code member} is not empty. */
  private Branch object(
      Form form, @Nullable Object tree, String pointer, String member, String word) {
    Map<String, Object> values = new LinkedHashMap<>();
    Branch branch = new Branch(form, pointer, member, word, values);
    if (!(tree instanceof Map<?, ?> map)) {
      fault(pointer, "object", Message.of("input.object"));
      return branch;
    }
    int before = faults.size();
    refuseUnknown(form, map, pointer, member);
    for (Part part : form.parts()) {
      String place = pointer + Plain.pointer(part.name());
      Object given = map.get(part.name());
      if (given != null) {
        value(part, given, place).ifPresent(value -> values.put(part.name(), value));
      } else if (part.required()) {
        fault(place, "required", Message.of("input.required").with("says", part.says()));
      }
    }
    if (faults.size() == before) {
      form.rule().ifPresent(rule -> faults.addAll(rule.check(branch)));
    }
    return branch;
  }

  private void refuseUnknown(Form form, Map<?, ?> map, String pointer, String member) {
    List<String> known = form.parts().stream().map(Part::name).toList();
    for (Object name : map.keySet()) {
      boolean asked =
          name instanceof String word && (form.part(word).isPresent() || word.equals(member));
      if (!asked) {
        String given = Shown.whole(String.valueOf(name));
        fault(pointer + Plain.pointer(given), "unknown", Fault.notAsked(given, known));
      }
    }
  }

  private Optional<?> value(Part part, Object given, String place) {
    return switch (part.kind()) {
      case FORM -> Optional.of(object(part.onlyForm(), given, place));
      case FORMS -> list(given, place).map(items -> objects(part.onlyForm(), items, place));
      case CHOICE -> choice(part, given, place);
      case CODES -> list(given, place).map(items -> codes(part, items, place));
      default -> scalars.read(part, given, place);
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

  private List<Branch> objects(Form form, List<?> items, String place) {
    List<Branch> branches = new ArrayList<>();
    for (Object item : items) {
      branches.add(object(form, item, place + "/" + branches.size()));
    }
    return List.copyOf(branches);
  }

  private List<Object> codes(Part part, List<?> items, String place) {
    List<Object> codes = new ArrayList<>();
    int index = 0;
    for (Object item : items) {
      scalars.code(part, item, place + "/" + index++).ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  private Optional<Branch> choice(Part part, Object given, String place) {
    if (!(given instanceof Map<?, ?> map)) {
      fault(place, "object", Message.of("input.object"));
      return Optional.empty();
    }
    if (map.get(part.word()) instanceof String word && part.forms().containsKey(word)) {
      return Optional.of(object(part.form(word), given, place, part.word(), word));
    }
    List<String> allowed = List.copyOf(part.forms().keySet());
    Message text = Message.of("input.code").with("allowed", allowed);
    fault(place + Plain.pointer(part.word()), "code", text);
    return Optional.empty();
  }

  private void fault(String place, String kind, Message text) {
    faults.add(new Fault(place, "tree." + kind, text));
  }
}
