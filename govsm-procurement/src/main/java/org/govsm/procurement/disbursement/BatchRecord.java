package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Record of a batch: the batch and what happened to it, in order of time. It never changes; an act
 * that is allowed gives a longer one.
 */
public final class BatchRecord implements ToPlain {

  /** How far it is. */
  public enum State {
    /** Nobody has approved it. */
    DRAFT,
    /** A second person has approved it. */
    APPROVED,
    /** Its file was made. */
    ISSUED,
    /** A person proposed to withdraw it after its file was made; a second one decides. */
    WITHDRAWING,
    /** It is with the bank or the paying authority. */
    SENT,
    /** At least one file of answers is recorded. */
    ANSWERED,
    /** Every order is settled or explained. */
    CLOSED,
    /** It was cancelled. What the bank books for it all the same is recorded. */
    CANCELLED
  }

  private static final Schema FORM =
      Schema.of(
          Field.form("batch", PaymentBatch.form()).required().says("the batch as prepared"),
          Field.forms("acts", "act", BatchAct.FORM).says("what happened, in order of time"));

  private final PaymentBatch batch;
  private final List<BatchAct> acts;
  private final String digest;

  private BatchRecord(PaymentBatch batch, List<BatchAct> acts, String digest) {
    this.batch = batch;
    this.acts = List.copyOf(acts);
    this.digest = digest;
  }

  /** The record of a batch that nobody has approved. */
  public static BatchRecord of(PaymentBatch batch) {
    return new BatchRecord(batch, List.of(), batch.digest());
  }

  /**
   * Reads a record that is kept. Whether each act was allowed is for {@link BatchProcess#verify}.
   *
   * @return the record, or every fault with its place; none repeats an account
   */
  public static Checked<BatchRecord> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<BatchRecord>>fold(
            node -> new Checked.Accepted<>(read(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static BatchRecord read(Node node) {
    BatchRecord record =
        of(PaymentBatch.fromPlain(node.branch("batch").orElseThrow().toPlain()).orThrow());
    for (Node act : node.branches("acts")) {
      record = record.longer(new BatchAct(act));
    }
    return record;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The record with one act more, which is linked to what was before it. */
  BatchRecord with(BatchAct act) {
    return longer(
        act.after().isPresent()
            ? act
            : BatchAct.fromPlain(Acts.linked(act.node(), digest)).orThrow());
  }

  private BatchRecord longer(BatchAct act) {
    List<BatchAct> more = new ArrayList<>(acts);
    more.add(act);
    return new BatchRecord(batch, more, Acts.digest(digest, act.node()));
  }

  /** The batch as prepared. */
  public PaymentBatch batch() {
    return batch;
  }

  /** What happened, in order of time. */
  public List<BatchAct> acts() {
    return acts;
  }

  /** How far it is. */
  public State state() {
    State state = State.DRAFT;
    for (BatchAct act : acts) {
      state =
          switch (act.kind()) {
            case APPROVAL -> State.APPROVED;
            case ISSUE -> State.ISSUED;
            case RETENTION -> last(BatchAct.Kind.DISPATCH).isPresent() ? State.SENT : State.ISSUED;
            case WITHDRAWAL -> State.WITHDRAWING;
            case DISPATCH -> State.SENT;
            case ANSWERS -> state == State.CANCELLED ? state : State.ANSWERED;
            case CLOSING -> State.CLOSED;
            case CANCELLATION -> State.CANCELLED;
          };
    }
    return state;
  }

  /** The last act of a kind. */
  Optional<BatchAct> last(BatchAct.Kind kind) {
    return acts.stream().filter(act -> act.kind() == kind).reduce((one, later) -> later);
  }

  Optional<Instant> lastAt() {
    return acts.isEmpty()
        ? Optional.of(batch.createdAt())
        : Optional.of(acts.get(acts.size() - 1).at());
  }

  /**
   * The digest of the batch and all acts, in order. It tells no account.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /** The published tree, with accounts. Keep it where accounts may be kept. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("batch", batch.toPlain());
    tree.put("acts", Tree.list(acts, BatchAct::toPlain));
    return tree;
  }

  /** The tree for pages, logs and answers: without accounts. */
  public Map<String, Object> toShown() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", state().name());
    tree.put("batch", batch.toShown());
    tree.put("acts", Tree.list(acts, BatchAct::toPlain));
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BatchRecord record && digest.equals(record.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** The batch and how far it is; no account. */
  @Override
  public String toString() {
    return batch.id() + " " + state();
  }
}
