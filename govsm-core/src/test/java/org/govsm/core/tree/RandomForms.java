package org.govsm.core.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.govsm.core.tree.Part.Kind;

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

  public Form form() {
    return form(3);
  }

  private Form form(int depth) {
    List<Part> parts = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      String name = "p" + i;
      Part.Draft draft = depth > 0 && coin() ? nested(name, depth - 1) : scalar(name);
      parts.add((coin() ? draft : draft.required()).says("Part <" + i + "> & \"more\"."));
    }
    return Form.of(parts.toArray(new Part[0]));
  }

  private Part.Draft nested(String name, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> Part.form(name, form(depth));
      case 1 -> Part.forms(name, "item", form(depth));
      default -> {
        Map<String, Form> forms = new TreeMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          forms.put("shape" + i, form(depth));
        }
        yield Part.choice(name, "shape", forms);
      }
    };
  }

  private Part.Draft scalar(String name) {
    Kind kind = SCALARS.get(random.nextInt(SCALARS.size()));
    if ((kind == Kind.CODE || kind == Kind.CODES) && coin()) {
      return Part.oneOf(name, kind, WORDS.subList(0, 4).toArray(new String[0]));
    }
    Part.Draft draft = Part.of(name, kind);
    if (kind.isNumber() && coin()) {
      draft.atLeast(-5);
    }
    return kind.isNumber() && coin() ? draft.atMost(99) : draft;
  }

  public Map<String, Object> tree(Form form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Part part : form.parts()) {
      if (part.required() || coin()) {
        tree.put(part.name(), value(part));
      }
    }
    return tree;
  }

  private Object value(Part part) {
    return switch (part.kind()) {
      case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
      case CODE -> word(part);
      case CODES -> times(() -> word(part));
      case FLAG -> coin();
      case COUNT -> new BigDecimal(whole(part));
      case MONEY -> whole(part) + ".00";
      case NUMBER, PERCENT -> fraction(part);
      case DAY -> "20" + two(99) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
      case INSTANT -> "2026-11-24T" + two(24) + ":" + two(60) + ":" + two(60) + "+05:30";
      case FORM -> tree(part.onlyForm());
      case FORMS -> times(() -> tree(part.onlyForm()));
      case CHOICE -> chosen(part);
    };
  }

  private Map<String, Object> chosen(Part part) {
    List<String> words = List.copyOf(part.forms().keySet());
    String word = words.get(random.nextInt(words.size()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(part.word(), word);
    tree.putAll(tree(part.form(word)));
    return tree;
  }

  private String word(Part part) {
    List<String> words = part.allowed().isEmpty() ? WORDS : part.allowed();
    return words.get(random.nextInt(words.size()));
  }

  private int whole(Part part) {
    boolean bounded = part.least().isPresent() || part.most().isPresent();
    return bounded ? random.nextInt(-5, 100) : random.nextInt();
  }

  private String fraction(Part part) {
    int whole = whole(part);
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
