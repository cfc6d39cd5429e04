package org.govsm.governance.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two documents of facts say otherwise, each thing by what it is called in forms. */
public final class FactChanges {

  private final String language;
  private final Set<String> changed = new LinkedHashSet<>();

  private FactChanges(String language) {
    this.language = language;
  }

  /** The names of all that was added, changed or removed, each once. */
  public static List<String> between(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      String language) {
    FactChanges changes = new FactChanges(language);
    changes.compare(before, after, FactForm.shipped(), "", "");
    return List.copyOf(changes.changed);
  }

  private void compare(
      @Nullable Object before, @Nullable Object after, FactForm form, String path, String above) {
    if (Objects.equals(before, after)) {
      return;
    }
    String own = FactWords.of(path, form, language);
    String label = own.isBlank() ? above : own;
    boolean lists = isList(before) && isList(after) && form.item().isPresent();
    if (isObject(before, after) && !form.members().isEmpty()) {
      members(before, after, form, path, label);
    } else if (lists && size(before) == size(after)) {
      for (int i = 0; i < size(before); i++) {
        String item = String.valueOf(i);
        compare(
            FactTree.child(before, item),
            FactTree.child(after, item),
            form.item().orElse(form),
            path + "[]",
            label);
      }
    } else {
      changed.add(label);
    }
  }

  private void members(
      @Nullable Object before, @Nullable Object after, FactForm form, String path, String label) {
    Set<String> names = new LinkedHashSet<>();
    names.addAll(FactNode.of(before).names());
    names.addAll(FactNode.of(after).names());
    for (String name : names) {
      @Nullable FactForm member = form.member(name);
      if (member != null) {
        String way = path.isEmpty() ? name : path + "." + name;
        compare(FactTree.child(before, name), FactTree.child(after, name), member, way, label);
      }
    }
  }

  /** What is left out is an object without members beside one that has some. */
  private static boolean isObject(@Nullable Object before, @Nullable Object after) {
    return before instanceof Map<?, ?> && (after instanceof Map<?, ?> || after == FactTree.LEFT_OUT)
        || before == FactTree.LEFT_OUT && after instanceof Map<?, ?>;
  }

  private static boolean isList(@Nullable Object tree) {
    return tree instanceof List<?>;
  }

  private static int size(@Nullable Object tree) {
    return tree instanceof List<?> list ? list.size() : 0;
  }
}
