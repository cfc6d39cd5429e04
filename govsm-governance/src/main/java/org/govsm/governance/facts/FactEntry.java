package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.governance.facts.FactForm.Kind;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Form of one place of the facts: a section, a list, or an item of a list. Every member of the
 * schema is reached from a section; of two ways to say one thing only the first is offered, unless
 * the other is in use.
 */
public final class FactEntry {

  /** No page has more fields. */
  public static final int MOST_FIELDS = 12;

  /** Behind the pointer of a list: an item that is not there yet. */
  public static final String NEW = "-";

  private static final String THE_SAME = "The same";

  /** May be a list or an object that holds all of it: the object is offered. */
  private static final Set<String> AS_OBJECT =
      Set.of("archive", "team", "platformPlan", "roster", "follows", "sync");

  private final @Nullable Object tree;
  private final String pointer;
  private final String path;
  private final FactForm form;
  private final @Nullable Object value;
  private String divided;
  private final List<FactField> fields = new ArrayList<>();
  private final List<FactList> lists = new ArrayList<>();

  /**
   * A part of a form.
   *
   * @param code what it is called; empty where it only is the next dozen
   */
  public record Part(String code, List<FactField> fields, List<FactList> lists) {}

  private FactEntry(@Nullable Object tree, String pointer, String path, FactForm form) {
    this.tree = tree;
    this.pointer = pointer;
    this.path = path;
    this.form = form;
    this.divided = path;
    this.value = FactTree.get(tree, pointer.isEmpty() ? List.of() : FactTree.steps(pointer));
  }

  /** The form of a section. */
  public static FactEntry section(Map<String, ? extends @Nullable Object> tree, String section) {
    FactEntry entry = new FactEntry(tree, "", "", FactForm.shipped());
    entry.divided = section;
    FactSections.members(section).forEach(name -> entry.member("", "", FactForm.shipped(), name));
    return entry;
  }

  /**
   * The form of a list, or of an item of one.
   *
   * @param at the JSON pointer; it ends with {@link #NEW} for an item that is not there yet
   * @return nothing where nothing can be entered
   */
  public static Optional<FactEntry> at(@Nullable Object tree, String at) {
    return find(tree, at).map(place -> entry(tree, at, place.path(), place.form()));
  }

  /** Whether there is a form of a list, or of an item of one, which may be much to put together. */
  public static boolean isAt(@Nullable Object tree, String at) {
    return find(tree, at).isPresent();
  }

  /** A place of the schema. */
  private record Place(String path, FactForm form) {}

