package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at one place of the tree. The file {@code facts.txt} says it once; reading, the
 * JSON Schema and {@code docs/facts.md} are made from it.
 */
final class FactForm {

  /** The kinds of value. */
  enum Kind {
    TEXT,
    NAME,
    HANDLE,
    ADDRESS,
    MAIL,
    TEXTS,
    FLAG,
    NUMBER,
    MOMENT,
    AHEAD,
    CODE,
    WORD,
    OBJECT,
    LIST,
    OPEN
  }

  /** Stands for a name of the department's own. */
  static final String ANY = "*";

  private final Map<String, FactForm> members = new LinkedHashMap<>();
  private List<Map.Entry<String, FactForm>> mustBeGiven = List.of();
  private Optional<FactForm> item = Optional.empty();
  private @Nullable FactForm any;
  private Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private List<String> words = List.of();
  private final Map<String, String> byName = new LinkedHashMap<>();
  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> alsoCalled = new LinkedHashMap<>();
  private boolean required;
  private boolean hasWords;
  private String says = "";

  private FactForm() {}

  /** The form of the whole tree; read once, when first asked for. */
  static FactForm shipped() {
    return Shipped.FORM;
  }

  static FactForm read(List<String> lines) {
    FactForm root = new FactForm();
    root.kinds.add(Kind.OBJECT);
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        if (line.contains(" = ")) {
          String[] sides = line.split(" = ", -1);
          root.members.put(sides[0], root.find(sides[1]));
          root.alsoCalled.put(sides[0], sides[1]);
        } else {
          root.describe(line);
          root.paths.add(line.split(" ", 2)[0]);
        }
      }
    }
    root.complete();
    return root;
  }

  private void complete() {
    any = members.get(ANY);
    mustBeGiven = members.entrySet().stream().filter(m -> m.getValue().required).toList();
    members.values().forEach(FactForm::complete);
    item.ifPresent(FactForm::complete);
    hasWords =
        takes(Kind.WORD)
            || takes(Kind.NAME)
            || takes(Kind.HANDLE)
            || takes(Kind.TEXTS) && !words.isEmpty()
            || item.filter(FactForm::hasWords).isPresent()
            || members.values().stream().anyMatch(FactForm::hasWords);
  }

  private void describe(String line) {
    String[] halves = line.split(" \\| ", 2);
    String[] given = halves[0].split(" ", -1);
    FactForm form = find(given[0]);
    String names = given[1];
    form.required = names.endsWith("!");
    for (String name : names.replace("!", "").split("/", -1)) {
      form.kinds.add(Kind.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    form.words = List.of(given).subList(2, given.length).stream().map(form::named).toList();
    form.says = halves[1];
  }

  /** A word, of which other names may stand after an equals sign. */
  private String named(String word) {
    String[] sides = word.split("=", 2);
    byName.put(WordKey.of(sides[0]), sides[0]);
    for (String other : sides.length == 1 ? new String[0] : sides[1].split(",", -1)) {
      if (byName.putIfAbsent(WordKey.of(other), sides[0]) != null) {
        throw new IllegalStateException(other + " names two words");
      }
    }
    return sides[0];
  }

  private FactForm find(String path) {
    FactForm form = this;
    for (String step : path.split("\\.", -1)) {
      boolean list = step.endsWith("[]");
      String name = list ? step.substring(0, step.length() - 2) : step;
      form.kinds.add(Kind.OBJECT);
      form = form.members.computeIfAbsent(name, n -> new FactForm());
      if (list) {
        form.kinds.add(Kind.LIST);
        if (form.item.isEmpty()) {
          form.item = Optional.of(new FactForm());
        }
        form = form.item.get();
      }
    }
    return form;
  }

  Map<String, FactForm> members() {
    return Collections.unmodifiableMap(members);
  }

  /** The members that must be given. */
  List<Map.Entry<String, FactForm>> mustBeGiven() {
    return mustBeGiven;
  }

  /** The form of a member; nothing where none of that name is asked. */
  @Nullable FactForm member(String name) {
    FactForm own = members.get(name);
    return own == null ? any : own;
  }

  /** The form of the items, if a list may stand here. */
  Optional<FactForm> item() {
    return item;
  }

  /** The names under which one item of a list can be given alone. */
  List<String> singular(String many) {
    return namesOf(Optional.ofNullable(members.get(many)).flatMap(FactForm::item));
  }

  /** The names of a list, its own first. */
  List<String> plural(String many) {
    return Stream.concat(Stream.of(many), namesOf(Optional.ofNullable(members.get(many))).stream())
        .distinct()
        .toList();
  }

  private List<String> namesOf(Optional<FactForm> form) {
    return members.entrySet().stream()
        .filter(member -> form.filter(one -> one == member.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ways to all that is described, in the order of the file. */
  List<String> paths() {
    return Collections.unmodifiableList(paths);
  }

  /** The way to a member of the whole tree, of which the name may be another one. */
  static String path(String name) {
    return shipped().alsoCalled.getOrDefault(name, name);
  }

  Set<Kind> kinds() {
    return Collections.unmodifiableSet(kinds);
  }

  boolean takes(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether it, or anything below, is one of listed words or a name, of which not all is known. */
  boolean hasWords() {
    return hasWords;
  }

  /** The words of a code. */
  List<String> words() {
    return words;
  }

  /** The word of which a text is a name. */
  Optional<String> word(String text) {
    return Optional.ofNullable(byName.get(WordKey.of(text)));
  }

  boolean required() {
    return required;
  }

  /** What it means, in one English sentence. */
  String says() {
    return says;
  }

  /** The names that can be given here. */
  List<String> names() {
    return new ArrayList<>(members.keySet());
  }

  /** The names that can be given here, without those of the department's own. */
  List<String> namesOfOurs() {
    return members.keySet().stream().filter(name -> !name.equals(ANY)).toList();
  }

  /** Every word that may be chosen anywhere. */
  static Set<String> allWords() {
    return Shipped.WORDS;
  }

  private void collect(Set<String> all, Set<FactForm> seen) {
    if (seen.add(this)) {
      all.addAll(words);
      members.values().forEach(member -> member.collect(all, seen));
      item.ifPresent(one -> one.collect(all, seen));
    }
  }

  private static final class Shipped {

    static final FactForm FORM = load();
    static final Set<String> WORDS = words();

    private static Set<String> words() {
      Set<String> all = new TreeSet<>();
      FORM.collect(all, Collections.newSetFromMap(new IdentityHashMap<>()));
      return Collections.unmodifiableSet(all);
    }

    private static FactForm load() {
      try (InputStream in =
          requireNonNull(FactForm.class.getResourceAsStream("facts.txt"), "facts.txt")) {
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
