package org.govsm.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.govsm.core.document.Field.Kind;

/** Forms of every kind and trees that are right by them, from a seed. */
public final class RandomForms {

  private static final List<Kind> SCALARS = List.of(Kind.values()).subList(0, 10);
  private static final List<String> WORDS = List.of("a", "b-1", "हाँ", "x&y", "\"q\"", "<", "5");
  private static final List<String> TEXTS =
      List.of("a", "<b c='d'>", " two  words ", "]]>", "&amp;", "मूल्य ₹5", "😀", "a\u00a0", "\"'");

  private final SplittableRandom random;

  public RandomForms(long seed) {
    random = new SplittableRandom(seed);
  }

  public Schema form() {
    return form(3);
  }

  private Schema form(int depth) {
    List<Field> parts = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      String name = "p" + i;
      Field.Draft draft = depth > 0 && coin() ? nested(name, depth - 1) : scalar(name);
      parts.add((coin() ? draft : draft.required()).says("Part <" + i + "> & \"more\"."));
    }
    return Schema.of(parts.toArray(new Field[0]));
  }

  private Field.Draft nested(String name, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> Field.form(name, form(depth));
      case 1 -> Field.forms(name, "item", form(depth));
      default -> {
        Map<String, Schema> forms = new TreeMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          forms.put("shape" + i, form(depth));
        }
        yield Field.choice(name, "shape", forms);
      }
    };
  }

  private Field.Draft scalar(String name) {
    Kind kind = SCALARS.get(random.nextInt(SCALARS.size()));
    if ((kind == Kind.CODE || kind == Kind.CODES) && coin()) {
      return Field.oneOf(name, kind, WORDS.subList(0, 4).toArray(new String[0]));
    }
    Field.Draft draft = Field.of(name, kind);
    if (kind.isNumber() && coin()) {
      draft.atLeast(-5);
    }
    return kind.isNumber() && coin() ? draft.atMost(99) : draft;
  }

  public Map<String, Object> tree(Schema schema) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : schema.parts()) {
      if (field.required() || coin()) {
        tree.put(field.name(), value(field));
      }
    }
    return tree;
  }

  private Object value(Field field) {
    return switch (field.kind()) {
      case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
      case CODE -> word(field);
      case CODES -> times(() -> word(field));
      case FLAG -> coin();
      case COUNT -> new BigDecimal(whole(field));
      case MONEY -> whole(field) + ".00";
      case NUMBER, PERCENT -> fraction(field);
      case DAY -> "20" + two(99) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
      case INSTANT -> "2026-11-24T" + two(24) + ":" + two(60) + ":" + two(60) + "+05:30";
      case FORM -> tree(field.onlyForm());
      case FORMS -> times(() -> tree(field.onlyForm()));
      case CHOICE -> chosen(field);
    };
  }

  private Map<String, Object> chosen(Field field) {
    List<String> words = List.copyOf(field.forms().keySet());
    String word = words.get(random.nextInt(words.size()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(field.word(), word);
    tree.putAll(tree(field.form(word)));
    return tree;
  }

  private String word(Field field) {
    List<String> words = field.allowed().isEmpty() ? WORDS : field.allowed();
    return words.get(random.nextInt(words.size()));
  }

  private int whole(Field field) {
    boolean bounded = field.least().isPresent() || field.most().isPresent();
    return bounded ? random.nextInt(-5, 100) : random.nextInt();
  }

  private String fraction(Field field) {
    int whole = whole(field);
    return whole >= 0 && whole < 99 ? whole + "." + (1 + random.nextInt(9)) : whole + "";
  }

  private List<Object> times(java.util.function.Supplier<Object> item) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  private String two(int below) {
    int number = random.nextInt(below);
    return (number < 10 ? "0" : "") + number;
  }

  private boolean coin() {
    return random.nextBoolean();
  }
}