  private static Optional<Place> find(@Nullable Object tree, String at) {
    FactForm form = FactForm.shipped();
    StringBuilder path = new StringBuilder();
    @Nullable Object value = tree;
    List<String> steps = at.startsWith("/") ? FactTree.steps(at) : List.of();
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i);
      boolean isNew = step.equals(NEW) && i == steps.size() - 1;
      boolean item =
          form.item().isPresent()
              && !(value instanceof Map<?, ?>)
              && (isNew || FactTree.isIndex(step));
      @Nullable FactForm below = item ? form.item().get() : form.members().get(step);
      value = FactTree.child(value, step);
      if (below == null
          || step.equals(FactForm.ANY)
          || item && !isNew && value == FactTree.LEFT_OUT) {
        return Optional.empty();
      }
      path.append(item ? "[]" : path.isEmpty() ? step : "." + step);
      form = below;
    }
    boolean enters =
        !steps.isEmpty() && (form.item().isPresent() || path.toString().endsWith("[]"));
    return enters ? Optional.of(new Place(path.toString(), form)) : Optional.empty();
  }

  private static FactEntry entry(@Nullable Object tree, String at, String path, FactForm form) {
    String place = at;
    if (at.endsWith("/" + NEW)) {
      String list = at.substring(0, at.length() - 2);
      Object items = FactTree.get(tree, FactTree.steps(list));
      place = list + "/" + (items instanceof List<?> all ? all.size() : 0);
    }
    FactEntry entry = new FactEntry(tree, place, path, form);
    if (!entry.isList()) {
      form.members().keySet().forEach(name -> entry.member(entry.pointer, "", form, name));
    }
    return entry;
  }

  /** Takes up a member, and what lies below one that is an object. */
  private void member(String above, String named, FactForm parent, String name) {
    String to = named + name;
    String schema = path.isEmpty() ? to : path + "." + to;
    if (name.equals(FactForm.ANY)) {
      fields.add(new FactField(parent, to, above, schema, known(above)));
      return;
    }
    FactForm one = requireNonNull(parent.members().get(name), name);
    String way = above + Tree.pointer(name);
    @Nullable Object known = known(way);
    if (known == FactTree.LEFT_OUT && isOtherName(schema, one, parent, name)) {
      return;
    }
    boolean open = known == FactTree.LEFT_OUT || known == null;
    boolean object = known instanceof Map<?, ?> && !one.takes(Kind.OPEN) || open && isObject(one);
    if (one.item().isPresent() && (known instanceof List<?> || open && isList(schema))) {
      lists.add(new FactList(tree, way, schema, one, known));
    } else if (!object) {
      fields.add(new FactField(one, to, way, schema, known));
    }
    if (object) {
      one.members().keySet().stream()
          .filter(below -> !open || one.item().isEmpty() || !below.equals(FactForm.ANY))
          .forEach(below -> member(way, to + ".", one, below));
    }
  }

  private @Nullable Object known(String at) {
    return at.isEmpty() ? tree : FactTree.get(tree, FactTree.steps(at));
  }

  private static boolean isList(String schema) {
    return !AS_OBJECT.contains(schema);
  }

  /** Whether it is entered by its members, where nothing stands yet. */
  private static boolean isObject(FactForm form) {
    if (!form.takes(Kind.OBJECT) || form.takes(Kind.OPEN)) {
      return false;
    }
    boolean only = form.kinds().stream().allMatch(k -> k == Kind.OBJECT || k == Kind.LIST);
    long own = form.members().values().stream().filter(m -> !m.says().equals(THE_SAME)).count();
    boolean named = form.members().containsKey(FactForm.ANY);
    return only && form.item().isEmpty() || own > 0 && (only || own > 1 || named);
  }

  /** Whether something is only another name of what is offered already. */
  private static boolean isOtherName(String schema, FactForm one, FactForm parent, String name) {
    boolean single =
        parent.members().entrySet().stream()
            .takeWhile(m -> !m.getKey().equals(name))
            .anyMatch(
                m -> m.getValue() == one || m.getValue().item().filter(i -> i == one).isPresent());
    return single || one.says().equals(THE_SAME) || TwoNames.isOther(schema);
  }

  /** The JSON pointer of the place; of an item that is not there yet the one it will have. */
  public String pointer() {
    return pointer;
  }

  /** The whole tree. */
  public Map<String, @Nullable Object> tree() {
    return ExactTree.members(tree);
  }

  /** What the place is. */
  public String label(String language) {
    return FactWords.of(path, form, language);
  }

  /** Whether it is a list. */
  public boolean isList() {
    return form.item().isPresent() && !path.endsWith("[]") && !(value instanceof Map<?, ?>);
  }

  /** The list, where it is one. */
  public FactList list() {
    return new FactList(tree, pointer, path, form, value);
  }

  /** Whether something stands here. */
  public boolean isThere() {
    return value != FactTree.LEFT_OUT;
  }

  /** All fields. */
  public List<FactField> fields() {
    return List.copyOf(fields);
  }

  /** The lists that lie below it. */
  public List<FactList> lists() {
    return List.copyOf(lists);
  }

  /** The parts in which it is shown, each of a dozen fields at most. */
  public List<Part> parts() {
    Map<String, List<String>> named = FactSections.parts(divided);
    List<Part> parts = new ArrayList<>();
    Set<FactField> rest = new LinkedHashSet<>(fields);
    Set<FactList> more = new LinkedHashSet<>(lists);
    named.forEach(
        (code, members) -> {
          List<FactField> some = rest.stream().filter(f -> isOf(members, f.name())).toList();
          List<FactList> below = more.stream().filter(l -> isOf(members, l.name(pointer))).toList();
          some.forEach(rest::remove);
          below.forEach(more::remove);
          parts.add(new Part(code, some, below));
        });
    List<FactField> left = List.copyOf(rest);
    for (int i = 0; i < left.size(); i += MOST_FIELDS) {
      List<FactField> some = left.subList(i, Math.min(left.size(), i + MOST_FIELDS));
      parts.add(new Part("", some, i == 0 ? List.copyOf(more) : List.of()));
    }
    if (left.isEmpty() && (parts.isEmpty() || !more.isEmpty())) {
      parts.add(new Part("", List.of(), List.copyOf(more)));
    }
    return parts;
  }

  private static boolean isOf(List<String> members, String name) {
    String way = name.replace('/', '.') + ".";
    return members.stream().anyMatch(member -> way.startsWith(member + "."));
  }

  /**
   * The whole tree with what is typed; fields that the form does not have, and those that nobody
   * touched, stay as they are.
   */
  public Map<String, @Nullable Object> with(Map<String, String> typed) {
    @Nullable Object changed = tree;
    for (FactField field : fields) {
      if (field.isChanged(typed)) {
        List<String> way = FactTree.steps(field.pointer());
        changed = FactTree.put(changed, way, field.read(typed, FactTree.get(changed, way)));
      }
    }
    return ExactTree.members(changed);
  }

  /** The whole tree without this place. */
  public Map<String, @Nullable Object> without() {
    return ExactTree.members(FactTree.put(tree, FactTree.steps(pointer), FactTree.LEFT_OUT));
  }

  /** The whole tree in which it is said that there is none of this. */
  public Map<String, @Nullable Object> none() {
    return ExactTree.members(FactTree.put(tree, FactTree.steps(pointer), null));
  }

  /** The list of a name that lies below it; nothing where there is none. */
  public Optional<FactList> list(String name) {
    return lists.stream().filter(one -> isNamed(one, name)).findFirst();
  }

  private boolean isNamed(FactList list, String name) {
    return list.name(pointer).replace('/', '.').equals(name);
  }

  /** The part in which a field or list of a name stands; the first where there is none. */
  public int part(String name) {
    List<Part> parts = parts();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.fields().stream().anyMatch(field -> field.name().equals(name))
          || part.lists().stream().anyMatch(list -> isNamed(list, name))) {
        return i;
      }
    }
    return 0;
  }

  /** The field that a fault of the whole tree is about. */
  public Optional<FactField> field(String fault) {
    return fields.stream()
        .filter(field -> (fault + "/").startsWith(field.pointer() + "/"))
        .reduce((one, next) -> next.pointer().length() > one.pointer().length() ? next : one);
  }
}
