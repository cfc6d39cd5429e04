package org.govsm.governance.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Term;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.law.DataFile;

/**
 * Need of training: a topic, the roles that need it, and the control whose task it serves. That
 * people are trained for their tasks is asked by a control; which topic a task needs is proposed by
 * govsm.
 */
public final class TrainingNeed implements ToPlain {

  /** The topic that each role needs before it gets access. */
  public static final String ASSIGNED_TASK = "assigned-task";

  private static final String TRAINED_FIRST = "GSM-RES-06";
  private static final String REFRESHED = "GSM-RES-07";
  private static final String EVERY = "every";

  private static final List<TrainingNeed> ALL =
      DataFile.rows(TrainingNeed.class, "topics.txt").stream().map(TrainingNeed::read).toList();

  private final String topic;
  private final String control;
  private final List<String> roles;

  private TrainingNeed(String topic, String control, List<String> roles) {
    this.topic = topic;
    this.control = control;
    this.roles = roles;
  }

  private static TrainingNeed read(List<String> row) {
    return new TrainingNeed(row.get(0), row.get(1), List.of(row.get(2).split(" ")));
  }

  /** The needs that govsm proposes, in their order. */
  public static List<TrainingNeed> all() {
    return ALL;
  }

  /** The codes of the topics, in order. */
  public static List<String> topics() {
    return ALL.stream().map(TrainingNeed::topic).toList();
  }

  /** The need of a topic; nothing for another code. */
  public static Optional<TrainingNeed> of(String topic) {
    return ALL.stream().filter(one -> one.topic.equals(topic)).findFirst();
  }

  /**
   * What a topic is called.
   *
   * @return a term among the sentences of this module
   */
  public static Term term(String topic) {
    return new Term("training-topic." + topic);
  }

  static String[] codes() {
    return topics().toArray(String[]::new);
  }

  /** After how many months training is to be repeated, by the catalogue of controls. */
  public static int months() {
    return ControlCatalogue.shipped()
        .find(REFRESHED)
        .map(one -> one.parameters().getOrDefault("refreshMonths", ""))
        .map(Integer::parseInt)
        .orElseThrow();
  }

  /** What is cited for the time after which training lapses where its source names no day. */
  public static Citation validity() {
    return OwnDefault.of("validity of training");
  }

  /** The code of the topic. */
  public String topic() {
    return topic;
  }

  /** The id of the control whose task it serves. */
  public String control() {
    return control;
  }

  /** The roles that need it; empty where each role does. */
  public List<String> roles() {
    return isOfEvery() ? List.of() : roles;
  }

  private boolean isOfEvery() {
    return roles.contains(EVERY);
  }

  /** Whether somebody in one of these roles needs it. */
  public boolean isOf(List<String> some) {
    return !some.isEmpty() && (isOfEvery() || some.stream().anyMatch(roles::contains));
  }

  /** What is cited: the control that asks for training, or what govsm proposes beside it. */
  public Citation citation() {
    return Optional.of(control)
        .filter(TRAINED_FIRST::equals)
        .flatMap(ControlCatalogue.shipped()::find)
        .map(Control::citation)
        .orElseGet(() -> OwnDefault.of("training by role"));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("topic", topic);
    tree.put("control", control);
    tree.put("roles", roles());
    return tree;
  }
}
