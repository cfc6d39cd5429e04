package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Tree controls: the form of an object of terms, made from its schema. Each value has one control,
 * each object a group, a choice of schemas first the choice and then what was chosen has.
 *
 * @param form what was typed; where it says nothing of a field, the tree does
 */
record TreeControls(Form form, FieldWords words, Choices choices) {

  /** What few contracts say of a figure. */
  private static final Set<String> RARE = Set.of("subject", "on", "falls", "asCounted");

  /** What is filled in first, as the page says. */
  private static final Map<String, String> USUAL = Map.of("period", "month");

  /** What few contracts say, by what it is within. */
  private static final Map<String, Set<String>> FOLDED =
      Map.of(
          "terms",
          Set.of("marked", "orderedOn"),
          "purchase",
          Set.of("award", "gemContract", "gemBid", "gemReport"),
          "ceiling",
          Set.of("counts", "amendment"),
          "target",
          Set.of("grace", "decimals"),
          BuilderPart.KPIS,
          Set.of("missing", "noActivity", "besides", "period"));

  private static final Set<Field.Kind> NUMBERS = Set.of(Field.Kind.NUMBER, Field.Kind.COUNT);

  List<FormItem> items(List<Field> fields, Map<String, ?> tree, String at, String within) {
    List<FormItem> items = new ArrayList<>();
    List<FormItem> rare = new ArrayList<>();
    for (Field field : fields) {
      FormItem item = item(field, tree.get(field.name()), at + field.name(), within);
      boolean folds =
          isRare(field, fields) || FOLDED.getOrDefault(within, Set.of()).contains(field.name());
      (folds ? rare : items).add(item);
    }
    if (!rare.isEmpty()) {
      boolean figure = fields.stream().anyMatch(field -> isRare(field, fields));
      String label = words.words().say(figure ? "builder.more" : "builder.more-answers");
      items.add(
          new FormItem.Group(
              at + "more", label, "", rare.stream().allMatch(this::isBlank), rare, none()));
    }
    return items;
  }

  private static boolean isRare(Field field, List<Field> beside) {
    return RARE.contains(field.name()) && beside.stream().anyMatch(one -> isMetrics(one));
  }

  private static boolean isMetrics(Field field) {
    return field.name().equals("metrics");
  }

  private boolean isBlank(FormItem item) {
    return item instanceof FormItem.Control control
        && control.typed().isEmpty()
        && control.error().isEmpty();
  }

  private static Optional<InputFault> none() {
    return Optional.empty();
  }

  private FormItem item(Field field, @Nullable Object value, String name, String within) {
    String label = words.label(within, field);
    return switch (field.kind()) {
      case FORM -> group(field, name, label, within, inner(field, value, name));
      case FORMS -> group(field, name, label, within, rows(field, value, name, label));
      case CHOICE -> group(field, name, label, within, chosen(field, Trees.object(value), name));
      default -> control(field, value, name, within);
    };
  }

  /** What may be left out as a whole asks for its parts only once it is there. */
  private List<FormItem> inner(Field field, @Nullable Object value, String name) {
    List<FormItem> items =
        items(TreeForm.only(field).parts(), Trees.object(value), name + ".", field.name());
    return field.required() || value != null ? items : unmarked(items);
  }

  private FormItem group(
      Field field, String name, String label, String within, List<FormItem> items) {
    return new FormItem.Group(name, label, words.hint(within, field), false, items, error(name));
  }

  private Optional<InputFault> error(String name) {
    return Optional.ofNullable(form.errors().get(name));
  }

