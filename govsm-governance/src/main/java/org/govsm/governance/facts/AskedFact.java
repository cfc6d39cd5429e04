package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list that notes what it is asked, down to the members of its objects: of an object
 * it notes only that there is one, unless more is asked of it than its members.
 */
final class AskedFact extends FactNode {

  /** Stands for any object that has members. */
  private static final Object AN_OBJECT = new Object();

  /**
   * What was asked.
   *
   * @param way the names of the members from the item on
   * @param whole whether an object that stands there was asked as a whole
   */
  record Ask(List<String> way, boolean whole) {}

  /** What was asked, put to many items that look alike. One thread uses it. */
  static final class Question {
    private final Ask ask;
    private final List<ExactTree.Member> way = new ArrayList<>();

    Question(Ask ask) {
      this.ask = ask;
      ask.way().forEach(name -> way.add(new ExactTree.Member(name)));
    }

    boolean asks(Ask other) {
      return ask.equals(other);
    }

    /** What an item says to it. */
    @Nullable Object answer(FactNode item) {
      @Nullable Object found = item.valueOf(way.get(0));
      for (int i = 1; i < way.size(); i++) {
        found = below(found, way.get(i));
      }
      return !ask.whole() && isObject(found) ? AN_OBJECT : found;
    }
  }

  private final List<String> way;
  private final Set<Ask> asked;

  /** Whether the item itself was asked for more than single members. */
  private final boolean[] all;

  AskedFact(@Nullable Object item) {
    super(item, null, "");
    way = List.of();
    asked = new LinkedHashSet<>();
    all = new boolean[1];
  }

  private AskedFact(@Nullable Object value, AskedFact above, String name, List<String> way) {
    super(value, above, name);
    this.way = way;
    this.asked = above.asked;
    this.all = above.all;
  }

  private static boolean isObject(@Nullable Object value) {
    return value instanceof Map<?, ?> map && !map.isEmpty();
  }

  /** What was asked, in order. */
  Set<Ask> asked() {
    return asked;
  }

  /** Whether more was asked than members. */
  boolean whole() {
    return all[0];
  }

  @Override
  FactNode member(String of) {
    @Nullable Object value = valueOf(of);
    List<String> to = Stream.concat(way.stream(), Stream.of(of)).toList();
    asked.add(new Ask(to, false));
    return isObject(value) ? new AskedFact(value, this, of, to) : super.member(of);
  }

  @Override
  @Nullable Object value() {
    if (way.isEmpty()) {
      all[0] = true;
    } else {
      asked.add(new Ask(way, true));
    }
    return super.value();
  }

  /** An object below that has members says something, whatever it is. */
  @Override
  public boolean isAbsent() {
    return way.isEmpty() && super.isAbsent();
  }

  @Override
  public boolean isNone() {
    return way.isEmpty() && super.isNone();
  }
}
