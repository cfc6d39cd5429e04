package org.govsm.core.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Who may do something: one of several ways, each of one role or of several roles that sign
 * together, each through a person of its own.
 */
public final class Who {

  private final List<List<String>> ways;

  Who(List<List<String>> ways) {
    this.ways = ways.stream().map(List::copyOf).toList();
  }

  /**
   * The ways, of which one is enough.
   *
   * @return for each the codes of the roles that must all sign
   */
  public List<List<String>> ways() {
    return ways;
  }

  /**
   * The roles that can have a part in it.
   *
   * @return their codes in order
   */
  public Set<String> roles() {
    Set<String> all = new TreeSet<>();
    ways.forEach(all::addAll);
    return all;
  }

  /**
   * The ways as part of a sentence.
   *
   * @return such as "incoming holder together with nodal officer"
   */
  public Message said() {
    return joined("process.or", ways.stream().map(way -> together(way)).toList());
  }

  /** The word for a role. */
  static Term role(String code) {
    return new Term("role." + code);
  }

  static Message together(List<String> roles) {
    List<Message> words =
        roles.stream().map(code -> Message.of("process.one").with("value", role(code))).toList();
    return joined("process.together", words);
  }

  /** The same ways, and those of another. */
  Who or(Who other) {
    List<List<String>> all = new ArrayList<>(ways);
    other.ways.stream().filter(way -> !all.contains(way)).forEach(all::add);
    return new Who(all);
  }

  List<Object> toPlain() {
    return new ArrayList<>(ways);
  }

  private static Message joined(String key, List<Message> parts) {
    return parts.stream()
        .reduce((a, b) -> Message.of(key).with("first", a).with("second", b))
        .orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Who that && ways.equals(that.ways);
  }

  @Override
  public int hashCode() {
    return ways.hashCode();
  }

  /** The short form: roles that sign together with a plus, ways with a bar. */
  @Override
  public String toString() {
    return String.join(" | ", ways.stream().map(way -> String.join(" + ", way)).toList());
  }
}
