package org.govsm.portal.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tree path: the place of a field in a document, by the names of members and, in lists, by what the
 * item says of itself, as in {@code services[service=post].quantity}. Several such members are
 * joined by {@code &}. What is written is a new tree; the one before stays as it was.
 */
public record TreePath(List<Step> steps) {

  /** Lists of which an item that says nothing is none. */
  private static final Set<String> DROPPED =
      Set.of(
          "objectives",
          "stated",
          "conditions",
          "clauses",
          "criteria",
          "explanations",
          "milestones");

  private static final Pattern LIST = Pattern.compile("(?<list>[^\\[]+)\\[(?<key>.+)]");

  /**
   * A step down the tree.
   *
   * @param key what the item of a list says of itself; empty for a member that is no list
   */
  public record Step(String member, Map<String, String> key) {}

  /** The path that a text says. */
  public static TreePath of(String path) {
    return new TreePath(
        List.of(path.split("\\.(?![^\\[]*])", -1)).stream().map(TreePath::step).toList());
  }

  private static Step step(String said) {
    Matcher list = LIST.matcher(said);
    if (!list.matches()) {
      return new Step(said, Map.of());
    }
    Map<String, String> key = new LinkedHashMap<>();
    for (String one : list.group("key").split("&", -1)) {
      String[] sides = one.split("=", 2);
      key.put(sides[0], sides[1]);
    }
    return new Step(list.group("list"), key);
  }

  /** What stands there; nothing where the document does not say it. */
  public Optional<Object> find(Map<?, ?> tree) {
    @Nullable Object at = tree;
    for (Step step : steps) {
      at = at instanceof Map<?, ?> map ? below(map, step) : null;
    }
    return Optional.ofNullable(at);
  }

  private static @Nullable Object below(Map<?, ?> tree, Step step) {
    @Nullable Object member = tree.get(step.member());
    int at = index(member, step);
    return step.key().isEmpty() ? member : item(member, at);
  }

  private static @Nullable Object item(@Nullable Object list, int at) {
    return list instanceof List<?> items && at >= 0 ? items.get(at) : null;
  }

  /** Where in a list the item stands; -1 where it does not. */
  private static int index(@Nullable Object member, Step step) {
    if (member instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof Map<?, ?> item && says(item, step.key())) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean says(Map<?, ?> item, Map<String, String> key) {
    return key.entrySet().stream()
        .allMatch(one -> one.getValue().equals(String.valueOf(item.get(one.getKey()))));
  }

  /**
   * The tree with something in this place.
   *
   * @param what nothing takes out what stands there, and what says nothing without it
   */
  public Map<String, @Nullable Object> put(Map<?, ?> tree, Optional<?> what) {
    return put(tree, 0, what);
  }

  private Map<String, @Nullable Object> put(Map<?, ?> tree, int at, Optional<?> what) {
    Step step = steps.get(at);
    Map<String, @Nullable Object> copy = copy(tree);
    Object member =
        step.key().isEmpty() ? member(tree, at, what) : items(tree.get(step.member()), at, what);
    if (isNothing(member)) {
      copy.remove(step.member());
    } else {
      copy.put(step.member(), member);
    }
    return copy;
  }

  private Object member(Map<?, ?> tree, int at, Optional<?> what) {
    return at == steps.size() - 1
        ? what.<Object>map(one -> one).orElse("")
        : put(map(tree.get(steps.get(at).member())), at + 1, what);
  }

  private List<Object> items(@Nullable Object list, int at, Optional<?> what) {
    Step step = steps.get(at);
    List<Object> items =
        list instanceof List<?> before ? new ArrayList<>(before) : new ArrayList<>();
    int index = index(list, step);
    Map<?, ?> item = index < 0 ? step.key() : map(items.get(index));
    Map<String, @Nullable Object> now =
        at == steps.size() - 1 ? copy(item) : put(item, at + 1, what);
    boolean bare = now.keySet().equals(step.key().keySet());
    if (bare && index >= 0 && DROPPED.contains(step.member())) {
      items.remove(index);
    } else if (index >= 0) {
      items.set(index, now);
    } else if (!bare) {
      items.add(now);
    }
    return items;
  }

  private static boolean isNothing(Object member) {
    return member.equals("") || member.equals(Map.of()) || member.equals(List.of());
  }

  private static Map<?, ?> map(@Nullable Object member) {
    return member instanceof Map<?, ?> map ? map : Map.of();
  }

  /** A copy whose members can be changed. */
  public static Map<String, @Nullable Object> copy(Map<?, ?> tree) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    tree.forEach((name, member) -> copy.put(String.valueOf(name), member));
    return copy;
  }

  /** The pointer to this place in a tree; nothing where an item on the way is not there. */
  public Optional<String> pointer(Map<?, ?> tree) {
    StringBuilder pointer = new StringBuilder();
    @Nullable Object at = tree;
    for (Step step : steps) {
      pointer.append('/').append(step.member());
      @Nullable Object member = at instanceof Map<?, ?> map ? map.get(step.member()) : null;
      if (!step.key().isEmpty()) {
        int index = index(member, step);
        if (index < 0) {
          return Optional.empty();
        }
        pointer.append('/').append(index);
        member = item(member, index);
      }
      at = member;
    }
    return Optional.of(pointer.toString());
  }
}
