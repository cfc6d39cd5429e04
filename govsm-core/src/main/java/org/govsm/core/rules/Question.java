package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * What can be asked: the roles of the days, the facts, and the fields of the answer. A form and an
 * API call are made from it.
 */
public final class Question {

  private final String id;
  private final List<String> dayRoles;
  private final List<Fact> facts;
  private final List<Fact> answer;
  private final boolean many;
  private final Map<String, Fact> byName = new HashMap<>();

  private Question(
      String id, List<String> dayRoles, List<Fact> facts, List<Fact> answer, boolean many) {
    this.id = id;
    this.dayRoles = List.copyOf(dayRoles);
    this.facts = List.copyOf(facts);
    this.answer = List.copyOf(answer);
    this.many = many;
    this.facts.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
  }

  static Question of(Table table) {
    return new Question(
        table.id(),
        table.dayOfLaw().map(InputColumn::known).stream().toList(),
        table.columns().stream().filter(c -> !c.isDayOfLaw()).map(Fact::asked).toList(),
        table.outputs().stream().map(Fact::answered).toList(),
        table.policy().collects() && !table.policy().aggregates() && !table.isOfReadings());
  }

  /**
   * A question that is answered in Java: what it asks and gives is said with {@link Fact}.
   *
   * @param dayRoles the roles of the days that it asks for
   * @param facts the facts that it asks for
   * @param answer the fields of its answer
   */
  public static Question of(
      String id, Collection<String> dayRoles, Collection<Fact> facts, Collection<Fact> answer) {
    return new Question(
        id,
        List.copyOf(dayRoles),
        List.copyOf(facts),
        answer.stream().map(Fact::asAnswer).toList(),
        false);
  }

  /**
   * A question that is answered by way of others: it asks all that they ask, less what one of them
   * answers for the next.
   *
   * @param parts the questions on the way
   * @param passedOn the facts that are not asked, since an earlier part answers them
   * @param answer the names of the fields of its answer, each answered by one of the parts
   */
  public static Question composed(
      String id, List<Question> parts, Collection<String> passedOn, Collection<String> answer) {
    Map<String, Fact> asked = new LinkedHashMap<>();
    Map<String, Fact> answered = new LinkedHashMap<>();
    for (Question part : parts) {
      part.facts.forEach(fact -> asked.putIfAbsent(fact.name(), fact));
      part.answer.forEach(field -> answered.putIfAbsent(field.name(), field));
    }
    asked.keySet().removeAll(passedOn);
    answered.keySet().retainAll(answer);
    List<String> roles = parts.stream().flatMap(p -> p.dayRoles.stream()).distinct().toList();
    return new Question(
        id, roles, List.copyOf(asked.values()), List.copyOf(answered.values()), false);
  }

  /**
   * The same question, which asks what another one asks in place of a fact that the other answers.
   *
   * @param fact the name of the fact
   * @param by the question that answers it
   * @return the question; the facts of the other stand where the fact stood
   */
  public Question replacing(String fact, Question by) {
    Map<String, Fact> asked = new LinkedHashMap<>();
    for (Fact own : facts) {
      List<Fact> instead = own.name().equals(fact) ? by.facts : List.of(own);
      instead.forEach(each -> asked.putIfAbsent(each.name(), each));
    }
    Set<String> roles = new LinkedHashSet<>(dayRoles);
    roles.addAll(by.dayRoles);
    return new Question(id, List.copyOf(roles), List.copyOf(asked.values()), answer, many);
  }

  /**
   * The id.
   *
   * @return such as {@code procedure.gem}
   */
  public String id() {
    return id;
  }

  /**
   * The title, in no language yet.
   *
   * @return the message {@code question.} and the id
   */
  public Message title() {
    return Message.of("question." + id);
  }

  /**
   * The roles of the days that it is asked on.
   *
   * @return such as {@code publication}; none where the law does not depend on a day
   */
  public List<String> dayRoles() {
    return dayRoles;
  }

  /**
   * The facts that it asks for. Those that a case does not need may be left out of it.
   *
   * @return in the order of the columns
   */
  public List<Fact> facts() {
    return facts;
  }

  /**
   * A fact that it asks for.
   *
   * @return the fact, or nothing where it does not ask that
   */
  public Optional<Fact> fact(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Whether it asks for a fact, or for a day in a role.
   *
   * @param name the name of the fact, or the role
   */
  public boolean asks(String name) {
    return byName.containsKey(name) || dayRoles.contains(name);
  }

  /**
   * The fields of an answer.
   *
   * @return in the order of the columns
   */
  public List<Fact> answer() {
    return answer;
  }

  /**
   * Whether an answer is a list.
   *
   * @return true if there may be none or several
   */
  public boolean isMany() {
    return many;
  }

  /**
   * Reads a case for this question.
   *
   * @param tree {@code days} by role and {@code facts} by name: days as {@code YYYY-MM-DD}, money
   *     and percent as strings or exact numbers; null, like a name left out, means not known
   * @return the case, or every fault with a pointer such as {@code /facts/value}
   */
  public Checked<Case> read(Map<String, ?> tree) {
    return new CaseReader(this).read(tree);
  }

  /**
   * The published tree form.
   *
   * @param words the language of titles and labels
   * @return id, title, days, facts, answer, many
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("title", words.say(title()));
    tree.put("days", Tree.list(dayRoles, role -> day(role, words)));
    tree.put("facts", Tree.list(facts, fact -> fact.toPlain(words)));
    tree.put("answer", new ArrayList<>(Tree.list(answer, field -> field.toPlain(words))));
    tree.put("many", many);
    return tree;
  }

  private static Map<String, Object> day(String role, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("role", role);
    tree.put("label", words.term("fact." + role));
    return tree;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
