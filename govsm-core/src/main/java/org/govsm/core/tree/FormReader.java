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

  private static final int MOST_ITEMS = 100_000;

  private final List<Fault> faults;
  private final ScalarReader scalars;

  FormReader(List<Fault> faults) {
    this.faults = faults;
    this.scalars = new ScalarReader(faults);
  }

  /** Reads an object; {@code member} is the member that named its form, or empty. */
  Branch object(Form form, @Nullable Object tree, String pointer, String member) {
    if (!(tree instanceof Map<?, ?> map)) {
      faults.add(new Fault(pointer, "tree.object", Message.of("input.object")));
      return new Branch(form, pointer, Optional.empty(), "", Map.of());
    }
    int before = faults.size();
    refuseUnknown(form, map, pointer, member);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Part part : form.parts()) {
      String place = pointer + Plain.pointer(part.name());
      Object given = map.get(part.name());
      if (given != null) {
        value(part, given, place).ifPresent(value -> values.put(part.name(), value));
      } else if (part.required()) {
        faults.add(new Fault(place, "tree.required", required(part)));
      }
    }
    Branch branch = new Branch(form, pointer, Optional.empty(), "", values);
    if (faults.size() == before) {
      form.rule().ifPresent(rule -> faults.addAll(rule.check(branch)));
    }
    return branch;
  }

  private void refuseUnknown(Form form, Map<?, ?> map, String pointer, String member) {
    for (Object name : map.keySet()) {
      String word = String.valueOf(name);
      if (form.part(word).isEmpty() && !word.equals(member)) {
        List<String> known = form.parts().stream().map(Part::name).toList();
        faults.add(
            new Fault(
                pointer + Plain.pointer(word),
                "tree.unknown",
                Message.of("input.unknown").with("known", known)));
      }
    }
  }

  private static Message required(Part part) {
    return Message.of("input.required").with("says", part.says());
  }

  private Optional<Object> value(Part part, Object given, String place) {
    return switch (part.kind()) {
      case FORM -> Optional.of(object(only(part), given, place, ""));
      case FORMS -> list(given, place).map(items -> objects(only(part), items, place));
      case CHOICE -> choice(part, given, place);
      case CODES -> list(given, place).map(items -> codes(part, items, place));
      default -> scalars.read(part, given, place);
    };
  }

  private static Form only(Part part) {
    return part.forms().values().iterator().next();
  }

  private Optional<List<?>> list(Object given, String place) {
    if (given instanceof List<?> items && items.size() <= MOST_ITEMS) {
      return Optional.of(items);
    }
    faults.add(new Fault(place, "tree.list", Message.of("input.list").with("most", MOST_ITEMS)));
    return Optional.empty();
  }

  private Object objects(Form form, List<?> items, String place) {
    List<Object> branches = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      branches.add(object(form, items.get(i), place + "/" + i, ""));
    }
    return List.copyOf(branches);
  }

  private Object codes(Part part, List<?> items, String place) {
    List<Object> codes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      scalars.code(part, items.get(i), place + "/" + i).ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  private Optional<Object> choice(Part part, Object given, String place) {
    if (!(given instanceof Map<?, ?> map)) {
      faults.add(new Fault(place, "tree.object", Message.of("input.object")));
      return Optional.empty();
    }
    Object word = map.get(part.word());
    Form form = word instanceof String text ? part.forms().get(text) : null;
    if (form == null) {
      faults.add(
          new Fault(
              place + Plain.pointer(part.word()),
              "tree.code",
              Message.of("input.code").with("allowed", List.copyOf(part.forms().keySet()))));
      return Optional.empty();
    }
    Branch plain = object(form, given, place, part.word());
    return Optional.of(plain.chosen(part, String.valueOf(word)));
  }
}
