package org.govsm.governance.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Form of chosen facts, wherever they stand: each is a field once, under a name of its own, and
 * what is typed is put where it belongs. A fact that nobody touched stays as it was.
 */
public final class FactSelection {

  /** Before the name of a field: that its text holds for those besides it that are left blank. */
  public static final String SAME = "same.";

  /** Before the name of a list: that it has all words that a control asks for. */
  public static final String ALL = "all.";

  /** Texts that one document often answers together: the first is asked, the others may follow. */
  private static final Map<String, List<String>> TOGETHER =
      Map.of(
          "platformDecisions[].legal.dataProtection",
          List.of(
              "platformDecisions[].legal.security",
              "platformDecisions[].legal.privacy",
              "platformDecisions[].legal.archiving"));

  private final Map<String, ? extends @Nullable Object> tree;
  private final List<Group> groups;
  private final Map<String, String> presets;

  /**
   * Facts of one place.
   *
   * @param at the JSON pointer of the item; empty for a section of the whole
   */
  public record Group(String at, List<FactField> fields) {

    /** What the place is; empty for a section. */
    public String label(String language) {
      return fields.stream()
          .map(FactField::path)
          .filter(path -> path.contains("[]."))
          .map(path -> path.substring(0, path.lastIndexOf("[].")))
          .map(path -> new FactPlace("", "", path).label(language))
          .findFirst()
          .orElse("");
    }
  }

  private FactSelection(
      Map<String, ? extends @Nullable Object> tree,
      List<Group> groups,
      Map<String, String> presets) {
    this.tree = tree;
    this.groups = groups;
    this.presets = presets;
  }

  /**
   * The form of some places; of a whole list nothing is entered here.
   *
   * @param presets what is typed already where nothing is known, by the way in the schema; it is no
   *     fact until somebody sends it together with another
   */
  public static FactSelection of(
      Map<String, ? extends @Nullable Object> tree,
      List<FactPlace> places,
      Map<String, String> presets) {
    Map<String, List<FactField>> chosen = new LinkedHashMap<>();
    for (FactPlace place : places) {
      field(tree, place)
          .ifPresent(
              field -> {
                String at = place.at();
                List<FactField> group = chosen.computeIfAbsent(at, a -> new ArrayList<>());
                if (group.stream().noneMatch(one -> one.pointer().equals(field.pointer()))) {
                  group.add(field);
                }
              });
    }
    List<Group> groups = new ArrayList<>();
    chosen.forEach(
        (at, fields) -> {
          String prefix = at.isEmpty() ? "" : at.substring(1).replace('/', '.') + ".";
          groups.add(new Group(at, fields.stream().map(one -> one.within(prefix)).toList()));
        });
    return new FactSelection(tree, List.copyOf(groups), Map.copyOf(presets));
  }

  /** The field of a place; nothing where a list is meant, or where nothing can be entered. */
  public static Optional<FactField> field(
      Map<String, ? extends @Nullable Object> tree, FactPlace place) {
    Optional<FactEntry> entry =
        place.at().isEmpty()
            ? FactSections.of("/" + place.field().split("\\.", 2)[0])
                .map(section -> FactEntry.section(tree, section))
            : FactEntry.at(tree, place.at());
    return entry.stream()
        .flatMap(one -> one.fields().stream())
        .filter(field -> field.name().equals(place.field()))
        .findFirst();
  }

  /** The facts by their places, in the order in which they were asked for. */
  public List<Group> groups() {
    return groups;
  }

  /** All fields. */
  public List<FactField> fields() {
    return groups.stream().flatMap(group -> group.fields().stream()).toList();
  }

  /** What stands in a field before anybody typed: what is known, else what is preset. */
  public Map<String, String> typed(FactField field) {
    String preset = requireNonNullElse(presets.get(field.path()), "");
    return field.isAnswered() || preset.isEmpty() ? field.typed() : Map.of(field.name(), preset);
  }

  /**
   * The fields for which the text of another may hold too, once somebody says so.
   *
   * @return none where nothing is to be entered in them
   */
  public List<FactField> alike(FactField first) {
    List<String> paths = TOGETHER.getOrDefault(first.path(), List.of());
    return groups.stream()
        .filter(group -> group.fields().contains(first))
        .flatMap(group -> group.fields().stream())
        .filter(field -> paths.contains(field.path()) && !field.isAnswered())
        .toList();
  }

  /** The words that a list is asked to have; none of what is no such list. */
  public static List<String> asked(FactField field) {
    return field.control() == FactField.Control.CHOICES ? AskedWords.of(field.path()) : List.of();
  }

  /** Whether somebody says that a list has all words that it is asked to have. */
  public static boolean hasAll(FactField field, Map<String, String> typed) {
    return !asked(field).isEmpty() && !typed.getOrDefault(ALL + field.name(), "").isBlank();
  }

  /**
   * What is typed, with what somebody says is the same, where a field does not say something else,
   * and with all words that somebody says a list has.
   */
  public Map<String, String> together(Map<String, String> typed) {
    Map<String, String> all = new LinkedHashMap<>(typed);
    for (FactField first : fields()) {
      if (isSame(first, typed)) {
        alike(first).stream()
            .filter(field -> !field.isChanged(typed))
            .forEach(field -> all.put(field.name(), typed.getOrDefault(first.name(), "")));
      } else if (hasAll(first, typed)) {
        all.putIfAbsent(first.name(), "");
        asked(first).forEach(word -> all.put(first.name() + FactField.WORD + word, "yes"));
      }
    }
    return all;
  }

  /** Whether somebody says that the text of a field holds for others. */
  public boolean isSame(FactField first, Map<String, String> typed) {
    return !alike(first).isEmpty() && !typed.getOrDefault(SAME + first.name(), "").isBlank();
  }

  /** Whether what a field asks is known from the place of the form, and need not be asked. */
  public boolean isPreset(FactField field) {
    return !field.isAnswered() && presets.containsKey(field.path());
  }

  /** The field that a fault of the whole tree is about. */
  public Optional<FactField> field(String fault) {
    return fields().stream()
        .filter(field -> (fault + "/").startsWith(field.pointer() + "/"))
        .reduce((one, next) -> next.pointer().length() > one.pointer().length() ? next : one);
  }

  /** The whole tree with what is typed. */
  public Map<String, @Nullable Object> with(Map<String, String> typed) {
    @Nullable Object changed = tree;
    for (Group group : groups) {
      List<FactField> touched = group.fields().stream().filter(f -> f.isChanged(typed)).toList();
      if (touched.stream().allMatch(field -> isPreset(field, typed))) {
        continue;
      }
      for (FactField field : touched) {
        List<String> way = FactTree.steps(field.pointer());
        changed = FactTree.put(changed, way, field.read(typed, FactTree.get(changed, way)));
      }
    }
    return ExactTree.members(changed);
  }

  private boolean isPreset(FactField field, Map<String, String> typed) {
    String preset = requireNonNullElse(presets.get(field.path()), "");
    return !preset.isEmpty() && field.says(typed, preset);
  }
}
