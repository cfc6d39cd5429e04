package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/**
 * Query of a member of the public and what became of it: its category, when it came, when and how
 * it was answered. It holds no name and no text of the person. What is left out is not known.
 */
public final class Query implements ToPlain {

  static final String RESPONSE_RECORDED = "firstResponseRecordedAt";
  static final String CLOSE_RECORDED = "closeRecordedAt";

  private static final Schema FORM =
      Schema.of(
              Field.of("id", Field.Kind.CODE).identifier().says("the id of the query"),
              Field.oneOf("queryCategory", Field.Kind.CODE, QueryCategories.codes())
                  .says("the category"),
              Field.oneOf("hostingRole", Field.Kind.CODE, "INTERMEDIARY", "USER")
                  .says(
                      "for orders and urgent removals: whether the department hosts what others"
                          + " post"),
              Field.of("receivedAt", Field.Kind.INSTANT).says("when it was received"),
              Field.of("assignedTo", Field.Kind.CODE).says("the officer who answers"),
              Field.of("firstResponseAt", Field.Kind.INSTANT).says("when it was first answered"),
              Field.of(RESPONSE_RECORDED, Field.Kind.INSTANT)
                  .says("when that was put on record, where it was later"),
              Field.oneOf("responseType", Field.Kind.CODE, "OFFICIAL", "UNOFFICIAL")
                  .says("whether the answer is an official one"),
              Field.of("closedAt", Field.Kind.INSTANT).says("when it was closed"),
              Field.of(CLOSE_RECORDED, Field.Kind.INSTANT)
                  .says("when that was put on record, where it was later"))
          .where(Query::faults);

  private final Node node;

  private Query(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Optional<IndianMoment> last = Optional.empty();
    for (String name : List.of("receivedAt", "firstResponseAt", "closedAt")) {
      Optional<IndianMoment> at = moment(node, name);
      Optional<IndianMoment> before = last;
      if (at.filter(one -> !DayBounds.contain(one.day())).isPresent()) {
        faults.add(node.fault(name, "reply.year", Message.of("reply.input.year")));
      } else if (at.filter(one -> before.filter(one::isBefore).isPresent()).isPresent()) {
        faults.add(node.fault(name, "reply.early", Message.of("reply.input.early")));
      }
      last = at.or(() -> before);
    }
    for (String recorded : List.of(RESPONSE_RECORDED, CLOSE_RECORDED)) {
      String act = recorded.equals(RESPONSE_RECORDED) ? "firstResponseAt" : "closedAt";
      if (isRecordedBefore(moment(node, act), moment(node, recorded))) {
        faults.add(node.fault(recorded, "reply.recorded", Message.of("reply.input.recorded")));
      }
    }
    if (node.has("responseType") && !node.has("firstResponseAt")) {
      faults.add(node.fault("responseType", "reply.type", Message.of("reply.input.type")));
    }
    return faults;
  }

  private static boolean isRecordedBefore(
      Optional<IndianMoment> act, Optional<IndianMoment> recorded) {
    return act.isPresent() && recorded.filter(at -> at.isBefore(act.get())).isPresent();
  }

  static Optional<IndianMoment> moment(Node node, String name) {
    return node.find(name, OffsetDateTime.class).map(IndianMoment::new);
  }

  /** The query of a tree that was accepted when it was kept: its form alone is asked. */
  static Query onRecord(Map<String, Object> tree) {
    return new Query(FORM.onRecord(tree).orThrow());
  }

  static Query of(Node node) {
    return new Query(node);
  }

  /**
   * Reads a query.
   *
   * @param tree the published tree
   * @return the query, or every fault with its place
   */
  public static Checked<Query> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<Query>>fold(
            node -> new Checked.Accepted<>(new Query(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The category; nothing where the query has none yet. */
  public Optional<QueryCategory> category() {
    return node.find("queryCategory", String.class).flatMap(QueryCategories::find);
  }

  /** The code of the officer who answers; nothing where it is with nobody yet. */
  public Optional<String> assignedTo() {
    return node.find("assignedTo", String.class);
  }

  Optional<String> hostingRole() {
    return node.find("hostingRole", String.class);
  }

  Optional<IndianMoment> receivedAt() {
    return moment(node, "receivedAt");
  }

  Optional<IndianMoment> firstResponseAt() {
    return moment(node, "firstResponseAt");
  }

  Optional<IndianMoment> closedAt() {
    return moment(node, "closedAt");
  }

  /** When the first response was put on record, where that was later than it is said to be. */
  Optional<IndianMoment> responseRecordedAt() {
    return moment(node, RESPONSE_RECORDED);
  }

  /** When the close was put on record, where that was later than it is said to be. */
  Optional<IndianMoment> closeRecordedAt() {
    return moment(node, CLOSE_RECORDED);
  }

  /** The same with each act at the moment from which it counts: none that is typed back. */
  Query counted() {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    counted(tree, RESPONSE_RECORDED, "firstResponseAt");
    counted(tree, CLOSE_RECORDED, "closedAt");
    return onRecord(tree);
  }

  private static void counted(Map<String, Object> tree, String recorded, String typed) {
    Optional.ofNullable(tree.remove(recorded)).ifPresent(at -> tree.put(typed, at));
  }

  Optional<String> responseType() {
    return node.find("responseType", String.class);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