  private List<FormItem> rows(Field field, @Nullable Object value, String name, String label) {
    Schema schema = TreeForm.only(field);
    List<@Nullable Object> known = Trees.list(value);
    int rows = known.size() + (known.isEmpty() ? 3 : 1);
    while (form.typed().keySet().stream().anyMatch(typed(name, rows))) {
      rows++;
    }
    List<FormItem> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String at = name + "." + i;
      Map<String, ?> row = i < known.size() ? Trees.object(known.get(i)) : Map.of();
      List<FormItem> inner = items(schema.parts(), row, at + ".", field.word());
      all.add(
          new FormItem.Group(
              at,
              words.nth(field.word(), label, i + 1),
              "",
              false,
              i < known.size() ? inner : unmarked(inner),
              error(at)));
    }
    return all;
  }

  /** What a row asks for that may be left out as a whole. */
  private static List<FormItem> unmarked(List<FormItem> items) {
    return items.stream()
        .map(one -> one instanceof FormItem.Control control ? control.unmarked() : one)
        .toList();
  }

  private static Predicate<String> typed(String name, int row) {
    return one -> one.startsWith(name + "." + row + ".");
  }

  private List<FormItem> chosen(Field field, Map<String, ?> tree, String name) {
    String member = name + "." + field.word();
    String word = text(member, Trees.text(tree, field.word()).orElse(""));
    String label =
        words
            .words()
            .find("builder.field." + field.name() + "." + field.word())
            .orElse(field.says());
    Map<String, String> known = new LinkedHashMap<>();
    String none = words.words().find("builder.code." + field.name() + ".none").orElse("");
    if (!none.isEmpty()) {
      known.put("", none);
    }
    known.putAll(words.codes(field.name(), List.copyOf(field.forms().keySet())));
    List<FormItem> items = new ArrayList<>();
    items.add(
        new FormItem.Control(
            member,
            "pick",
            label,
            words.words().say("builder.pick-hint"),
            field.required() ? Optional.of(true) : Optional.empty(),
            known,
            word,
            error(member)));
    @Nullable Schema schema = field.forms().get(word);
    if (schema != null) {
      items.addAll(items(schema.parts(), tree, name + ".", word));
    }
    return items;
  }

  private String text(String name, String known) {
    return form.typed().containsKey(name) ? form.typed(name) : known;
  }

  private FormItem control(Field field, @Nullable Object value, String name, String within) {
    Map<String, String> known = new LinkedHashMap<>();
    if (field.allowed().isEmpty()) {
      known.putAll(choices.of(field, within));
    } else {
      known.putAll(words.codes(field.name(), field.allowed()));
    }
    String typed = text(name, TypedValues.shown(field, value));
    if (typed.isEmpty() && !form.typed().containsKey(name) && within.equals("terms")) {
      typed = USUAL.getOrDefault(field.name(), "");
    }
    if (field.kind() == Field.Kind.FLAG) {
      known.put("yes", words.words().say("form.yes"));
      known.put("no", words.words().say("form.no"));
    }
    boolean open = known.isEmpty() && !isOfList(field);
    if (!open) {
      typed
          .lines()
          .filter(one -> !one.isBlank())
          .forEach(one -> known.putIfAbsent(one.strip(), one.strip()));
    }
    return new FormItem.Control(
        name,
        kind(field, known),
        words.label(within, field),
        words.hint(within, field),
        within.equals("supplier") ? Optional.empty() : Optional.of(field.required()),
        known,
        typed,
        error(name));
  }

  /** Whether it is chosen from what contract or department has, though there may be nothing yet. */
  private static boolean isOfList(Field field) {
    return List.of("base", "covers", "ifMet", "kpis", "amounts", "amendment", "calendar")
        .contains(field.name());
  }

  private static String kind(Field field, Map<String, String> known) {
    if (field.kind() == Field.Kind.CODES) {
      boolean listed = !known.isEmpty() || isOfList(field);
      return !listed ? "lines" : FieldWords.isSet(field) ? "many" : "ordered";
    } else if (!known.isEmpty() || isOfList(field)) {
      return "choice";
    } else if (NUMBERS.contains(field.kind())) {
      return "number";
    }
    return switch (field.kind()) {
      case MONEY -> "money";
      case PERCENT -> "percent";
      case DAY -> "day";
      default -> "text";
    };
  }
}
