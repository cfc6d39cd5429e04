package org.govsm.governance.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reader of objects that were checked and kept, as {@link org.govsm.core.ledger.CanonicalForm}
 * wrote them: exact trees that are copied and checked no more. Hundreds of thousands look alike, so
 * that the names and words that came last are expected to come again. One thread uses it.
 */
public final class CanonicalReader {

  /** More ways on from one name, and more names in all, are seldom and not remembered. */
  private static final int MOST_WAYS = 32;

  private static final int MOST_STEPS = 10_000;
  private static final int MOST_PLAIN_DIGITS = 9;

  /** One name of an object after those before it, and what was found there last. */
  private final class Step {
    private final @Nullable Step before;
    private final String name;
    private final byte[] written;
    private final List<Step> ways = new ArrayList<>();
    private @Nullable Step last;
    private @Nullable Step below;
    private ExactObject.@Nullable Names names;
    private String text = "";

    private Step(@Nullable Step before, String name, byte[] written) {
      this.before = before;
      this.name = name;
      this.written = written;
    }

    /** The beginning of the objects that stand here. */
    private Step below() {
      Step known = below;
      if (known == null) {
        known = new Step(null, "", new byte[0]);
        below = known;
      }
      return known;
    }

    /** The names from the beginning of the object until here. */
    private ExactObject.Names names() {
      ExactObject.Names known = names;
      if (known == null) {
        List<String> all = new ArrayList<>();
        for (Step step = this; step.before != null; step = step.before) {
          all.add(0, step.name);
        }
        known = new ExactObject.Names(all.toArray(new String[0]), true);
        names = known;
      }
      return known;
    }
  }

  private final BinaryOperator<String> texts;
  private final Step first = new Step(null, "", new byte[0]);
  private int steps;

  private byte[] in = new byte[0];
  private int at;

  /** The values of the objects that are open, the outer ones first. */
  private @Nullable Object[] values = new Object[64];

  private int top;

  /**
   * A reader of objects that look alike.
   *
   * @param texts makes what stands for the text of a member, by the name of the member
   */
  public CanonicalReader(BinaryOperator<String> texts) {
    this.texts = texts;
  }

  /**
   * Reads one object.
   *
   * @throws IllegalArgumentException for bytes that are no object in canonical form
   */
  public Map<String, @Nullable Object> read(byte[] canonical) {
    in = canonical;
    at = 0;
    top = 0;
    try {
      expect('{');
      Map<String, @Nullable Object> object = object(first);
      if (at == in.length) {
        return object;
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the bytes of an object end too early", e);
    }
    throw notCanonical();
  }

  private IllegalArgumentException notCanonical() {
    return new IllegalArgumentException("not in canonical form at byte " + at);
  }

  private void expect(char next) {
    if (in[at] != next) {
      throw notCanonical();
    }
    at++;
  }

  /** After its first brace. */
  private ExactObject object(Step beginning) {
    int from = top;
    Step step = beginning;
    for (boolean more = !ended('}'); more; more = goesOn('}')) {
      step = next(step);
      push(value(step));
    }
    @Nullable Object[] own = Arrays.copyOfRange(values, from, top);
    top = from;
    return new ExactObject(step.names(), own);
  }

  private void push(@Nullable Object value) {
    if (top == values.length) {
      values = Arrays.copyOf(values, 2 * top);
    }
    values[top++] = value;
  }

  private boolean ended(char end) {
    if (in[at] == end) {
      at++;
      return true;
    }
    return false;
  }

  private boolean goesOn(char end) {
    if (ended(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private Step next(Step step) {
    Step expected = step.last;
    if (expected != null && isNext(expected.written)) {
      at += expected.written.length;
      return expected;
    }
    for (Step way : step.ways) {
      if (isNext(way.written)) {
        at += way.written.length;
        step.last = way;
        return way;
      }
    }
    int from = at;
    expect('"');
    String name = text("");
    expect(':');
    Step other = new Step(step, name, Arrays.copyOfRange(in, from, at));
    if (step.ways.size() < MOST_WAYS && steps < MOST_STEPS) {
      steps++;
      step.ways.add(other);
      step.last = other;
    }
    return other;
  }

  private boolean isNext(byte[] written) {
    int end = at + written.length;
    return end <= in.length && Arrays.equals(in, at, end, written, 0, written.length);
  }

  private @Nullable Object value(Step step) {
    return switch (in[at]) {
      case '"' -> {
        at++;
        String text = text(step.text);
        if (!text.equals(step.text)) {
          step.text = texts.apply(step.name, text);
        }
        yield step.text;
      }
      case '{' -> {
        at++;
        yield object(step.below());
      }
      case '[' -> {
        at++;
        yield list(step);
      }
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private @Nullable Object literal(String written, @Nullable Object value) {
    for (int i = 0; i < written.length(); i++) {
      expect(written.charAt(i));
    }
    return value;
  }

  private List<@Nullable Object> list(Step step) {
    if (ended(']')) {
      return List.of();
    }
    List<@Nullable Object> items = new ArrayList<>(1);
    do {
      items.add(value(step));
    } while (goesOn(']'));
    return items;
  }

  /** After its first quotation mark; the expected text itself where it is that. */
  private String text(String expected) {
    int from = at;
    while (in[at] != '"' && in[at] != '\\' && in[at] >= 0x20) {
      at++;
    }
    if (in[at] == '"') {
      int end = at++;
      return is(expected, from, end) ? expected : new String(in, from, end - from, ISO_8859_1);
    }
    boolean escapes = false;
    while (in[at] != '"') {
      escapes |= in[at] == '\\';
      at += in[at] == '\\' ? 2 : 1;
    }
    String text = new String(in, from, at++ - from, UTF_8);
    return escapes ? withoutEscapes(text) : text;
  }

  private boolean is(String expected, int from, int end) {
    if (expected.length() != end - from) {
      return false;
    }
    for (int i = end - from - 1; i >= 0; i--) {
      if (expected.charAt(i) != in[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutEscapes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (text.charAt(++i) == 'u') {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private BigDecimal number() {
    int from = at;
    int whole = 0;
    while (in[at] >= '0' && in[at] <= '9') {
      whole = 10 * whole + in[at++] - '0';
    }
    if (at > from && at - from <= MOST_PLAIN_DIGITS && in[at] != '.') {
      return BigDecimal.valueOf(whole);
    }
    while (in[at] >= '0' && in[at] <= '9' || in[at] == '-' || in[at] == '.') {
      at++;
    }
    return new BigDecimal(new String(in, from, at - from, ISO_8859_1));
  }
}
