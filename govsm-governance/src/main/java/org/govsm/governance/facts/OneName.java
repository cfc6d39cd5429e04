package org.govsm.governance.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name: a tree that a department states, in which what is kept under one of two names stands
 * under that name alone. A whole that is stated to be none says it of each of its members.
 */
final class OneName {

  private static final String POLICIES = "policies";
  private static final String POLICY = "policy";

  /** A fact that was taken out of a tree, also where it says that there is none. */
  private record Taken(@Nullable Object value) {}

  private @Nullable Taken taken;

  private OneName() {}

  /** A new tree; those given stay as they are. */
  static Map<String, @Nullable Object> of(
      Map<String, ? extends @Nullable Object> stated,
      Map<String, ? extends @Nullable Object> kept) {
    Map<String, @Nullable Object> one = underPolicies(stated, kept);
    for (TwoNames.Pair pair : TwoNames.pairs()) {
      List<String> name = List.of(pair.one().split("\\.", -1));
      if (pair.list().isEmpty() && has(kept, name)) {
        one = moved(one, name, List.of(pair.other().split("\\.", -1)));
      }
    }
    return one;
  }

  /** All that stands under {@code policies} may stand under {@code policy}. */
  private static Map<String, @Nullable Object> underPolicies(
      Map<String, ? extends @Nullable Object> stated,
      Map<String, ? extends @Nullable Object> kept) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>(stated);
    if (kept.get(POLICIES) instanceof Map<?, ?> in) {
      for (Object name : in.keySet()) {
        String below = String.valueOf(name);
        one = moved(one, List.of(POLICIES, below), List.of(POLICY, below));
      }
    }
    return one;
  }

  private static boolean has(Map<?, ?> tree, List<String> path) {
    List<String> rest = path.subList(1, path.size());
    return tree.containsKey(path.get(0))
        && (rest.isEmpty() || tree.get(path.get(0)) instanceof Map<?, ?> in && has(in, rest));
  }

  /** What stands under the other name stands under the one, unless that says something itself. */
  private static Map<String, @Nullable Object> moved(
      Map<String, @Nullable Object> tree, List<String> one, List<String> other) {
    OneName names = new OneName();
    Map<String, @Nullable Object> left = names.without(FactForm.shipped(), tree, other);
    return names.taken == null ? tree : with(left, one, names.taken.value());
  }

  private Map<String, @Nullable Object> without(FactForm form, Map<?, ?> tree, List<String> path) {
    Map<String, @Nullable Object> left = copy(tree);
    String name = path.get(0);
    @Nullable FactForm below = form.member(name);
    if (below == null || !left.containsKey(name)) {
      return left;
    }
    if (path.size() == 1) {
      taken = new Taken(left.remove(name));
      return left;
    }
    @Nullable Object said = left.get(name);
    @Nullable Map<?, ?> in =
        said == null ? none(below) : said instanceof Map<?, ?> map ? map : null;
    if (in != null) {
      left.put(name, without(below, in, path.subList(1, path.size())));
    }
    return left;
  }

  private static Map<String, @Nullable Object> none(FactForm form) {
    Map<String, @Nullable Object> none = new LinkedHashMap<>();
    form.namesOfOurs().forEach(name -> none.put(name, null));
    return none;
  }

  private static Map<String, @Nullable Object> with(
      Map<?, ?> tree, List<String> path, @Nullable Object value) {
    Map<String, @Nullable Object> whole = copy(tree);
    String name = path.get(0);
    if (path.size() == 1) {
      whole.putIfAbsent(name, value);
    } else if (whole.get(name) instanceof Map<?, ?> in) {
      whole.put(name, with(in, path.subList(1, path.size()), value));
    } else if (!whole.containsKey(name)) {
      whole.put(name, with(Map.of(), path.subList(1, path.size()), value));
    }
    return whole;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> tree) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    tree.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }
}
